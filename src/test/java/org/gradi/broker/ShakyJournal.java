package org.gradi.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gradi.journal.Journal;
import org.gradi.journal.JournalProblem;

/** A journal in memory that can fail at any write, and whose program can be killed before and after each. */
final class ShakyJournal implements Journal {
    private final SplittableRandom random;
    private final Fuse fuse;
    private int problemPercent;
    private List<String> lines = new ArrayList<>();

    ShakyJournal(SplittableRandom random, Fuse fuse) {
        this.random = random;
        this.fuse = fuse;
    }

    void failIn(int percent) {
        problemPercent = percent;
    }

    @Override
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void append(List<String> more) throws JournalProblem {
        List<String> longer = new ArrayList<>(lines);
        longer.addAll(more);
        write(longer);
    }

    @Override
    public void replace(List<String> others) throws JournalProblem {
        write(new ArrayList<>(others));
    }

    private void write(List<String> next) throws JournalProblem {
        fuse.step();
        if (random.nextInt(100) < problemPercent) {
            throw new JournalProblem("The disk is full.");
        }
        List<String> before = lines;
        lines = next;
        try {
            fuse.step();
        } catch (Fuse.Killed killed) {
            // Nobody was told that it is on disk, so it may be or not.
            lines = random.nextBoolean() ? next : before;
            throw killed;
        }
    }

    @Override
    public void close() {
    }
}
