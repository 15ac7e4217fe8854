package org.gradi.request;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a user typed, in the characters the program compares with. */
final class Typed {
    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");

    private Typed() {
    }

    /**
     * The same words with composed letters and ordinary blanks, and none around. Some systems write
     * an accented letter as two characters, and copied amounts often hold a no-break blank; neither can be
     * seen.
     */
    static String plain(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }
}
