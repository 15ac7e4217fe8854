package org.gradi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.gradi.experiment.RunResult;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final RunResult RUN = new RunResult("gradi", "U05-000", 5, List.of(0), 0, 1, false);
    private static final long SECOND = 1_000_000_000;

    private final StringWriter shown = new StringWriter();
    private long now = 7;

    @Test
    void isWrittenOverAFewTimesASecondAndGoneInTheEnd() {
        try (ProgressLine line = new ProgressLine(new PrintWriter(shown), () -> now)) {
            for (int done = 1; done <= 1000; done++) {
                now += SECOND / 100;
                assertThat(line.done(RUN, done, 13000)).as("goes on").isTrue();
            }
        }

        String[] lines = shown.toString().split("\r", -1);
        assertThat(lines).as("ten seconds, each a quarter apart, and what begins and ends them")
                .hasSize(1 + 40 + 2);
        assertThat(lines[1]).isEqualTo("25 of 13000 runs, about 2 min left");
        assertThat(lines[40]).isEqualTo("1000 of 13000 runs, about 2 min left");
        assertThat(lines[41]).as("blanks over it").isBlank().hasSameSizeAs(lines[40]);
    }

    @Test
    void isNotThereWhenAllIsDoneAtOnce() {
        try (ProgressLine line = new ProgressLine(new PrintWriter(shown), () -> now)) {
            line.done(RUN, 1, 1);
        }

        assertThat(shown.toString()).isEmpty();
    }
}
