package org.gradi.journal;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One record: a JSON object in UTF-8, in a stretch of bytes. Many records share an array, so that reading a
 * long journal copies nothing; nobody changes what is in it.
 */
public final class JournalRecord {
    private final byte[] bytes;
    private final int start;
    private final int end;

    /**
     * @param bytes belong to the record from now on
     * @param start the first byte of the record
     * @param end   the first byte after it
     */
    JournalRecord(byte[] bytes, int start, int end) {
        Objects.checkFromToIndex(start, end, bytes.length);
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** The record with this text. */
    public static JournalRecord of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The record of all these bytes, which belong to it from now on. */
    static JournalRecord of(byte[] bytes) {
        return new JournalRecord(bytes, 0, bytes.length);
    }

    /** An array in which the record stands from {@link #start} to {@link #end}; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the record begins. */
    public int start() {
        return start;
    }

    /** Where the record has ended. */
    public int end() {
        return end;
    }

    int length() {
        return end - start;
    }

    /** The record as text. */
    public String text() {
        return new String(bytes, start, length(), StandardCharsets.UTF_8);
    }
}
