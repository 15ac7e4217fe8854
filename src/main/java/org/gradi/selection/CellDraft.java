package org.gradi.selection;

import java.util.List;
import java.util.Objects;

/**
 * A cell of a mapping as it is stated, before anybody has checked whether it holds. Parts that do not matter
 * for its kind are empty.
 *
 * @param kind     what it relates
 * @param from     the IRIs of the organisation's words: one, or for {@link Kind#DERIVED} the properties that
 *                 lead from a cluster to the values, after {@code ^} where the way leads against a property
 * @param value    the organisation's text, or the IRI of its term, of which a {@link Kind#VALUE} cell tells
 *                 what it says
 * @param isOfTerm whether the value is an IRI
 * @param to       the id of the property or term of the reference ontology
 * @param relation how theirs relates to ours
 * @param unit     the symbol of the unit of bare numbers
 * @param factor   how many units one of their numbers is, an exact decimal; empty for 1
 * @param offset   what is added afterwards, in units; empty for 0
 * @param combine  how the values of several parts become one: sum, minimum, maximum, count, every or any
 * @param gives    what a value, or a constant, says in terms of the reference ontology
 */
public record CellDraft(Kind kind, List<String> from, String value, boolean isOfTerm, String to,
        Relation relation, String unit, String factor, String offset, String combine, List<Gift> gives) {

    /** What a cell relates, by the name it has in a mapping file. */
    public enum Kind {
        PROPERTY("PropertyMapping"),
        TERM("TermMapping"),
        DERIVED("DerivedMapping"),
        VALUE("ValueMapping"),
        CONSTANT("ConstantMapping"),
        /** Somebody looked, and it does not mean that. */
        REJECTION("Rejection");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The end of the IRI of its class. */
        public String type() {
            return type;
        }
    }

    /** How a word of theirs relates to one of ours. */
    public enum Relation {
        EQUIVALENT("equivalent"), NARROWER("narrower"), BROADER("broader");

        private final String id;

        Relation(String id) {
            this.id = id;
        }

        /** How a mapping file writes it. */
        public String id() {
            return id;
        }
    }

    /**
     * One thing that a value says.
     *
     * @param property the id of a property of the reference ontology
     * @param value    the id of a term, a version, or an amount with its unit
     */
    public record Gift(String property, String value) {
        public Gift {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(value, "value");
        }
    }

    public CellDraft {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(relation, "relation");
        from = List.copyOf(from);
        gives = List.copyOf(gives);
        if (from.isEmpty() && kind != Kind.CONSTANT) {
            throw new IllegalArgumentException("A %s must say of what it speaks.".formatted(kind.type()));
        }
    }

    /** What their property says, one of ours says. */
    public static CellDraft ofProperty(String from, String to) {
        return bare(Kind.PROPERTY, List.of(from), "", to);
    }

    /** Their class or individual is one of ours. */
    public static CellDraft ofTerm(String from, String to) {
        return bare(Kind.TERM, List.of(from), "", to);
    }

    /** What the path leads to is put together and says what one of ours says. */
    public static CellDraft ofParts(List<String> path, String to, String combine) {
        return new CellDraft(Kind.DERIVED, path, "", false, to, Relation.EQUIVALENT, "", "", "", combine,
                List.of());
    }

    /** That text under their property says these things. */
    public static CellDraft ofValue(String from, String value, List<Gift> gives) {
        return new CellDraft(Kind.VALUE, List.of(from), value, false, "", Relation.EQUIVALENT, "", "", "", "",
                gives);
    }

    /** That word does not mean this one of ours. */
    public static CellDraft rejection(String from, String to) {
        return bare(Kind.REJECTION, List.of(from), "", to);
    }

    /** That text does not say what was suggested. */
    public static CellDraft rejectionOfValue(String from, String value) {
        return bare(Kind.REJECTION, List.of(from), value, "");
    }

    private static CellDraft bare(Kind kind, List<String> from, String value, String to) {
        return new CellDraft(kind, from, value, false, to, Relation.EQUIVALENT, "", "", "", "", List.of());
    }

    public CellDraft in(String otherUnit) {
        return new CellDraft(kind, from, value, isOfTerm, to, relation, otherUnit, factor, offset, combine,
                gives);
    }

    /** The same with another conversion; both texts as {@link #factor} and {@link #offset}. */
    public CellDraft converting(String otherFactor, String otherOffset) {
        return new CellDraft(kind, from, value, isOfTerm, to, relation, unit, otherFactor, otherOffset,
                combine, gives);
    }

    /** The same of parts that become one in that way. */
    public CellDraft combined(String otherCombine) {
        return new CellDraft(Kind.DERIVED, from, value, isOfTerm, to, relation, unit, factor, offset,
                otherCombine, gives);
    }

    public CellDraft related(Relation other) {
        return new CellDraft(kind, from, value, isOfTerm, to, other, unit, factor, offset, combine, gives);
    }

    /** The same saying other things. */
    public CellDraft giving(List<Gift> others) {
        return new CellDraft(kind, from, value, isOfTerm, to, relation, unit, factor, offset, combine,
                others);
    }

    /** The IRI of the word it speaks of: the last of a path. */
    public String word() {
        String last = from.get(from.size() - 1);
        return last.startsWith("^") ? last.substring(1) : last;
    }

    /** Whether both say, or both deny, the same meaning of the same word. */
    public boolean answersTheSameAs(CellDraft other) {
        return takesThePlaceOf(other) && (kind == Kind.REJECTION) == (other.kind == Kind.REJECTION);
    }

    /** Whether both speak of the same meaning of the same word, so that only one of them can stand. */
    public boolean takesThePlaceOf(CellDraft other) {
        if (kind == Kind.CONSTANT || other.kind == Kind.CONSTANT) {
            return kind == other.kind && gives.equals(other.gives);
        }
        return word().equals(other.word()) && isOfTerm == other.isOfTerm
                && value.strip().equalsIgnoreCase(other.value.strip()) && to.equals(other.to);
    }
}
