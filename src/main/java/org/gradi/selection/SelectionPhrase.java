package org.gradi.selection;

import org.gradi.model.Phrase;

/** What the selection says of clusters and requirements. */
public enum SelectionPhrase implements Phrase {
    /** The relation's sign and the bound. */
    BOUND("%s %s"),
    TERM("%s"),
    AMOUNTS("%s"),
    /** What a cluster has that does not say what it has. */
    NOTHING_SAID("unknown"),

    /** The cluster, the property, what it has, what was asked. */
    SATISFIED("%s has %s %s, as asked (%s)."),
    NOT_SATISFIED("%s has %s %s; asked was %s."),
    /** The cluster, the property, what was asked. */
    NOT_SAID("%s does not say its %s; asked was %s."),
    LEFT_OPEN("%s has %s %s, which leaves open whether it is as asked (%s).");

    private final String pattern;

    SelectionPhrase(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String room() {
        return "selection";
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
