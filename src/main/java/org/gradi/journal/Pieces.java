package org.gradi.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a file at its line breaks. What it gives lies in the blocks that were read, so nothing is copied but
 * the line at the end of a block; of a line longer than any may be, only the beginning is kept.
 */
final class Pieces {
    private static final int BLOCK_BYTES = 1024 * 1024;
    private static final int HEAD_BYTES = 256;
    private static final int MOST_BYTES = RecordText.MOST_BYTES + HEAD_BYTES;

    private final InputStream in;
    private byte[] block = new byte[BLOCK_BYTES];
    private int at;
    private int filled;
    private long number;
    private long offset;

    Pieces(InputStream in) {
        this.in = in;
    }

    /** The next piece; empty at the end of the file. */
    Optional<Piece> next() throws IOException {
        int lineBreak = lineBreakFrom(at);
        while (lineBreak == filled && filled - at <= MOST_BYTES) {
            int searched = filled - at;
            if (!readOn()) {
                return searched == 0 ? Optional.empty() : Optional.of(taken(filled, false, true));
            }
            lineBreak = lineBreakFrom(at + searched);
        }
        if (lineBreak - at > MOST_BYTES) {
            return Optional.of(tooLong());
        }
        Piece piece = taken(lineBreak, true, false);
        stepOverLineBreak();
        return Optional.of(piece);
    }

    private int lineBreakFrom(int start) {
        byte[] bytes = block;
        int end = filled;
        int lineBreak = start;
        while (lineBreak < end && bytes[lineBreak] != '\n') {
            lineBreak++;
        }
        return lineBreak;
    }

    private Piece taken(int end, boolean isWhole, boolean endsTorn) {
        Piece piece = new Piece(++number, new JournalRecord(block, at, end), isWhole, endsTorn);
        offset += end - at;
        at = end;
        return piece;
    }

    private void stepOverLineBreak() {
        at++;
        offset++;
    }

    private Piece tooLong() throws IOException {
        JournalRecord beginning = taken(at + MOST_BYTES, false, false).text();
        boolean hasZero = false;
        int lineBreak = lineBreakFrom(at);
        boolean hasMore = true;
        while (lineBreak == filled && hasMore) {
            hasZero |= Piece.hasZero(block, at, filled);
            offset += filled - at;
            at = filled;
            hasMore = readOn();
            lineBreak = lineBreakFrom(at);
        }
        hasZero |= Piece.hasZero(block, at, lineBreak);
        offset += lineBreak - at;
        at = lineBreak;
        if (hasMore) {
            stepOverLineBreak();
        }
        return new Piece(number, beginning, false, hasZero || !hasMore);
    }

    /** Where the next piece begins. */
    long offset() {
        return offset;
    }

    /** Reads more behind what is left of the block, in a new block when this one is full. */
    private boolean readOn() throws IOException {
        if (filled == block.length) {
            int left = filled - at;
            byte[] next = new byte[Math.max(BLOCK_BYTES, 2 * left)];
            System.arraycopy(block, at, next, 0, left);
            block = next;
            at = 0;
            filled = left;
        }
        int count = in.read(block, filled, block.length - filled);
        filled += Math.max(0, count);
        return count > 0;
    }
}
