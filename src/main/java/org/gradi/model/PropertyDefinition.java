package org.gradi.model;

import java.util.List;
import java.util.Objects;

/**
 * A property of the reference ontology that a request may ask for.
 *
 * @param id         its local name, such as {@code diskSpace}
 * @param label      what people call it
 * @param definition what it means, one sentence
 * @param range      what values it takes
 * @param synonyms   other words for it, in any language
 */
public record PropertyDefinition(String id, Label label, Label definition, PropertyRange range,
        List<String> synonyms) {

    public PropertyDefinition {
        Check.name("property", id);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(range, "range");
        synonyms = List.copyOf(synonyms);
    }

    /** One without synonyms. */
    public PropertyDefinition(String id, Label label, Label definition, PropertyRange range) {
        this(id, label, definition, range, List.of());
    }

    /** Whether this is one of its synonyms; letter case does not count. */
    public boolean hasSynonym(String words) {
        return synonyms.stream().anyMatch(synonym -> synonym.equalsIgnoreCase(words));
    }
}
