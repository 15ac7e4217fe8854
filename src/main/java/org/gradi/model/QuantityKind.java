package org.gradi.model;

import java.util.Arrays;
import java.util.List;

/** What a quantity measures; only quantities of one kind can be compared. */
public enum QuantityKind {
    FREQUENCY("frequency"),
    DATA_SIZE("amount of data"),
    DATA_RATE("data rate"),
    TIME("time"),
    COUNT("count");

    private final String words;

    QuantityKind(String words) {
        this.words = words;
    }

    /** The unit in which quantities of this kind are compared and stored; its factor is 1. */
    public Unit canonicalUnit() {
        return Unit.CANONICAL.get(this);
    }

    /** Every unit of this kind, smallest first. */
    public List<Unit> units() {
        return Arrays.stream(Unit.values()).filter(unit -> unit.kind() == this).toList();
    }

    /** How a message speaks of the kind. */
    public String words() {
        return words;
    }

    /** {@code a frequency}, {@code an amount of data}. */
    public String wordsWithArticle() {
        return ("aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
    }
}
