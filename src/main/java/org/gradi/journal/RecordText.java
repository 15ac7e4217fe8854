package org.gradi.journal;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes of one record, checked to be one JSON object on one line as far as a line needs it. */
final class RecordText {
    /** How long one record may be, in bytes. */
    static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int SHOWN_CHARACTERS = 60;

    private RecordText() {
    }

    /** Each of these records in UTF-8; fails as {@link #bytes} does. */
    static List<JournalRecord> checked(List<String> records) {
        return records.stream().map(record -> JournalRecord.of(bytes(record))).toList();
    }

    /**
     * The record in UTF-8.
     *
     * @throws IllegalArgumentException when it has control characters, is no object, is not text or is longer
     *                                  than {@link #MOST_BYTES}
     */
    static byte[] bytes(String record) {
        if (!isOneObject(record)) {
            throw new IllegalArgumentException(
                    "A record is one JSON object on one line, without control characters, not: "
                    + shown(record));
        }
        byte[] bytes = encoded(record);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("A record has at most %d bytes, not %d: %s"
                    .formatted(MOST_BYTES, bytes.length, shown(record)));
        }
        return bytes;
    }

    private static byte[] encoded(String record) {
        try {
            var buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(record));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException halfACharacter) {
            throw new IllegalArgumentException(
                    "A record holds whole characters, not half a surrogate pair: " + shown(record),
                    halfACharacter);
        }
    }

    /** Whether brackets and quotes pair up such that the first one closes at the very end. */
    private static boolean isOneObject(String record) {
        if (record.isEmpty() || record.charAt(0) != '{') {
            return false;
        }
        int open = 0;
        boolean isQuoted = false;
        boolean isEscaped = false;
        for (int at = 0; at < record.length(); at++) {
            char here = record.charAt(at);
            if (here < ' ' || open == 0 && at > 0) {
                return false;
            }
            if (isQuoted) {
                isQuoted = isEscaped || here != '"';
                isEscaped = !isEscaped && here == '\\';
            } else {
                isQuoted = here == '"';
                open += opened(here);
            }
        }
        return open == 0 && !isQuoted;
    }

    private static int opened(char here) {
        return switch (here) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    private static String shown(String record) {
        String start = record.length() <= SHOWN_CHARACTERS ? record
                : record.substring(0, SHOWN_CHARACTERS) + "...";
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
