package org.gradi.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.gradi.request.FileProblem;
import org.gradi.request.TextFiles;

/**
 * A folder in which the reservations of a simulated grid outlive the program: the session that made them,
 * from which they are made again. One program at a time.
 */
public final class StateFolder implements AutoCloseable {
    private static final String SESSION = "session.json";
    /**
     * Found out with first, because the operating system gives up all locks that a program has on a file when
     * the program closes that file once, also through another channel.
     */
    private static final String WITHIN_PROGRAM = "lock-program";
    private static final String BETWEEN_PROGRAMS = "lock";

    private final Path folder;
    private final FileChannel within;
    private final FileChannel between;

    private StateFolder(Path folder, FileChannel within, FileChannel between) {
        this.folder = folder;
        this.within = within;
        this.between = between;
    }

    /**
     * Opens the folder, made where there is none; fails when it cannot be written or another program uses it.
     */
    public static StateFolder open(Path folder) throws FileProblem {
        try {
            Files.createDirectories(folder);
            FileChannel within = locked(folder, WITHIN_PROGRAM);
            try {
                return new StateFolder(folder, within, locked(folder, BETWEEN_PROGRAMS));
            } catch (IOException | FileProblem notOurs) {
                within.close();
                throw notOurs;
            }
        } catch (IOException unusable) {
            throw new FileProblem(
                    "%s: the state folder cannot be used: %s; name a folder that can be written."
                    .formatted(folder, TextFiles.reason(unusable)), unusable);
        }
    }

    private static FileChannel locked(Path folder, String name) throws IOException, FileProblem {
        FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new FileProblem(
                    "%s: another program uses this state folder; end it, or name another folder."
                    .formatted(folder));
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException usedInThisProgram) {
            return false;
        }
    }

    /** Whether there is a session in the folder; false also when there is no folder. */
    public static boolean hasSession(Path folder) {
        return Files.exists(folder.resolve(SESSION));
    }

    /** The session so far; empty in a new folder. */
    public Optional<Session> read() throws FileProblem {
        return hasSession(folder) ? Optional.of(SessionFiles.read(folder.resolve(SESSION)))
                : Optional.empty();
    }

    public void write(Session session) throws FileProblem {
        SessionFiles.write(folder.resolve(SESSION), session);
    }

    @Override
    public void close() {
        try (within) {
            between.close();
        } catch (IOException lost) {
            throw new UncheckedIOException("The lock of state folder %s could not be given back."
                    .formatted(folder), lost);
        }
    }
}
