package org.gradi.broker;

import java.util.ArrayList;
import java.util.List;
import org.gradi.journal.Journal;
import org.gradi.journal.JournalProblem;

/**
 * The journal as the broker writes it. Used by the deciding thread alone.
 *
 * <p>What must be on disk before something is done is forced; what only spares work after a restart is noted,
 * and goes to disk with what is forced next, or with {@link #flush()}. Nothing is turned into text when the
 * journal keeps nothing.
 */
final class WriteAhead {
    /** So many lines beside a snapshot are read at a start without being felt. */
    private static final int FEW_LINES = 2_000;
    /** With so many reservations to a line, writing them all again costs little for each line. */
    private static final int RESERVATIONS_TO_A_LINE = 10;

    private final Journal journal;
    private final boolean keeps;
    private final List<JournalEntry> noted = new ArrayList<>();
    private int lines;

    /** @param lines how many lines the journal has */
    WriteAhead(Journal journal, int lines) {
        this.journal = journal;
        this.keeps = !journal.equals(Journal.keepingNothing());
        this.lines = lines;
    }

    /** Whether anything outlives the program. */
    boolean keeps() {
        return keeps;
    }

    /**
     * Records the entry, and returns when it is on disk.
     *
     * @throws JournalProblem when it is not; nothing may be done then that depends on it
     */
    void force(JournalEntry entry) throws JournalProblem {
        if (!keeps) {
            return;
        }
        List<String> text = new ArrayList<>(noted.size() + 1);
        noted.forEach(one -> text.add(EntryJson.write(one)));
        text.add(EntryJson.write(entry));
        journal.append(text);
        noted.clear();
        lines += text.size();
    }

    /** Records the entry sooner or later. */
    void note(JournalEntry entry) {
        if (keeps) {
            noted.add(entry);
        }
    }

    /** Records what was noted; when that fails it stays noted. */
    void flush() {
        if (noted.isEmpty()) {
            return;
        }
        try {
            journal.append(noted.stream().map(EntryJson::write).toList());
            lines += noted.size();
            noted.clear();
        } catch (JournalProblem laterAgain) {
            // Nothing depends on it before the next start, and everything noted is tried again.
        }
    }

    /** Whether a snapshot of so many reservations and jobs, a line each, would spare the next start much. */
    boolean wantsSnapshot(int reservations, int jobs) {
        return keeps && lines > reservations / RESERVATIONS_TO_A_LINE + jobs + FEW_LINES;
    }

    /** Puts these entries in the place of all others, which they replace; when that fails nothing changes. */
    void snapshot(List<JournalEntry> entries) {
        try {
            journal.replace(entries.stream().map(EntryJson::write).toList());
            lines = entries.size();
            noted.clear();
        } catch (JournalProblem laterAgain) {
            // The old lines still count.
        }
    }
}
