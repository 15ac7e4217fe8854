package org.gradi.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobOrderTest {
    private static final List<String> COMMAND = List.of("/bin/true");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "-x", "$(reboot)", "a;b", "a\nb", "a/b", "a+b", "a'b", "\u00e9",
        "01234567890123456789012345678901234567890"})
    void refusesANameThatIsNotPlain(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JobOrder(name, COMMAND, "/tmp"))
                .withMessageContaining("1 to 40 letters").withMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tmp", "~/x", "-x", "/tmp\n--uid=0", "/tmp\u0000", "./x"})
    void refusesAPathThatIsNotAbsoluteOrHasControlCharacters(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JobOrder("job", COMMAND, path))
                .withMessageContaining("absolute path");
        assertThatIllegalArgumentException().isThrownBy(() -> new JobOrder("job", List.of(path), "/tmp"))
                .withMessageContaining("absolute path");
    }

    @Test
    void refusesArgumentsThatNoCommandLineCanCarry() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JobOrder("job", List.of(), "/tmp"));
        assertThatIllegalArgumentException().isThrownBy(() ->
                new JobOrder("job", List.of("/bin/echo", "a\nb"), "/tmp")).withMessageContaining("a?b");
        assertThatIllegalArgumentException().isThrownBy(() ->
                new JobOrder("job", List.of("/bin/echo", "x".repeat(100_000)), "/tmp"))
                .withMessageContaining("100009");
        assertThatIllegalArgumentException().isThrownBy(() ->
                new JobOrder("job", Collections.nCopies(1001, "/bin/echo"), "/tmp"))
                .withMessageContaining("1001");
    }

    @Test
    void carriesAnyOtherCharactersAsTheyAre() {
        List<String> command =
                List.of("/opt/it's \"here\"/$(run)", "; rm -rf x", "`id`", "", "\u00e9\u4e16", "*");
        assertThat(new JobOrder("job.1-a_B", command, "/a b/$(c)").command()).isEqualTo(command);
    }

    @Test
    void onlyAJobThatEndedHasAnExitStatus() {
        ReservedJob job = ReservedJob.waiting("key", "job", "17", Instant.EPOCH);
        assertThat(job.ended(3).exitStatus()).hasValue(3);
        assertThat(job.ended(3).in(JobState.LOST).exitStatus()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReservedJob("key", "job", "17",
                Instant.EPOCH, JobState.RUNNING, OptionalInt.of(0)));
        assertThatIllegalArgumentException().isThrownBy(() ->
                ReservedJob.waiting("key", "job", "1; reboot", Instant.EPOCH));
    }
}
