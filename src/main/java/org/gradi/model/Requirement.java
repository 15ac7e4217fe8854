package org.gradi.model;

import java.util.Objects;

/**
 * One environment requirement: a property of the reference ontology and the value that bounds it.
 *
 * @param property the property's id in the {@link Vocabulary}, such as {@code diskSpace}
 * @param relation {@link Relation#IS} with terms, the other relations with amounts and versions
 * @param value    what is asked for
 */
public record Requirement(String property, Relation relation, Value value) {

    public Requirement {
        Check.name("property", property);
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(value, "value");
        if ((relation == Relation.IS) != (value instanceof Value.Term)) {
            throw new IllegalArgumentException(
                    ("The relation (%s) of property (%s) does not suit the value (%s); \"is\" takes a term, "
                            + "the others an amount or a version.").formatted(relation.key(), property, value));
        }
    }

    /** {@code ≥ 40 GB}, without the property's name. */
    public String asked() {
        return relation.symbol() + " " + value;
    }
}
