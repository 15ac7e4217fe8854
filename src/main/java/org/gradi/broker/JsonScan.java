package org.gradi.broker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradi.journal.JournalRecord;
import org.gradi.request.FileProblem;
import org.gradi.request.Json;
import org.gradi.request.StrictJson;

/**
 * Reads a JSON document from left to right, in the order in which it was written: members stand where they
 * are asked for, and there are no blanks. Nothing is built but what is asked for, because a start waits for
 * it. Every method fails with {@link IllegalArgumentException} on anything else.
 */
final class JsonScan {
    private static final int LONGEST_SURE_NUMBER = 18;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final Pool pool;
    private int at;
    /** Whether nothing stands yet in the object or list that was opened last. */
    private boolean isFirst = true;

    /** @param pool remembers what is read again and again */
    JsonScan(JournalRecord record, Pool pool) {
        this.bytes = record.bytes();
        this.start = record.start();
        this.end = record.end();
        this.at = start;
        this.pool = pool;
    }

    void openObject() {
        separate();
        expect('{');
        isFirst = true;
    }

    void closeObject() {
        expect('}');
        isFirst = false;
    }

    void openObject(String name) {
        member(name);
        expect('{');
        isFirst = true;
    }

    void openList() {
        separate();
        expect('[');
        isFirst = true;
    }

    void openList(String name) {
        member(name);
        expect('[');
        isFirst = true;
    }

    void closeList() {
        expect(']');
        isFirst = false;
    }

    /** Whether the list goes on; when not, it is closed. */
    boolean hasItem() {
        if (at < end && bytes[at] == ']') {
            closeList();
            return false;
        }
        return true;
    }

    /** Whether the member of this name comes next. */
    boolean has(String name) {
        int begin = at;
        if (at < end && bytes[at] == ',') {
            at++;
        }
        boolean isHere = at < end && bytes[at] == '"' && isNext(at + 1, name);
        at = begin;
        return isHere;
    }

    /** Nothing may follow. */
    void expectEnd() {
        if (at != end) {
            throw wrong("the end");
        }
    }

    String text(String name) {
        member(name);
        return string();
    }

    /** A text that stands in many places. */
    String word(String name) {
        member(name);
        return pooledString();
    }

    /** What the text stands for. */
    <T> T word(String name, Map<String, T> meanings) {
        return meaning(word(name), name, meanings);
    }

    /** @param what what the text should name, for the message */
    static <T> T meaning(String word, String what, Map<String, T> meanings) {
        T meaning = meanings.get(word);
        if (meaning == null) {
            throw new IllegalArgumentException("There is no %s (%s).".formatted(what, word));
        }
        return meaning;
    }

    long number(String name) {
        member(name);
        return digits();
    }

    int count(String name) {
        return Math.toIntExact(checked(number(name)));
    }

    private static long checked(long number) {
        if ((int) number != number) {
            throw new IllegalArgumentException("The number (%d) is too large.".formatted(number));
        }
        return number;
    }

    Instant moment(String name) {
        return pool.moment(number(name));
    }

    Instant moment(long second) {
        return pool.moment(second);
    }

    double fraction(String name) {
        member(name);
        return decimal();
    }

    boolean flag(String name) {
        member(name);
        return truth();
    }

    /** A list of texts. */
    String[] texts(String name) {
        List<String> texts = new ArrayList<>();
        openList(name);
        while (hasItem()) {
            separate();
            texts.add(string());
        }
        return texts.toArray(String[]::new);
    }

    /** A list of texts that stand in many places. */
    String[] words(String name) {
        List<String> words = new ArrayList<>();
        openList(name);
        while (hasItem()) {
            separate();
            words.add(pooledString());
        }
        return words.toArray(String[]::new);
    }

    /** A list of so many texts. */
    String[] texts(String name, int count) {
        String[] texts = texts(name);
        if (texts.length != count) {
            throw new IllegalArgumentException("The column (%s) has %d items where %d should be."
                    .formatted(name, texts.length, count));
        }
        return texts;
    }

    /** A column of so many numbers; a number instead of the list is that of every row. */
    long[] numbers(String name, int count) {
        long[] numbers = new long[count];
        member(name);
        if (at < end && bytes[at] != '[') {
            Arrays.fill(numbers, digits());
            return numbers;
        }
        expect('[');
        for (int row = 0; row < count; row++) {
            if (row > 0) {
                expect(',');
            }
            numbers[row] = digits();
        }
        expect(']');
        return numbers;
    }

