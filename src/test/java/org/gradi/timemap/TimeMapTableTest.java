package org.gradi.timemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.timemap.SampleMaps.minute;
import static org.gradi.timemap.SampleMaps.window;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeMapTableTest {

    @Test
    void saysInRowsWhatTheMapShows() {
        TimeMapTable table = TimeMapTable.of(SampleMaps.caseStudy());

        assertThat(table.header()).hasSize(12);
        assertThat(table.rows()).containsExactly(
                List.of("Cluster_03", "VO-C", "user_0", "r-0", "active", "2", "3", "processors", "minute 10",
                        "minute 70", "2026-01-05T00:10:00Z", "2026-01-05T01:10:00Z"),
                List.of("Cluster_1", "VO-B", "user_1", "r-1", "committed", "4", "4", "processors",
                        "minute 20", "minute 80", "2026-01-05T00:20:00Z", "2026-01-05T01:20:00Z"),
                List.of("Cluster_2", "VO-B", "user_1", "r-1", "committed", "2", "4", "processors",
                        "minute 20", "minute 80", "2026-01-05T00:20:00Z", "2026-01-05T01:20:00Z"),
                List.of("Cluster_1 - Cluster_2", "", "user_1", "r-1", "committed", "10000000", "100000000",
                        "bit/s", "minute 20", "minute 80", "2026-01-05T00:20:00Z", "2026-01-05T01:20:00Z"));
    }

    @Test
    void quotesWhatCsvAndSpreadsheetsWouldMisread() {
        MapContent content = MapContent.of(SampleMaps.oneCluster(4), List.of(), minute(0))
                .withLocalWork(List.of(new LocalWork("alpha", "=1+1, \"quoted\"", 1, window(0, 10))));

        String csv = TimeMapTable.of(TimeMap.of(content)).csv();

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).endsWith("\r\n").contains(
                "alpha,VO,\"'=1+1, \"\"quoted\"\"\",,local work,1,4,processors,");
    }
}
