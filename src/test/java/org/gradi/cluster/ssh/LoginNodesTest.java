package org.gradi.cluster.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply.Unanswered;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.Until;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Commands through a real SSH server, which stays well. */
@ExtendWith(RealSshd.class)
class LoginNodesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static LoopbackSshd sshd;
    private static LoginNodes nodes;
    private static CommandRunner commands;

    @BeforeAll
    static void begin() {
        sshd = new LoopbackSshd();
        nodes = sshd.nodes();
        commands = sshd.runner(nodes, Map.of());
    }

    @AfterAll
    static void end() {
        nodes.close();
        sshd.close();
    }

    @Test
    void givesExitStatusAndBothOutputs() {
        assertThat(run("sh", "-c", "echo said; echo complained >&2; exit 3"))
                .isEqualTo(new Finished(3, "said\n", "complained\n"));
    }

    @Test
    void passesArgumentsOnAsTheyAre() {
        assertThat(run("printf", "%s|", "$(id)", "a b", "'\"", "*", "~", "", "`id`", "a;b&c", "!!", "-n"))
                .isEqualTo(new Finished(0, "$(id)|a b|'\"|*|~||`id`|a;b&c|!!|-n|", ""));
    }

    @Test
    void showsACommandOnlyTheVariablesItIsMeantToSee() {
        Finished reply = (Finished) commands.run(List.of("env"), Map.of("SLURM_CONF", "/a b/$x"), LONG);

        assertThat(reply.out().lines()).contains("SLURM_CONF=/a b/$x", "LC_ALL=C");
        assertThat(reply.out().lines().map(line -> line.substring(0, line.indexOf('='))))
                .contains("PATH", "HOME")
                .isSubsetOf("SLURM_CONF", "LC_ALL", "PATH", "HOME", "USER", "LOGNAME", "TMPDIR");
    }

    @Test
    void takesMoreOutputThanAWindowOfTheLineHolds() {
        Finished reply = (Finished) run("sh", "-c",
                "head -c 5000000 /dev/zero; head -c 5000000 /dev/zero >&2");

        assertThat(reply.out()).hasSize(5_000_000);
        assertThat(reply.err()).hasSize(5_000_000);
    }

    @Test
    void doesNotTakeOutputWithoutEnd() {
        assertThat(run("cat", "/dev/zero")).isInstanceOfSatisfying(Unanswered.class, reply ->
                assertThat(reply.why()).contains("cat", "longer than 67108864 bytes"));
        assertThat(run("echo", "still")).as("the line is still good").isEqualTo(
                new Finished(0, "still\n", ""));
    }

    @Test
    void givesACommandNothingToRead() {
        assertThat(run("cat")).isEqualTo(new Finished(0, "", ""));
    }

    @Test
    void doesNotKnowWhatAMissingCommandDid() {
        assertThat(run("/no/such/program")).isInstanceOfSatisfying(Unanswered.class, reply ->
                assertThat(reply.why()).contains("/no/such/program", "could not be started"));
    }

    @Test
    void doesNotTakeAViolentEndForAnAnswer() {
        assertThat(run("sh", "-c", "kill -KILL $$")).isInstanceOf(Unanswered.class);
    }

    @Test
    void stopsACommandWhoseTimeIsOverWithAllThatItStarted(@TempDir Path folder) throws Exception {
        Path child = folder.resolve("child");
        CommandReply reply = commands.run(
                List.of("sh", "-c", "sleep 600 & echo $! > " + child + "; wait"), Map.of(),
                Duration.ofSeconds(1));

        assertThat(reply).isInstanceOfSatisfying(Unanswered.class, unanswered ->
                assertThat(unanswered.why()).contains("sh was stopped after 1 s"));
        long pid = Long.parseLong(Files.readString(child).strip());
        Until.isSo("the child is gone", () -> ProcessHandle.of(pid).isEmpty());
    }

    @Test
    void doesNotSendWhatWouldNotArriveAsItIs() {
        for (String hostile : List.of("a\nb", "a\rb", "a\0b", "\ud800", "x".repeat(200_000))) {
            assertThat(run("echo", hostile)).isInstanceOfSatisfying(Unanswered.class, reply ->
                    assertThat(reply.why()).contains("echo was not sent"));
        }
        assertThat(commands.run(List.of("env"), Map.of("A;id", "x"), LONG)).isInstanceOfSatisfying(
                Unanswered.class, reply -> assertThat(reply.why()).contains("A;id"));
        assertThat(commands.run(List.of("env"), Map.of("A", "x\ny"), LONG)).isInstanceOf(Unanswered.class);
    }

    @Test
    void runsManyCommandsAtOnceOnOneLine() throws Exception {
        run("true");
        ExecutorService pool = Executors.newFixedThreadPool(20);
        try {
            List<Future<CommandReply>> replies = new ArrayList<>();
            IntStream.range(0, 60).forEach(number -> replies.add(pool.submit(() ->
                    run("sh", "-c", "head -c 20000 /dev/zero | tr '\\0' x; echo " + number))));
            for (int number = 0; number < replies.size(); number++) {
                assertThat(replies.get(number).get()).isEqualTo(
                        new Finished(0, "x".repeat(20_000) + number + "\n", ""));
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(sshd.lines()).as("lines to the server").isEqualTo(1);
    }

    @Test
    void sharesALineBetweenClustersAtOneLoginNode() {
        assertThat(sshd.runner(nodes, Map.of("slurmConf", "/other.conf"))).isSameAs(commands);
    }

    private static CommandReply run(String... command) {
        return commands.run(List.of(command), Map.of(), LONG);
    }
}
