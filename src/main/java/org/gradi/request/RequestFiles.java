package org.gradi.request;

import java.nio.file.Path;

/** Request files on disk: UTF-8, at most 1 MiB, the text form of {@link RequestJson}. */
public final class RequestFiles {
    private static final int MOST_BYTES = 1 << 20;

    private RequestFiles() {
    }

    /**
     * Reads one file.
     *
     * @throws FileProblem when the file is missing, unreadable, too large, not UTF-8 or not a request
     */
    public static RequestDraft read(Path file) throws FileProblem {
        return RequestJson.read(TextFiles.read(file, MOST_BYTES), file.toString());
    }

    /**
     * Writes one file, replacing one that was there only when all is written.
     *
     * @throws FileProblem when the place cannot be written, or the text is too large to be read back
     */
    public static void write(Path file, RequestDraft draft) throws FileProblem {
        TextFiles.write(file, RequestJson.write(draft), MOST_BYTES);
    }
}
