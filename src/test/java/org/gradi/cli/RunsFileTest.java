package org.gradi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradi.experiment.Results;
import org.gradi.experiment.RunResult;
import org.gradi.request.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsFileTest {
    private static final RunResult ONE = new RunResult("gradi", "U05-000", 5, List.of(0, 3), 0, 1, false);
    private static final RunResult TWO = new RunResult("joint", "U05-000", 5, List.of(1), 0, 1, true);

    @TempDir
    private Path folder;

    @Test
    void hasEveryFinishedRunWhileTheOthersAreDoneAndTheTableInTheEnd() throws IOException, FileProblem {
        Path table = Files.writeString(folder.resolve("runs.csv"), "an earlier table");
        Path part = folder.resolve("runs.csv.part");
        Files.writeString(part, "of an earlier run that was cut off\n".repeat(10));

        try (RunsFile runs = RunsFile.begin(table)) {
            assertThat(part).as("the heading").hasContent(new Results(List.of()).csv().strip());
            runs.add(ONE);
            assertThat(part).as("before the program goes on").hasContent(new Results(List.of(ONE)).csv());
            assertThat(table).as("until all is done").hasContent("an earlier table");
            runs.add(TWO);
            runs.complete(new Results(List.of(ONE, TWO)));
        }

        assertThat(table).hasContent(new Results(List.of(ONE, TWO)).csv());
        assertThat(part).doesNotExist();
    }

    @Test
    void keepsWhatWasFinishedWhenTheRestFails() throws IOException {
        Path table = folder.resolve("runs.csv");

        try (RunsFile runs = RunsFile.begin(table)) {
            runs.add(ONE);
        }

        assertThat(table).doesNotExist();
        assertThat(folder.resolve("runs.csv.part")).hasContent(new Results(List.of(ONE)).csv());
    }
}
