package org.gradi.journal;

import java.util.List;

/**
 * An append-only record of lines. Safe for use by many threads.
 *
 * <p>A line is one JSON object without line breaks. What {@link #append} has returned for is on disk and will
 * be there after the program or the machine has ended at any moment.
 */
public interface Journal extends AutoCloseable {

    /** Everything recorded that still counts, in the order in which it was recorded; a copy. */
    List<String> lines();

    /** The same as {@link #lines}, without turning bytes into texts. */
    default List<JournalRecord> records() {
        return lines().stream().map(JournalRecord::of).toList();
    }

    /**
     * What people should know of how this journal was found when it was opened, as whole sentences: a torn
     * end that was cut, and where what was cut is kept. Mostly empty.
     */
    default List<String> notices() {
        return List.of();
    }

    /**
     * Records these lines, all or none of them, and returns when they are on disk. Callers who come at the
     * same time share one write. Does not heed interruption: the caller knows afterwards what is recorded.
     *
     * @throws JournalProblem           when they cannot be recorded; nothing that depends on them may be done
     *                                  then. The journal is as it was before and can be tried again
     * @throws IllegalArgumentException for a line that is not one JSON object on one line; nothing is
     *                                  recorded
     */
    void append(List<String> lines) throws JournalProblem;

    /**
     * Puts these lines in the place of all recorded so far: what a reader needs to know of them. Either the
     * old lines or these are there after a crash, and what is appended later is kept with the one as with the
     * other.
     *
     * @throws JournalProblem           when they cannot be recorded; the old lines still count
     * @throws IllegalArgumentException for a line that is not one JSON object on one line; the old lines
     *                                  still count
     */
    void replace(List<String> lines) throws JournalProblem;

    /** Ends the use of this journal; it can be opened again, also by another program. */
    @Override
    void close();

    /** A journal that keeps nothing, for grids that end with the program. */
    static Journal keepingNothing() {
        return new NoJournal();
    }
}
