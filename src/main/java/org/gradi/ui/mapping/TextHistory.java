package org.gradi.ui.mapping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** A text with what it was before and what it was after. */
final class TextHistory {
    private static final int STEPS_MAX = 500;

    private final Deque<String> earlier = new ArrayDeque<>();
    private final Deque<String> later = new ArrayDeque<>();
    private String now;

    TextHistory(String text) {
        now = Objects.requireNonNull(text, "text");
    }

    String now() {
        return now;
    }

    boolean hasEarlier() {
        return !earlier.isEmpty();
    }

    boolean hasLater() {
        return !later.isEmpty();
    }

    /** Another step; what was undone is given up. */
    void step(String text) {
        if (!text.equals(now)) {
            earlier.push(now);
            if (earlier.size() > STEPS_MAX) {
                earlier.removeLast();
            }
            later.clear();
            now = text;
        }
    }

    void undo() {
        if (hasEarlier()) {
            later.push(now);
            now = earlier.pop();
        }
    }

    void redo() {
        if (hasLater()) {
            earlier.push(now);
            now = later.pop();
        }
    }
}
