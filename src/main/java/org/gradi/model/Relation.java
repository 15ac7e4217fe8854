package org.gradi.model;

import java.util.Arrays;
import java.util.Optional;

/** How a requirement's value bounds what a cluster may have. */
public enum Relation {
    AT_LEAST("atLeast", "≥"),
    AT_MOST("atMost", "≤"),
    EXACTLY("exactly", "="),
    /** Membership: the cluster has the class or individual asked for, or one below it. */
    IS("is", "");

    private final String key;
    private final String symbol;

    Relation(String key, String symbol) {
        this.key = key;
        this.symbol = symbol;
    }

    public static Optional<Relation> ofKey(String key) {
        return Arrays.stream(values()).filter(relation -> relation.key.equals(key)).findFirst();
    }

    /** The member name in request files. */
    public String key() {
        return key;
    }

    /** The sign on screens and in causes; empty for membership. */
    public String symbol() {
        return symbol;
    }
}
