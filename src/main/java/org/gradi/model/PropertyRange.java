package org.gradi.model;

/** What values a property of the reference ontology takes. */
public sealed interface PropertyRange {

    /** Amounts of one kind, shown in the given unit unless the user chooses another. */
    record Measured(QuantityKind kind, Unit shownIn) implements PropertyRange {
        public Measured {
            if (shownIn.kind() != kind) {
                throw new IllegalArgumentException("The unit (%s) does not measure %s; take one of %s."
                        .formatted(shownIn, kind.wordsWithArticle(), kind.units()));
            }
        }
    }

    /** The root class and every term below it. */
    record Classified(String root) implements PropertyRange {
        public Classified {
            Check.name("term", root);
        }
    }

    /** Version numbers. */
    record Versioned() implements PropertyRange {
    }
}
