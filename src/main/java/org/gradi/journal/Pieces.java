package org.gradi.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a file at its line breaks; never keeps more of it than the longest line has. */
final class Pieces {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int HEAD_BYTES = 256;
    private static final int MOST_BYTES = RecordText.MOST_BYTES + HEAD_BYTES;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int filled;
    private long number;
    private long offset;

    Pieces(InputStream in) {
        this.in = in;
    }

    /** The next piece; empty at the end of the file. */
    Optional<Piece> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long start = offset;
        boolean hasZero = false;
        while (hasMore()) {
            int lineBreak = at;
            while (lineBreak < filled && buffer[lineBreak] != '\n') {
                hasZero |= buffer[lineBreak] == 0;
                lineBreak++;
            }
            bytes.write(buffer, at, Math.min(lineBreak - at, MOST_BYTES - bytes.size()));
            offset += lineBreak - at;
            at = lineBreak;
            if (lineBreak < filled) {
                at++;
                offset++;
                boolean isWhole = offset - start - 1 == bytes.size();
                return Optional.of(new Piece(++number, start, bytes.toByteArray(), isWhole, hasZero));
            }
        }
        return offset == start ? Optional.empty()
                : Optional.of(new Piece(++number, start, bytes.toByteArray(), false, true));
    }

    /** Where the next piece begins. */
    long offset() {
        return offset;
    }

    private boolean hasMore() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return filled > 0;
    }
}
