package org.gradi.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** Reads one line of a journal file from left to right. */
final class LineText {
    static final int CHECK_SUM_LENGTH = 8;
    private static final int MOST_DIGITS = 18;

    private final byte[] bytes;
    private int at;

    LineText(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Steps over this text, which must be here. */
    void expect(String text) throws DamagedLine {
        byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
        int end = at + expected.length;
        if (end > bytes.length || !Arrays.equals(bytes, at, end, expected, 0, expected.length)) {
            throw new DamagedLine("byte %d should begin %s".formatted(at + 1, text));
        }
        at = end;
    }

    /** Steps over a whole number and gives it. */
    long number() throws DamagedLine {
        int start = at;
        long number = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at] - '0';
            at++;
        }
        if (at == start || at - start > MOST_DIGITS) {
            throw new DamagedLine("byte %d should begin a number".formatted(start + 1));
        }
        return number;
    }

    /** Steps over so many bytes and gives them as text. */
    String next(int count) throws DamagedLine {
        if (at + count > bytes.length) {
            throw new DamagedLine("it ends too early");
        }
        at += count;
        return new String(bytes, at - count, count, StandardCharsets.ISO_8859_1);
    }

    /** What was read so far. */
    byte[] soFar() {
        return Arrays.copyOf(bytes, at);
    }

    /** All from here to the end, which must be this text; the text is left out. */
    byte[] restBefore(String text) throws DamagedLine {
        int end = bytes.length - text.length();
        int start = at;
        if (end < start) {
            throw new DamagedLine("it ends too early");
        }
        at = end;
        expect(text);
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** Nothing may follow. */
    void expectEnd() throws DamagedLine {
        if (at != bytes.length) {
            throw new DamagedLine("it should end after byte " + at);
        }
    }

    /** The check sum of all these bytes, as it stands in a file. */
    static String checkSum(byte[]... parts) {
        CRC32C sum = new CRC32C();
        for (byte[] part : parts) {
            sum.update(part);
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
