package org.gradi.cluster;

import java.util.Objects;
import org.gradi.model.Message;

/**
 * What came back from a manager.
 *
 * @param <T> what it gives when it did as asked
 */
public sealed interface Answer<T> {

    /** The manager did as asked. */
    record Done<T>(T result) implements Answer<T> {
        public Done {
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * The manager said no, and nothing changed.
     *
     * @param constraint what stood in the way: {@code processors}, {@code time}, {@code key} or
     *                   {@code manager}
     * @param asked      what was asked
     * @param has        what there was
     * @param text       one sentence for people
     */
    record Denied<T>(String constraint, Message asked, Message has, Message text) implements Answer<T> {
        public Denied {
            Objects.requireNonNull(constraint, "constraint");
            Objects.requireNonNull(asked, "asked");
            Objects.requireNonNull(has, "has");
            Objects.requireNonNull(text, "text");
        }

        /** The same no to what would have given something else. */
        public <U> Denied<U> as() {
            return new Denied<>(constraint, asked, has, text);
        }
    }

    /**
     * The manager did not answer; whether it acted is not known.
     *
     * @param text one sentence for people: what was tried and for how long
     */
    record InDoubt<T>(String text) implements Answer<T> {
        public InDoubt {
            Objects.requireNonNull(text, "text");
        }
    }
}
