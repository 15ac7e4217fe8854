package org.gradi.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gradi.request.FileProblem;
import org.gradi.request.TextFiles;

/**
 * A folder in which the reservations of a simulated grid outlive the program: the session that made them,
 * from which they are made again, and the rule base if it is not the built-in one. One program at a time.
 */
public final class StateFolder implements AutoCloseable {
    private static final String SESSION = "session.json";
    private static final String RULES = "rules.fcl";
    private static final int RULES_BYTES_MAX = 16 << 20;

    private final Path folder;
    private final FolderLock lock;

    private StateFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the folder, made where there is none; fails when it cannot be written or another program uses it.
     */
    public static StateFolder open(Path folder) throws FileProblem {
        try {
            Files.createDirectories(folder);
            return new StateFolder(folder, FolderLock.take(folder).orElseThrow(() -> new FileProblem(
                    "%s: another program uses this state folder; end it, or name another folder."
                    .formatted(folder))));
        } catch (IOException unusable) {
            throw new FileProblem(
                    "%s: the state folder cannot be used: %s; name a folder that can be written."
                    .formatted(folder, TextFiles.reason(unusable)), unusable);
        }
    }

    /** Whether there is a session in the folder; false also when there is no folder. */
    public static boolean hasSession(Path folder) {
        return Files.exists(folder.resolve(SESSION));
    }

    /** Whether the folder is or was in use as a state folder, a session in it or not. */
    public static boolean isIn(Path folder) {
        return hasSession(folder) || FolderLock.isIn(folder);
    }

    /** The session so far; empty in a new folder. */
    public Optional<Session> read() throws FileProblem {
        return read(folder);
    }

    /**
     * The same without opening the folder: what a program that uses it wrote last. Its grid is that of any
     * later session of this folder.
     */
    public static Optional<Session> read(Path folder) throws FileProblem {
        return hasSession(folder) ? Optional.of(SessionFiles.read(folder.resolve(SESSION)))
                : Optional.empty();
    }

    /** The file with the rule base under which the session was made; empty when it is the built-in one. */
    public static Optional<Path> rules(Path folder) {
        return Optional.of(folder.resolve(RULES)).filter(file -> hasSession(folder) && Files.exists(file));
    }

    /**
     * Keeps a session in the place of the one before.
     *
     * @param rules the text of the rule base under which every step of it comes out as recorded; empty for
     *              the built-in one
     */
    public void write(Session session, Optional<String> rules) throws FileProblem {
        // The session comes last: under these rules the one before comes out as recorded too.
        if (rules.isPresent()) {
            TextFiles.write(folder.resolve(RULES), rules.get(), RULES_BYTES_MAX);
        } else {
            removeRules();
        }
        SessionFiles.write(folder.resolve(SESSION), session);
    }

    private void removeRules() throws FileProblem {
        try {
            Files.deleteIfExists(folder.resolve(RULES));
        } catch (IOException unusable) {
            throw new FileProblem("%s: the rule base of an earlier session cannot be removed: %s.".formatted(
                    folder.resolve(RULES), TextFiles.reason(unusable)), unusable);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
