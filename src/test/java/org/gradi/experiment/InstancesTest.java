package org.gradi.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradi.request.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancesTest {
    private static final String USER =
            "{\"user\": 0, \"processes\": 4, \"startMin\": 77, \"durationMin\": 29}";

    @Test
    void areTheSameForTheSameNumberAndIndex() {
        Instance instance = InstanceGenerator.instance(InstanceGenerator.USUAL_SEED, 30, 0);

        assertThat(instance.name()).isEqualTo("U30-000");
        assertThat(instance).isEqualTo(InstanceGenerator.instance(InstanceGenerator.USUAL_SEED, 30, 0))
                .isNotEqualTo(InstanceGenerator.instance(InstanceGenerator.USUAL_SEED, 30, 1));
        assertThat(instance.users()).hasSize(30).allSatisfy(user -> {
            assertThat(user.processes()).isBetween(3, 6);
            assertThat(user.startMinute()).isBetween(0, 100);
            assertThat(user.durationMinutes()).isBetween(10, 60);
        });
    }

    @Test
    void areReadFromAFolderByName(@TempDir Path folder) throws IOException, FileProblem {
        Files.writeString(folder.resolve("U01-001.json"), "[" + USER + "]");
        Files.writeString(folder.resolve("U01-000.json"), "[" + USER.replace("77", "1e1") + "]");
        Files.writeString(folder.resolve("notes.txt"), "not an instance");

        assertThat(InstanceFiles.readFolder(folder)).extracting(Instance::name)
                .containsExactly("U01-000", "U01-001");
        assertThat(InstanceFiles.readFolder(folder).get(0).users().get(0).startMinute()).isEqualTo(10);
    }

    @Test
    void areWrittenAsTheDocumentationShows() throws IOException, FileProblem {
        String page = Files.readString(Path.of("src/docs/experiment.md"));
        String example = page.substring(page.indexOf("```json") + "```json".length());

        Instance instance = InstanceFiles.parse(example.substring(0, example.indexOf("```")), "page", "U");

        assertThat(instance.users()).containsExactly(new InstanceUser(0, 4, 77, 29),
                new InstanceUser(1, 6, 0, 60), new InstanceUser(2, 3, 15, 10));
        assertThat(page).as("the greatest number").contains("1 to " + InstanceUser.MOST);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            77      | -1       | $[0]: The startMin (-1) must be a whole number from 0
            77      | 7.5      | $[0].startMin: the number (7.5) must be a whole one
            77      | 1e99     | $[0].startMin: the number (1e99) must be a whole one
            77      | "7"      | $[0].startMin: this must be a number, not
            29      | 0        | $[0]: The durationMin (0) must be a whole number from 1
            startMin | start   | $[0]: a user must have the members durationMin, processes, startMin, user
            "user": 0 | "user": 3 | $: The user at place 0 of instance (U) has number 3; it must have 0.
            """)
    void areRefusedWithTheirPlaceWhenWrong(String right, String wrong, String message) {
        assertThatThrownBy(() -> InstanceFiles.parse("[" + USER.replace(right, wrong) + "]", "U.json", "U"))
                .isInstanceOf(FileProblem.class).hasMessageStartingWith("U.json, ")
                .hasMessageContaining(message);
    }

    @Test
    void areRefusedWhenTheyAreNoListOrEmpty(@TempDir Path folder) {
        assertThatThrownBy(() -> InstanceFiles.parse(USER, "U.json", "U"))
                .hasMessageContaining("list of users");
        assertThatThrownBy(() -> InstanceFiles.parse("[]", "U.json", "U"))
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> InstanceFiles.parse("[7]", "U.json", "U")).hasMessageContaining("an object");
        assertThatThrownBy(() -> InstanceFiles.readFolder(folder)).hasMessageContaining("no instance file");
        assertThatThrownBy(() -> InstanceFiles.readFolder(folder.resolve("none")))
                .isInstanceOf(FileProblem.class);
    }
}
