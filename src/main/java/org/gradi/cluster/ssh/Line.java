package org.gradi.cluster.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.LostLine;

/** A connection to a login node on which somebody is logged in; carries many commands at once. */
final class Line {
    /** A cluster of ten thousand nodes is described in about 2 MB. */
    private static final int MOST_BYTES = 64 << 20;
    private static final Duration FIRST_COMMAND = Duration.ofSeconds(10);
    private static final Pattern INHERITED = Pattern.compile("(?m)^(PATH|HOME|USER|LOGNAME|TMPDIR)=(.*)$");
    private static final Pattern NOT_STARTED =
            Pattern.compile("(?:.*[/ ])?(?:env|timeout):.*", Pattern.DOTALL);
    private static final long BETWEEN_TRIES_MILLIS = 20;

    private final ClientSession session;
    private final String name;
    private final Map<String, String> inherited;
    private int commands;
    private boolean retired;

    private Line(ClientSession session, String name, Map<String, String> inherited) {
        this.session = session;
        this.name = name;
        this.inherited = Map.copyOf(inherited);
    }

    /**
     * A line over a session, with the variables that say at the far side where programs and the user's files
     * are; one command asks for them.
     */
    static Line over(ClientSession session, String name) throws LostLine {
        Line bare = new Line(session, name, Map.of());
        try {
            CommandReply reply = bare.exchange("env", "env", System.nanoTime() + FIRST_COMMAND.toNanos());
            if (!(reply instanceof Finished finished && finished.succeeded())) {
                throw new LostLine("%s runs no commands: %s".formatted(name, reply));
            }
            Map<String, String> inherited = new HashMap<>(Map.of("LC_ALL", "C"));
            for (MatchResult one : INHERITED.matcher(finished.out()).results().toList()) {
                inherited.put(one.group(1), one.group(2));
            }
            return new Line(session, name, inherited);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LostLine("Waiting for %s was broken off.".formatted(name));
        }
    }

    /** Whether new commands may be sent on it. */
    synchronized boolean isUsable() {
        return !retired && session.isOpen();
    }

    /** Runs a command until it ends or the moment of {@link System#nanoTime()} has come. */
    CommandReply run(List<String> command, Map<String, String> environment, long end)
            throws LostLine, InterruptedException {
        Map<String, String> all = new HashMap<>(inherited);
        all.putAll(environment);
        // We give up first, so that an end by the far side's own clock is never taken for an answer.
        long seconds = TimeUnit.NANOSECONDS.toSeconds(Math.max(0, end - System.nanoTime())) + 2;
        CommandReply reply = exchange(command.get(0), CommandText.of(command, all, seconds), end);
        return reply instanceof Finished finished && finished.exit() >= 125 && finished.exit() <= 127
                && NOT_STARTED.matcher(finished.err()).matches()
                ? new CommandReply.Unanswered("The command %s could not be started at %s: %s.".formatted(
                        command.get(0), name, finished.err().strip())) : reply;
    }

    private CommandReply exchange(String program, String text, long end)
            throws LostLine, InterruptedException {
        enter();
        try {
            long begin = System.nanoTime();
            while (true) {
                try {
                    return exchanged(program, text, begin, end);
                } catch (SshChannelOpenException full) {
                    // Not one word of it was sent. The server frees a place a little after its command ended.
                    if (left(end).toMillis() <= BETWEEN_TRIES_MILLIS) {
                        throw new LostLine("The command %s was not sent: %s serves no more at once."
                                .formatted(program, name));
                    }
                    TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
                }
            }
        } finally {
            leave();
        }
    }

    private CommandReply exchanged(String program, String text, long begin, long end)
            throws LostLine, InterruptedException, SshChannelOpenException {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        ChannelExec channel = channel(text);
        Captured out = new Captured(MOST_BYTES, () -> channel.close(false));
        Captured err = new Captured(MOST_BYTES, () -> channel.close(false));
        try {
            channel.setOut(out);
            channel.setErr(err);
            // The status may come before the last of the output, so only a close by the server ends it.
            channel.addCloseFutureListener(any -> closed.complete(session.isOpen()));
            channel.open().verify(left(end));
            endInput(channel);
            boolean whole = closed.get(left(end).toNanos(), TimeUnit.NANOSECONDS);
            return out.isTooMuch() || err.isTooMuch() ? tooMuch(program)
                    : reply(program, channel, whole, out, err);
        } catch (TimeoutException late) {
            return CommandReply.Unanswered.stopped(
                    "The command %s was stopped after %d s; what it did at %s is not known".formatted(
                            program, Math.round((end - begin) / 1e9), name), err.text());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException broken) {
            if (broken.getCause() instanceof SshChannelOpenException full) {
                throw full;
            }
            retire();
            return new CommandReply.Unanswered("The command %s was not answered by %s: %s.".formatted(program,
                    name, Reason.of(broken)));
        } finally {
            channel.close(false);
        }
    }

    private ChannelExec channel(String text) throws LostLine {
        try {
            return session.createExecChannel(text.getBytes(StandardCharsets.UTF_8), null, Map.of());
        } catch (IOException | IllegalStateException closed) {
            throw new LostLine("The line to %s was lost: %s.".formatted(name, Reason.of(closed)));
        }
    }

    private static void endInput(ChannelExec channel) {
        try {
            channel.getInvertedIn().close();
        } catch (IOException ended) {
            // The command did not wait for it; its reply tells more.
        }
    }

    private CommandReply tooMuch(String program) {
        return new CommandReply.Unanswered("The output of the command %s at %s is longer than %d bytes."
                .formatted(program, name, MOST_BYTES));
    }

    private CommandReply reply(String program, ChannelExec channel, boolean whole, Captured out,
            Captured err) {
        if (whole && channel.getExitStatus() != null) {
            return new Finished(channel.getExitStatus(), out.text(), err.text());
        }
        return new CommandReply.Unanswered(!whole || channel.getExitSignal() == null
                ? "The line to %s was lost while the command %s ran.".formatted(name, program)
                : "The command %s was ended at %s by the signal %s.".formatted(program, name,
                        channel.getExitSignal()));
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    private synchronized void enter() {
        commands++;
    }

    private synchronized void leave() {
        commands--;
        closeWhenUnused();
    }

    /** Takes no more commands; those under way may end, for the far side may only be slow. */
    private synchronized void retire() {
        retired = true;
        closeWhenUnused();
    }

    private void closeWhenUnused() {
        if (retired && commands == 0) {
            session.close(true);
        }
    }
}
