package org.gradi.request;

/**
 * How words of a user appear in a message: short, and without characters that would change the line around
 * them.
 */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {
    }

    /**
     * At most 80 characters; control and formatting characters, odd blanks and lone surrogates appear as
     * {@code \}{@code uXXXX}.
     */
    static String text(String words) {
        StringBuilder shown = new StringBuilder();
        int index = 0;
        while (index < words.length() && shown.length() < LONGEST - 3) {
            int codePoint = words.codePointAt(index);
            append(shown, codePoint);
            index += Character.charCount(codePoint);
        }
        return index < words.length() ? shown + "..." : shown.toString();
    }

    /** The whole text on one line; unfit characters appear as in {@link #text}. */
    static String line(String words) {
        StringBuilder shown = new StringBuilder();
        words.codePoints().forEach(codePoint -> append(shown, codePoint));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (isUnfitForALine(codePoint)) {
            shown.append(String.format("\\u%04x", codePoint));
        } else {
            shown.appendCodePoint(codePoint);
        }
    }

    private static boolean isUnfitForALine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            default -> false;
        };
    }
}
