package org.gradi.model;

import java.util.List;
import java.util.Objects;

/**
 * A class or individual of the reference ontology that a request may name.
 *
 * @param id       its local name, such as {@code Linux}
 * @param label    what people call it
 * @param synonyms other words for it, in any language
 * @param broader  the ids of the terms directly above it; empty for a root
 */
public record TermDefinition(String id, Label label, List<String> synonyms, List<String> broader) {

    public TermDefinition {
        Check.name("term", id);
        Objects.requireNonNull(label, "label");
        synonyms = List.copyOf(synonyms);
        broader = List.copyOf(broader);
    }

    /** Whether this is the term's id, label or synonym; letter case does not count. */
    public boolean isCalled(String words) {
        return id.equalsIgnoreCase(words) || label.says(words)
                || synonyms.stream().anyMatch(synonym -> synonym.equalsIgnoreCase(words));
    }
}
