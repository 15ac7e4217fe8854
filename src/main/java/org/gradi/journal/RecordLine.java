package org.gradi.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One record as a line of a journal file.
 *
 * @param sequence its number, one higher than that of the line before
 * @param more     how many lines of the same call follow; the call counts only with all of them
 * @param kept     the number up to which all lines were on disk when this one was written; in a file that was
 *                 complete before it got its name, the number of its last line
 */
record RecordLine(long sequence, long more, long kept, JournalRecord record) {
    private static final String SEQUENCE = "{\"seq\":";
    private static final String MORE = ",\"more\":";
    private static final String KEPT = ",\"kept\":";
    private static final String CHECK_SUM = ",\"crc\":\"";
    private static final String RECORD = "\",\"record\":";

    void writeTo(ByteArrayOutputStream out) {
        byte[] head = (SEQUENCE + sequence + MORE + more + KEPT + kept).getBytes(StandardCharsets.US_ASCII);
        String sum = HexFormat.of().toHexDigits(LineText.checkSum(JournalRecord.of(head), record));
        out.writeBytes(head);
        out.writeBytes((CHECK_SUM + sum + RECORD).getBytes(StandardCharsets.US_ASCII));
        out.write(record.bytes(), record.start(), record.length());
        out.write('}');
        out.write('\n');
    }

    /** Reads a line, without its line break. */
    static RecordLine read(JournalRecord text) throws DamagedLine {
        LineText line = new LineText(text);
        line.expect(SEQUENCE);
        long sequence = line.number();
        line.expect(MORE);
        long more = line.number();
        line.expect(KEPT);
        long kept = line.number();
        JournalRecord head = line.soFar();
        line.expect(CHECK_SUM);
        int checkSum = line.checkSum();
        line.expect(RECORD);
        JournalRecord record = line.restBefore("}");
        if (checkSum != LineText.checkSum(head, record)) {
            throw new DamagedLine("its check sum is not that of its text");
        }
        return new RecordLine(sequence, more, kept, record);
    }
}
