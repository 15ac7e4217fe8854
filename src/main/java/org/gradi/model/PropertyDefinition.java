package org.gradi.model;

import java.util.Objects;

/**
 * A property of the reference ontology that a request may ask for.
 *
 * @param id         its local name, such as {@code diskSpace}
 * @param label      what people call it
 * @param definition what it means, one sentence
 * @param range      what values it takes
 */
public record PropertyDefinition(String id, Label label, Label definition, PropertyRange range) {

    public PropertyDefinition {
        Check.name("property", id);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(range, "range");
    }
}
