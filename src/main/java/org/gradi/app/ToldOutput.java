package org.gradi.app;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;

/** Standard output that remembers why it could not be written; a {@code PrintWriter} keeps it to itself. */
final class ToldOutput extends OutputStream {
    /** What the system says when nobody reads on, as behind {@code | head -1}. */
    private static final String NOBODY_READS = "Broken pipe";

    private final FileOutputStream to;
    private String failure;

    ToldOutput(FileOutputStream to) {
        this.to = Objects.requireNonNull(to, "to");
    }

    /** Why something was not written; empty when all was, or nobody wanted more. */
    Optional<String> failure() {
        return Optional.ofNullable(failure).filter(why -> !why.equals(NOBODY_READS));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            to.write(bytes, from, length);
        } catch (IOException unwritten) {
            failure = unwritten.getMessage();
            throw unwritten;
        }
    }
}
