package org.gradi.ui.outcome;

import java.util.Objects;

/**
 * What is under way.
 *
 * @param request  the request's name
 * @param what     whether it is reserved, or what is reserved is changed
 * @param isEnding whether it was given up, and what was granted is being given back
 */
public record ShownAttempt(String request, What what, boolean isEnding) {

    public ShownAttempt {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(what, "what");
    }

    public ShownAttempt ending() {
        return new ShownAttempt(request, what, true);
    }

    /** What is tried. */
    public enum What {
        RESERVING("reserving"), CHANGING("changing");

        private final String key;

        What(String key) {
            this.key = key;
        }

        /** The stem of its words on screens. */
        String key() {
            return key;
        }
    }
}
