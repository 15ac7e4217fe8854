package org.gradi.cluster.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply.Unanswered;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that is killed or falls silent leaves commands unanswered, and is used again when it is back. */
@ExtendWith(RealSshd.class)
class LostLineTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private LoopbackSshd sshd;
    private LoginNodes nodes;
    private CommandRunner commands;

    @BeforeEach
    void begin() {
        sshd = new LoopbackSshd();
        nodes = sshd.nodes();
        commands = sshd.runner(nodes, Map.of());
    }

    @AfterEach
    void end() {
        nodes.close();
        sshd.close();
    }

    @Test
    void isUnansweredByAServerThatIsStoppedAndAnsweredWhenItGoesOn() {
        assertThat(echo(LONG)).isInstanceOf(Finished.class);
        sshd.signal("STOP");

        assertThat(echo(SHORT)).as("on the line there is").isInstanceOf(Unanswered.class);
        assertThat(echo(SHORT)).as("on a new line").isInstanceOf(Unanswered.class);
        sshd.signal("CONT");
        Until.isSo("the server answers again", () -> echo(LONG) instanceof Finished);
    }

    @Test
    void isUnansweredWhenTheServerIsStoppedBeforeTheFirstCommand() {
        sshd.signal("STOP");

        assertThat(echo(SHORT)).isInstanceOfSatisfying(Unanswered.class, reply ->
                assertThat(reply.why()).contains("No line to", "after 1 s"));
        sshd.signal("CONT");
        Until.isSo("the server answers", () -> echo(LONG) instanceof Finished);
    }

    @Test
    void isUnansweredWhenTheServerIsKilledAndMakesANewLineWhenItIsBack() {
        assertThat(echo(LONG)).isInstanceOf(Finished.class);
        sshd.kill();

        assertThat(echo(LONG)).isInstanceOf(Unanswered.class);
        assertThat(echo(LONG)).isInstanceOf(Unanswered.class);
        sshd.start();
        assertThat(echo(LONG)).isInstanceOf(Finished.class);
    }

    @Test
    void isUnansweredWhenTheLineIsLostWhileACommandRuns() {
        String started = sshd.file("started").toString();
        CompletableFuture<CommandReply> reply = CompletableFuture.supplyAsync(() -> commands.run(
                List.of("sh", "-c", "touch " + started + "; sleep 30"), Map.of(), LONG));
        Until.isSo("the command runs", () -> sshd.file("started").toFile().exists());
        sshd.kill();

        assertThat(reply.join()).isInstanceOfSatisfying(Unanswered.class, unanswered ->
                assertThat(unanswered.why()).contains("was lost while the command sh ran"));
    }

    /** The status of a command may arrive before the last of its output. */
    @Test
    void isUnansweredWhenTheLineIsLostBeforeTheOutputHasEnded() throws Exception {
        Path shell = sshd.file("shell");
        CompletableFuture<CommandReply> reply = CompletableFuture.supplyAsync(() -> commands.run(List.of("sh",
                "-c", "sleep 30 & echo half; echo $$ > %s.new; mv %s.new %s".formatted(shell, shell, shell)),
                Map.of(), LONG));
        Until.isSo("the command runs", () -> Files.exists(shell));
        long pid = Long.parseLong(Files.readString(shell).strip());
        Until.isSo("the command has ended", () -> ProcessHandle.of(pid).isEmpty());
        sshd.kill();

        assertThat(reply.join()).isInstanceOf(Unanswered.class);
    }

    @Test
    void saysWhatItCannotDoWhenItWasClosed() {
        assertThat(echo(LONG)).isInstanceOf(Finished.class);
        nodes.close();

        assertThat(echo(LONG)).isInstanceOf(Unanswered.class);
    }

    private CommandReply echo(Duration timeout) {
        return commands.run(List.of("echo", "here"), Map.of(), timeout);
    }
}
