package org.gradi.ui.request;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The drafts before and after the present one. Edits of one field in a row count as one step. */
final class DraftHistory {
    private static final int STEPS_MAX = 500;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private WorkingDraft present;
    private boolean mayMerge;

    DraftHistory(WorkingDraft first) {
        this.present = first;
    }

    /**
     * One edit that can be taken back.
     *
     * @param what  what was edited, in words
     * @param other the draft on its far side
     */
    private record Step(String what, WorkingDraft other) {
    }

    WorkingDraft present() {
        return present;
    }

    /** @param what what is edited, in words; equal words in a row are one step until {@link #seal()} */
    void edit(String what, WorkingDraft next) {
        boolean merged = mayMerge && !done.isEmpty() && done.peek().what.equals(what);
        if (!merged) {
            done.push(new Step(what, present));
            if (done.size() > STEPS_MAX) {
                done.removeLast();
            }
        }
        undone.clear();
        mayMerge = true;
        present = next;
    }

    /** Ends the step: the next edit is one of its own. */
    void seal() {
        mayMerge = false;
    }

    /** Without effect when nothing can be undone. */
    void undo() {
        move(done, undone);
    }

    /** Without effect when nothing was undone. */
    void redo() {
        move(undone, done);
    }

    Optional<String> undoable() {
        return Optional.ofNullable(done.peek()).map(Step::what);
    }

    Optional<String> redoable() {
        return Optional.ofNullable(undone.peek()).map(Step::what);
    }

    private void move(Deque<Step> from, Deque<Step> to) {
        seal();
        if (!from.isEmpty()) {
            Step step = from.pop();
            to.push(new Step(step.what, present));
            present = step.other;
        }
    }
}
