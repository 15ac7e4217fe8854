package org.gradi.cluster.ssh;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.LostLine;

/**
 * Runs commands on one login node. All use one line, which is made for the first command, and anew for the
 * first command after it was lost.
 *
 * <p>The commands on a line when it is lost are unanswered: whether they were carried out is not known. A
 * command costs one round trip, and the first on a line about six more.
 */
final class LoginNode implements CommandRunner, AutoCloseable {
    /** OpenSSH serves ten commands on one line unless told otherwise; some may still be ending. */
    private static final int AT_ONCE = 8;

    private final SshSettings settings;
    private final Dialing dialing;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Object lock = new Object();
    private CompletableFuture<Line> current;

    LoginNode(SshSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.dialing = new Dialing(settings);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A command whose time is over is killed at the far side together with what it started, even when the
     * line is lost; only what left its process group goes on.
     */
    @Override
    public CommandReply run(List<String> command, Map<String, String> environment, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            if (!places.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                return new CommandReply.Unanswered(
                        "The command %s was not sent: %s was busy with %d others for %s.".formatted(
                                command.get(0), settings.name(), AT_ONCE, inWords(timeout)));
            }
            try {
                return line(end, timeout).run(command, environment, end);
            } finally {
                places.release();
            }
        } catch (LostLine lost) {
            return new CommandReply.Unanswered(lost.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new CommandReply.Unanswered(
                    "Waiting for the command %s was broken off.".formatted(command.get(0)));
        }
    }

    private Line line(long end, Duration timeout) throws LostLine, InterruptedException {
        try {
            return lineOrNew().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new LostLine("No line to %s after %s.".formatted(settings.name(), inWords(timeout)));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LostLine lost) {
                throw new LostLine(lost.getMessage());
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private CompletableFuture<Line> lineOrNew() {
        synchronized (lock) {
            boolean usable = current != null && (!current.isDone()
                    || !current.isCompletedExceptionally() && current.join().isUsable());
            if (!usable) {
                current = dialed();
            }
            return current;
        }
    }

    private CompletableFuture<Line> dialed() {
        CompletableFuture<Line> line = new CompletableFuture<>();
        Thread dialer = new Thread(() -> {
            try {
                line.complete(dialing.dial());
            } catch (LostLine | RuntimeException | Error failed) {
                line.completeExceptionally(failed);
            }
        }, "line to " + settings.name());
        dialer.setDaemon(true);
        dialer.start();
        return line;
    }

    private static String inWords(Duration timeout) {
        return timeout.toSeconds() + " s";
    }

    @Override
    public void close() {
        dialing.close();
    }
}
