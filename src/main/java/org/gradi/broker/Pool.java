package org.gradi.broker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Has equal words and moments be the same objects, as far as it remembers them: a journal names few clusters
 * and few full hours, but names them a hundred thousand times. Not safe for use by several threads.
 */
final class Pool {
    private static final int WORDS = 1 << 10;
    private static final int MOMENTS = 1 << 16;

    private final String[] words = new String[WORDS];
    private final Instant[] moments = new Instant[MOMENTS];

    Instant moment(long second) {
        int place = place((int) second, MOMENTS);
        Instant moment = moments[place];
        if (moment == null || moment.getEpochSecond() != second) {
            moment = Instant.ofEpochSecond(second);
            moments[place] = moment;
        }
        return moment;
    }

    /** The word that stands there in ASCII. */
    String word(byte[] bytes, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = 31 * hash + bytes[at];
        }
        int place = place(hash, WORDS);
        String word = words[place];
        if (word == null || !isThere(word, bytes, start, end)) {
            word = new String(bytes, start, end - start, StandardCharsets.US_ASCII);
            words[place] = word;
        }
        return word;
    }

    private static boolean isThere(String word, byte[] bytes, int start, int end) {
        int length = word.length();
        if (length != end - start) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (word.charAt(at) != bytes[start + at]) {
                return false;
            }
        }
        return true;
    }

    /** Numbers that differ little lie apart. */
    private static int place(int hash, int places) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 15) & places - 1;
    }
}
