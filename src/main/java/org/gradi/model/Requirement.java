package org.gradi.model;

import java.util.Objects;

/**
 * One environment requirement: a property of the reference ontology and the value that bounds it.
 *
 * @param property   the property's id in the {@link Vocabulary}, such as {@code diskSpace}
 * @param relation   {@link Relation#IS} with terms, the other relations with amounts and versions
 * @param value      what is asked for
 * @param importance whether a cluster must satisfy it, or only should
 */
public record Requirement(String property, Relation relation, Value value, Importance importance) {

    public Requirement {
        Check.name("property", property);
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(importance, "importance");
        if ((relation == Relation.IS) != (value instanceof Value.Term)) {
            throw new IllegalArgumentException(
                    ("The relation (%s) of property (%s) does not suit the value (%s); \"is\" takes a term, "
                            + "the others an amount or a version.")
                            .formatted(relation.key(), property, value));
        }
    }

    /** One that a cluster must satisfy. */
    public Requirement(String property, Relation relation, Value value) {
        this(property, relation, value, Importance.REQUIRED);
    }

    public boolean isPreferred() {
        return importance == Importance.PREFERRED;
    }

    /** {@code ≥ 40 GB}, without the property's name. */
    public String asked() {
        return (relation.symbol() + " " + value).strip();
    }
}
