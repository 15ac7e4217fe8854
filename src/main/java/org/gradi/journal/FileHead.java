package org.gradi.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The first line of a journal file: format and version.
 *
 * @param after the number of the last line before those of this file, 0 in a new journal
 */
record FileHead(long after) {
    private static final String FORMAT = "{\"format\":\"gradi/journal\",\"version\":";
    private static final long VERSION = 1;
    private static final String AFTER = ",\"after\":";
    private static final String CHECK_SUM = ",\"crc\":\"";

    byte[] line() {
        String head = FORMAT + VERSION + AFTER + after;
        int sum = LineText.checkSum(JournalRecord.of(head));
        return (head + CHECK_SUM + HexFormat.of().toHexDigits(sum) + "\"}\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a first line, without its line break. */
    static FileHead read(JournalRecord text) throws DamagedLine {
        LineText line = new LineText(text);
        line.expect(FORMAT);
        long version = line.number();
        if (version != VERSION) {
            throw new DamagedLine(("the journal has version %d, and this program reads version %d; "
                    + "use the program that wrote it").formatted(version, VERSION));
        }
        line.expect(AFTER);
        FileHead head = new FileHead(line.number());
        JournalRecord summed = line.soFar();
        line.expect(CHECK_SUM);
        int checkSum = line.checkSum();
        line.expect("\"}");
        line.expectEnd();
        if (checkSum != LineText.checkSum(summed)) {
            throw new DamagedLine("its check sum is not that of its text");
        }
        return head;
    }
}
