package org.gradi.journal;

import java.util.zip.CRC32C;

/** Reads one line of a journal file from left to right. */
final class LineText {
    private static final int CHECK_SUM_DIGITS = 8;
    private static final int MOST_DIGITS = 18;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;

    LineText(JournalRecord line) {
        this.bytes = line.bytes();
        this.start = line.start();
        this.end = line.end();
        this.at = start;
    }

    /** Steps over this ASCII text, which must be here. */
    void expect(String text) throws DamagedLine {
        int length = text.length();
        boolean isHere = length <= end - at;
        for (int index = 0; isHere && index < length; index++) {
            isHere = bytes[at + index] == text.charAt(index);
        }
        if (!isHere) {
            throw new DamagedLine("byte %d should begin %s".formatted(place(), text));
        }
        at += length;
    }

    /** Steps over a whole number and gives it. */
    long number() throws DamagedLine {
        int first = at;
        long number = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at] - '0';
            at++;
        }
        if (at == first || at - first > MOST_DIGITS) {
            at = first;
            throw new DamagedLine("byte %d should begin a number".formatted(place()));
        }
        return number;
    }

    /** Steps over a check sum and gives it. */
    int checkSum() throws DamagedLine {
        if (CHECK_SUM_DIGITS > end - at) {
            throw new DamagedLine("it ends too early");
        }
        int sum = 0;
        for (int digits = 0; digits < CHECK_SUM_DIGITS; digits++) {
            sum = sum << 4 | digit(bytes[at]);
            at++;
        }
        return sum;
    }

    /** Capital letters are no digits here, so that every changed bit is noticed. */
    private int digit(byte sign) throws DamagedLine {
        if (sign >= '0' && sign <= '9') {
            return sign - '0';
        }
        if (sign >= 'a' && sign <= 'f') {
            return sign - 'a' + 10;
        }
        throw new DamagedLine("byte %d should be a digit 0 to 9 or a to f of a check sum".formatted(place()));
    }

    /** Counted from 1. */
    private int place() {
        return at - start + 1;
    }

    /** What was read so far. */
    JournalRecord soFar() {
        return new JournalRecord(bytes, start, at);
    }

    /** All from here to the end, which must be this text; the text is left out. */
    JournalRecord restBefore(String text) throws DamagedLine {
        int first = at;
        int last = end - text.length();
        if (last < first) {
            throw new DamagedLine("it ends too early");
        }
        at = last;
        expect(text);
        return new JournalRecord(bytes, first, last);
    }

    /** Nothing may follow. */
    void expectEnd() throws DamagedLine {
        if (at != end) {
            throw new DamagedLine("it should end after byte " + (at - start));
        }
    }

    /** The check sum of all these bytes. */
    static int checkSum(JournalRecord... parts) {
        CRC32C sum = new CRC32C();
        for (JournalRecord part : parts) {
            sum.update(part.bytes(), part.start(), part.length());
        }
        return (int) sum.getValue();
    }
}
