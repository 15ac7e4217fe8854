package org.gradi.fuzzy.fcl;

/**
 * A word, number or sign of an FCL text.
 *
 * @param line  where it stands, from 1
 * @param start its first character's place in the text, from 0
 */
record Token(Kind kind, String text, int line, int start) {

    enum Kind { WORD, NUMBER, SIGN, END }

    boolean is(String expected) {
        return text.equals(expected) && kind != Kind.NUMBER;
    }

    /** How messages speak of it. */
    String described() {
        return kind == Kind.END ? "the end of the file" : "'" + text + "'";
    }
}
