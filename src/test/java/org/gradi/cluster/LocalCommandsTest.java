package org.gradi.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply.Unanswered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCommandsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private final LocalCommands commands = new LocalCommands();

    @Test
    void tellsWhatAStoppedCommandHadComplainedOf() {
        CommandReply reply = commands.run(List.of("sh", "-c",
                "echo 'error: cannot stat file /no/conf' >&2; echo 'and more' >&2; sleep 60"), Map.of(),
                Duration.ofSeconds(1));

        assertThat(reply).isEqualTo(new Unanswered("The command sh was stopped after 1 s; until then it had "
                + "said: error: cannot stat file /no/conf"));
    }

    @Test
    void givesExitStatusAndBothOutputs() {
        assertThat(run("sh", "-c", "echo said; echo complained >&2; exit 3"))
                .isEqualTo(new Finished(3, "said\n", "complained\n"));
    }

    @Test
    void passesArgumentsOnAsTheyAre() {
        assertThat(run("printf", "%s|", "$(id)", "a b", "'\"", "*", "a\nb", ""))
                .isEqualTo(new Finished(0, "$(id)|a b|'\"|*|a\nb||", ""));
    }

    @Test
    void showsACommandOnlyTheVariablesItIsMeantToSee() {
        Finished reply = (Finished) commands.run(List.of("env"), Map.of("SLURM_CONF", "/x"), LONG);

        assertThat(reply.out().lines().map(line -> line.substring(0, line.indexOf('='))))
                .contains("SLURM_CONF", "LC_ALL", "PATH")
                .isSubsetOf("SLURM_CONF", "LC_ALL", "PATH", "HOME", "USER", "LOGNAME", "TMPDIR");
    }

    @Test
    void takesMoreOutputThanAPipeHolds() {
        Finished reply = (Finished) run("sh", "-c", "head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2");

        assertThat(reply.out()).hasSize(300_000);
        assertThat(reply.err()).hasSize(300_000);
    }

    @Test
    void doesNotKnowWhatAMissingCommandDid() {
        assertThat(run("/no/such/program")).isInstanceOfSatisfying(Unanswered.class, reply ->
                assertThat(reply.why()).isEqualTo("The command /no/such/program could not be "
                        + "started: No such file or directory."));
    }

    @Test
    void stopsACommandWhoseTimeIsOverWithAllThatItStarted(@TempDir Path folder) throws Exception {
        Path child = folder.resolve("child");
        CommandReply reply = commands.run(
                List.of("sh", "-c", "sleep 600 & echo $! > " + child + "; wait"), Map.of(),
                Duration.ofSeconds(1));

        assertThat(reply).isEqualTo(new Unanswered("The command sh was stopped after 1 s."));
        long pid = Long.parseLong(Files.readString(child).strip());
        Until.isSo("the child is gone", () -> ProcessHandle.of(pid).isEmpty());
    }

    private CommandReply run(String... command) {
        return commands.run(List.of(command), Map.of(), LONG);
    }
}
