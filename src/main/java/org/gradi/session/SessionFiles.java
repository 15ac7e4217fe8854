package org.gradi.session;

import java.nio.file.Path;
import org.gradi.request.FileProblem;
import org.gradi.request.TextFiles;

/** Session files, format {@code gradi/session}, version 1. */
public final class SessionFiles {
    /** More than anybody records by hand; a file beyond it is no session. */
    private static final int MOST_BYTES = 64 << 20;

    private SessionFiles() {
    }

    /** Opens one file; fails when it is missing, unreadable or not a session, naming line or JSON path. */
    public static Session read(Path file) throws FileProblem {
        return SessionJson.read(TextFiles.read(file, MOST_BYTES), file.toString());
    }

    /** Saves under a temporary name and moves; when it fails, a file that was there stays as it was. */
    public static void write(Path file, Session session) throws FileProblem {
        TextFiles.write(file, SessionJson.write(session), MOST_BYTES);
    }

    /** Whether the file says that it is a session; false when it cannot be read. */
    public static boolean isSession(Path file) {
        try {
            return TextFiles.read(file, MOST_BYTES).contains("\"" + SessionJson.FORMAT + "\"");
        } catch (FileProblem unreadable) {
            return false;
        }
    }
}
