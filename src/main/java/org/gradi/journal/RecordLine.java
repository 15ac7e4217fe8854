package org.gradi.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One record as a line of a journal file.
 *
 * @param sequence its number, one higher than that of the line before
 * @param more     how many lines of the same call follow; the call counts only with all of them
 * @param kept     the number up to which all lines were on disk when this one was written; in a file that was
 *                 complete before it got its name, the number of its last line
 * @param record   the record, UTF-8
 */
record RecordLine(long sequence, long more, long kept, byte[] record) {
    private static final String CHECK_SUM = ",\"crc\":\"";
    private static final String RECORD = "\",\"record\":";

    void writeTo(ByteArrayOutputStream out) {
        byte[] head = "{\"seq\":%d,\"more\":%d,\"kept\":%d".formatted(sequence, more, kept)
                .getBytes(StandardCharsets.US_ASCII);
        out.writeBytes(head);
        out.writeBytes((CHECK_SUM + LineText.checkSum(head, record) + RECORD)
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(record);
        out.write('}');
        out.write('\n');
    }

    /** Reads a line, without its line break. */
    static RecordLine read(byte[] bytes) throws DamagedLine {
        LineText line = new LineText(bytes);
        line.expect("{\"seq\":");
        long sequence = line.number();
        line.expect(",\"more\":");
        long more = line.number();
        line.expect(",\"kept\":");
        long kept = line.number();
        byte[] head = line.soFar();
        line.expect(CHECK_SUM);
        String checkSum = line.next(LineText.CHECK_SUM_LENGTH);
        line.expect(RECORD);
        byte[] record = line.restBefore("}");
        if (!checkSum.equals(LineText.checkSum(head, record))) {
            throw new DamagedLine("its check sum is not that of its text");
        }
        return new RecordLine(sequence, more, kept, record);
    }

    String text() {
        return new String(record, StandardCharsets.UTF_8);
    }
}