    /** A column of so many fractions; a fraction instead of the list is that of every row. */
    double[] fractions(String name, int count) {
        double[] fractions = new double[count];
        member(name);
        if (at < end && bytes[at] != '[') {
            Arrays.fill(fractions, decimal());
            return fractions;
        }
        expect('[');
        for (int row = 0; row < count; row++) {
            if (row > 0) {
                expect(',');
            }
            fractions[row] = decimal();
        }
        expect(']');
        return fractions;
    }

    private void separate() {
        if (isFirst) {
            isFirst = false;
        } else {
            expect(',');
        }
    }

    private void member(String name) {
        separate();
        expect('"');
        if (!isNext(at, name)) {
            throw wrong("the member " + name);
        }
        at += name.length() + 2;
    }

    /** Whether that name stands there, with the quote and the colon behind it. */
    private boolean isNext(int from, String name) {
        int length = name.length();
        if (end - from < length + 2) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (bytes[from + index] != name.charAt(index)) {
                return false;
            }
        }
        return bytes[from + length] == '"' && bytes[from + length + 1] == ':';
    }

    private void expect(char sign) {
        if (at >= end || bytes[at] != sign) {
            throw wrong("" + sign);
        }
        at++;
    }

    private String string() {
        int first = at + 1;
        return stepOverString() ? new String(bytes, first, at - 1 - first, StandardCharsets.US_ASCII)
                : unescaped(first - 1);
    }

    private String pooledString() {
        int first = at + 1;
        return stepOverString() ? pool.word(bytes, first, at - 1) : unescaped(first - 1);
    }

    /** False when something in it is not ASCII or stands for another sign. */
    private boolean stepOverString() {
        expect('"');
        boolean isPlain = true;
        int place = at;
        while (place < end && bytes[place] != '"') {
            isPlain &= bytes[place] >= ' ' && bytes[place] != '\\';
            place += bytes[place] == '\\' ? 2 : 1;
        }
        at = Math.min(place, end);
        expect('"');
        return isPlain;
    }

    private String unescaped(int quote) {
        String quoted = new String(bytes, quote, at - quote, StandardCharsets.UTF_8);
        try {
            if (StrictJson.read(quoted, "The text", "$") instanceof Json.Text text) {
                return text.value();
            }
        } catch (FileProblem malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
        throw wrong("a text");
    }

    private long digits() {
        int first = at;
        boolean isNegative = first < end && bytes[first] == '-';
        int firstDigit = isNegative ? first + 1 : first;
        int place = firstDigit;
        long number = 0;
        while (place < end && bytes[place] >= '0' && bytes[place] <= '9') {
            number = 10 * number + bytes[place] - '0';
            place++;
        }
        boolean hasZeroBefore = place - firstDigit > 1 && bytes[firstDigit] == '0';
        if (place == firstDigit || hasZeroBefore) {
            throw wrong("a number");
        }
        at = place;
        if (place - firstDigit > LONGEST_SURE_NUMBER) {
            return Long.parseLong(ascii(first));
        }
        return isNegative ? -number : number;
    }

    private double decimal() {
        int first = at;
        while (at < end && isOfDecimal(bytes[at])) {
            at++;
        }
        int firstDigit = first < at && bytes[first] == '-' ? first + 1 : first;
        boolean isNumber = firstDigit < at && isDigit(firstDigit) && isDigit(at - 1);
        if (!isNumber || bytes[firstDigit] == '0' && isDigit(firstDigit + 1)) {
            at = first;
            throw wrong("a number");
        }
        return at - first == 3 && isZero(first) ? 0 : Double.parseDouble(ascii(first));
    }

    private boolean isDigit(int place) {
        return place < end && bytes[place] >= '0' && bytes[place] <= '9';
    }

    private boolean isZero(int first) {
        return bytes[first] == '0' && bytes[first + 1] == '.' && bytes[first + 2] == '0';
    }

    private static boolean isOfDecimal(byte sign) {
        return sign >= '0' && sign <= '9' || sign == '.' || sign == '-' || sign == '+' || sign == 'E';
    }

    private String ascii(int first) {
        return new String(bytes, first, at - first, StandardCharsets.US_ASCII);
    }

    private boolean truth() {
        boolean isTrue = at < end && bytes[at] == 't';
        String word = isTrue ? "true" : "false";
        for (int index = 0; index < word.length(); index++) {
            expect(word.charAt(index));
        }
        return isTrue;
    }

    private IllegalArgumentException wrong(String should) {
        return new IllegalArgumentException("It should have (%s) at byte %d.".formatted(should,
                at - start + 1));
    }
}
