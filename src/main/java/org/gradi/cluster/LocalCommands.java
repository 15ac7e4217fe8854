package org.gradi.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs commands on this machine, as the user who runs the program.
 *
 * <p>A command sees only the variables it is given, {@code LC_ALL=C}, and where programs and the user's files
 * are; others of the same name as a manager's own settings would change what its commands do. Its input is
 * empty. Costs one process and two threads for the time of the command.
 */
public final class LocalCommands implements CommandRunner {
    /** A cluster of ten thousand nodes is described in about 2 MB. */
    private static final int MOST_BYTES = 64 << 20;
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "USER", "LOGNAME", "TMPDIR");

    @Override
    public CommandReply run(List<String> command, Map<String, String> environment, Duration timeout) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException notStarted) {
            return new CommandReply.Unanswered("The command %s could not be started: %s.".formatted(
                    command.get(0), inSystemsWords(notStarted)));
        }
        Output out = Output.of(process.getInputStream(), command.get(0) + " out");
        Output err = Output.of(process.getErrorStream(), command.get(0) + " err");
        try {
            return reply(process, out, err, command.get(0), timeout);
        } finally {
            stop(process);
        }
    }

    /** Java puts the command and an error's number before what the system says. */
    private static String inSystemsWords(IOException notStarted) {
        return notStarted.getMessage().replaceFirst("^.*error=\\d+, ", "");
    }

    private static CommandReply reply(Process process, Output out, Output err, String program,
            Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            if (process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                // Something the command started may hold its output open, so the rest has an end, too.
                long left = Math.max(TimeUnit.SECONDS.toNanos(1), end - System.nanoTime());
                return new CommandReply.Finished(process.exitValue(), out.whole(left), err.whole(left));
            }
            return CommandReply.Unanswered.stopped(
                    "The command %s was stopped after %d s".formatted(program, timeout.toSeconds()),
                    err.soFar());
        } catch (TimeoutException stillOpen) {
            return new CommandReply.Unanswered(
                    "The command %s ended but its output did not.".formatted(program));
        } catch (ExecutionException unreadable) {
            return new CommandReply.Unanswered("The output of the command %s could not be read: %s."
                    .formatted(program, unreadable.getCause().getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new CommandReply.Unanswered(
                    "Waiting for the command %s was broken off.".formatted(program));
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** What a command writes, taken by a thread of its own as it comes. */
    private static final class Output {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<String> whole = new CompletableFuture<>();

        static Output of(InputStream stream, String name) {
            Output output = new Output();
            Thread reader = new Thread(() -> output.take(stream), name);
            reader.setDaemon(true);
            reader.start();
            return output;
        }

        private void take(InputStream stream) {
            try (stream) {
                byte[] buffer = new byte[8192];
                for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                    bytes.write(buffer, 0, read);
                    if (bytes.size() > MOST_BYTES) {
                        throw new IOException("it is longer than %d bytes".formatted(MOST_BYTES));
                    }
                }
                whole.complete(soFar());
            } catch (IOException broken) {
                whole.completeExceptionally(broken);
            }
        }

        String soFar() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        String whole(long nanos) throws InterruptedException, ExecutionException, TimeoutException {
            return whole.get(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
