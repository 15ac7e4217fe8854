package org.gradi.fuzzy;

/** A rule base cannot be used; the message is {@code file:line: what is wrong, and what would be right}. */
public final class FclProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param sourceName what the author of the rule base knows it by, most often a file name
     * @param line       where to look, from 1
     * @param text       what is wrong there, and what would be right
     */
    public FclProblem(String sourceName, int line, String text) {
        super("%s:%d: %s".formatted(sourceName, line, text));
    }

    /** A problem that belongs to the whole file. */
    public FclProblem(String sourceName, String text, Throwable cause) {
        super("%s: %s".formatted(sourceName, text), cause);
    }
}
