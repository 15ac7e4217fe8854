package org.gradi.ui.frame;

import java.util.Objects;

/**
 * One sentence for the user, shown in the window and not in a dialog.
 *
 * @param text what there is to say
 * @param tone how serious it is
 */
record Message(String text, Tone tone) {

    Message {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(tone, "tone");
    }

    /** How serious a message is. */
    enum Tone {
        GOOD, NEUTRAL, BAD
    }

    static Message good(String text) {
        return new Message(text, Tone.GOOD);
    }

    static Message neutral(String text) {
        return new Message(text, Tone.NEUTRAL);
    }

    static Message bad(String text) {
        return new Message(text, Tone.BAD);
    }
}
