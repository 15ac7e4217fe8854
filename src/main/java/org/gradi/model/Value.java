package org.gradi.model;

import java.util.Objects;

/** What a requirement asks for, or a cluster has, in the terms of the reference ontology. */
public sealed interface Value {

    /** An amount with its unit. */
    record Amount(Quantity quantity) implements Value {
        public Amount {
            Objects.requireNonNull(quantity, "quantity");
        }

        @Override
        public String toString() {
            return quantity.toString();
        }
    }

    /**
     * A class or individual of the reference ontology.
     *
     * @param id the term's local name, such as {@code Linux}
     */
    record Term(String id) implements Value {
        public Term {
            Check.name("term", id);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** A version number. */
    record Numbered(Version version) implements Value {
        public Numbered {
            Objects.requireNonNull(version, "version");
        }

        @Override
        public String toString() {
            return version.toString();
        }
    }
}
