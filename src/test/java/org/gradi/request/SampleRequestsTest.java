package org.gradi.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleRequestsTest {
    private static final Path SAMPLES = Path.of("sample-requests");
    private static final Instant EPOCH = Instant.parse("2030-01-01T00:00:00Z");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".session.json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areInOrderAndWrittenAsTheProgramWritesThem(Path file) throws Exception {
        RequestDraft draft = RequestFiles.read(file);

        assertThat(RequestJson.write(draft)).isEqualTo(Files.readString(file));
        assertThat(check(draft)).isInstanceOf(RequestCheck.Passed.class);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areEachExplainedInTheDocumentation(Path file) throws Exception {
        assertThat(Files.readString(Path.of("src/docs/request-format.md")))
                .contains("`" + file.getFileName() + "`");
    }

    @Test
    void holdTheTwoRequestsOfTheCaseStudy() throws Exception {
        Request first = passed("user_0.json");
        Request second = passed("user_1.json");

        assertThat(first.processors()).isEqualTo(ProcessorRange.exactly(2));
        assertThat(first.time().earliestStart()).isEqualTo(EPOCH.plus(Duration.ofMinutes(10)));
        assertThat(first.time().duration()).isEqualTo(Duration.ofMinutes(60));
        assertThat(first.time().deadline()).isEqualTo(EPOCH.plus(Duration.ofMinutes(80)));
        assertThat(second.processors()).isEqualTo(ProcessorRange.exactly(6));
        assertThat(second.time().earliestStart()).isEqualTo(EPOCH.plus(Duration.ofMinutes(20)));
        assertThat(second.time().duration()).isEqualTo(Duration.ofMinutes(60));
        assertThat(second.time().deadline()).isEqualTo(EPOCH.plus(Duration.ofMinutes(90)));
        assertThat(second.requirements()).isEqualTo(first.requirements());
        assertThat(second.communication()).isEqualTo(CommunicationPattern.PEER_TO_PEER);
    }

    @Test
    void meanTheSameInPortuguese() throws Exception {
        assertThat(passed("portuguese.json").requirements()).extracting(requirement -> requirement.property())
                .containsExactly("operatingSystem", "processorArchitecture", "processorClock", "memory",
                        "diskSpace", "location");
    }

    private static Request passed(String name) throws FileProblem {
        return ((RequestCheck.Passed) check(RequestFiles.read(SAMPLES.resolve(name)))).request();
    }

    private static RequestCheck check(RequestDraft draft) {
        return RequestChecker.check(draft, SomeVocabulary.create(), new TimeFrame(EPOCH, EPOCH));
    }
}
