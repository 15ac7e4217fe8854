package org.gradi.journal;

/**
 * What stands in a file between two line breaks.
 *
 * @param number     1 for the first of the file
 * @param offset     where it begins, in bytes
 * @param bytes      the text without its line break; of a piece longer than any line, only the beginning
 * @param isWhole    whether a line break follows and all bytes are here
 * @param looksTorn  whether it looks like a write that did not come to its end: the end of the file comes
 *                   before a line break, or some of it was never filled and holds zero bytes
 */
record Piece(long number, long offset, byte[] bytes, boolean isWhole, boolean looksTorn) {
}
