package org.gradi.journal;

import java.util.List;

/**
 * An append-only record of lines. Safe for use by many threads.
 *
 * <p>A line is one JSON object without line breaks. What {@link #append} has returned for is on disk and will
 * be there after the program or the machine has ended at any moment.
 */
public interface Journal extends AutoCloseable {

    /** Everything recorded that still counts, in the order in which it was recorded. */
    List<String> lines();

    /**
     * Records these lines, all or none of them, and returns when they are on disk. Callers who come at the
     * same time share one write.
     *
     * @throws JournalProblem when they cannot be recorded; nothing that depends on them may be done then. The
     *                        journal is as it was before and can be tried again
     */
    void append(List<String> lines) throws JournalProblem;

    /**
     * Puts these lines in the place of all recorded so far: what a reader needs to know of them. Either the
     * old lines or these are there after a crash.
     *
     * @throws JournalProblem when they cannot be recorded; the old lines still count
     */
    void replace(List<String> lines) throws JournalProblem;

    @Override
    void close();

    /** A journal that keeps nothing, for grids that end with the program. */
    static Journal keepingNothing() {
        return new NoJournal();
    }
}
