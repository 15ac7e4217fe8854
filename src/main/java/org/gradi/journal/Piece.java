package org.gradi.journal;

/**
 * What stands in a file between two line breaks.
 *
 * @param number     1 for the first of the file
 * @param text       the text without its line break; of a piece longer than any line, only the beginning
 * @param isWhole    whether a line break follows and all bytes are here
 * @param endsTorn   whether the end of the file comes before a line break, or what is left out of a long
 *                   piece holds zero bytes
 */
record Piece(long number, JournalRecord text, boolean isWhole, boolean endsTorn) {

    /**
     * Whether it looks like a write that did not come to its end: the end of the file comes before a line
     * break, or some of it was never filled and holds zero bytes.
     */
    boolean looksTorn() {
        return endsTorn || hasZero(text.bytes(), text.start(), text.end());
    }

    static boolean hasZero(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return false;
    }
}
