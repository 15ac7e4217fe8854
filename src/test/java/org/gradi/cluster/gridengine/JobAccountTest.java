package org.gradi.cluster.gridengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.gradi.cluster.JobState;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.ReservedJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobAccountTest {
    private static final Instant END = Instant.parse("2026-11-05T04:41:30Z");

    @ParameterizedTest
    @CsvSource({"0,0,Thu Nov  5 04:41:04 2026,ENDED,0", "0,137 (Killed),Thu Nov  5 04:41:04 2026,ENDED,137",
        "100 : assumedly after job,137   (Killed),Thu Nov  5 04:41:04 2026,CANCELLED,",
        "100 : assumedly after job,137   (Killed),Thu Nov  5 04:41:30 2026,STOPPED_AT_END,",
        "28  : changing into working directory,0,-/-,LOST,"})
    void tellsHowAJobEnded(String failed, String status, String ended, JobState state, Integer exit)
            throws LostLine {
        ReservedJob job = JobAccount.read(account(failed, status, ended))
                .of(ReservedJob.waiting("one", "job", "3", END));

        assertThat(job.state()).isEqualTo(state);
        assertThat(job.exitStatus().stream().boxed().toList())
                .isEqualTo(exit == null ? List.of() : List.of(exit));
    }

    @Test
    void readsTheLastOfSeveralAccounts() throws LostLine {
        JobAccount last = JobAccount.read(account("0", "1", "Thu Nov  5 04:41:04 2026")
                + account("0", "2", "Thu Nov  5 04:41:05 2026"));
        assertThat(last.status()).isEqualTo(2);
        assertThat(List.of(last.number(), last.reservation())).containsExactly(3L, 7L);
    }

    @Test
    void doesNotGuessAtWhatItCannotRead() {
        for (String text : List.of("", "jobname x", account("0", "zero", "Thu Nov  5 04:41:04 2026"),
                account("0", "0", "yesterday"))) {
            assertThatExceptionOfType(LostLine.class).as("%s", text).isThrownBy(() -> JobAccount.read(text))
                    .withMessageContaining("cannot be read");
        }
    }

    private static String account(String failed, String status, String ended) {
        return """
                ==============================================================
                qname        main.q
                jobname      gw-one+job
                jobnumber    3
                taskid       undefined
                end_time     %s
                failed       %s
                exit_status  %s
                arid         7
                category     -pe cpus 2 -ar 7
                """.formatted(ended, failed, status);
    }
}
