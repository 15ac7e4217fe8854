package org.gradi.selection;

import java.util.Objects;
import org.gradi.model.Value;

/**
 * One value that a cluster is known to have, in the terms of the reference ontology.
 *
 * @param value   what it has
 * @param mapping which of the organisation's terms and conversions led to it, in words
 */
public record KnownValue(Value value, String mapping) {

    public KnownValue {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(mapping, "mapping");
    }
}
