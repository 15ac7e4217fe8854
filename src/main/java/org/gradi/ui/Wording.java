package org.gradi.ui;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;

/** Properties, terms and amounts in the language of the screens. Immutable. */
public final class Wording {
    private final Texts texts;
    private final Vocabulary vocabulary;

    public Wording(Texts texts, Vocabulary vocabulary) {
        this.texts = Objects.requireNonNull(texts, "texts");
        this.vocabulary = Objects.requireNonNull(vocabulary, "vocabulary");
    }

    /**
     * What a property, or another constraint of a cause such as {@code time}, is called; its id when unknown.
     */
    public String constraint(String id) {
        String key = "constraint." + id;
        return vocabulary.property(id).map(property -> property.label().in(texts.locale()))
                .orElseGet(() -> texts.has(key) ? texts.text(key) : id);
    }

    /** What a term is called; its id when unknown. */
    public String term(String id) {
        return vocabulary.term(id).map(term -> term.label().in(texts.locale())).orElse(id);
    }

    public String relation(Relation relation) {
        return relation == Relation.IS ? texts.text("relation.is") : relation.symbol();
    }

    /** The bound without the property's name: {@code ≥ 40 GB}. */
    public String asked(Requirement requirement) {
        String value = requirement.value() instanceof Value.Amount amount
                ? amount.quantity().written(texts.locale()) : value(requirement.value());
        return relation(requirement.relation()) + " " + value;
    }

    /** A value as there is room for it; an amount is rounded. */
    public String value(Value value) {
        if (value instanceof Value.Term term) {
            return term(term.id());
        }
        return value instanceof Value.Amount amount ? amount.quantity().rounded(texts.locale())
                : value.toString();
    }

    /** Bits per second in the largest unit that keeps at least one before the point: {@code 1.5 Gbit/s}. */
    public static String bandwidth(long bitsPerSecond, Locale locale) {
        Unit best = Unit.BIT_PER_SECOND;
        for (Unit unit : best.kind().units()) {
            if (unit.factor() <= bitsPerSecond) {
                best = unit;
            }
        }
        return new Quantity(BigDecimal.valueOf(bitsPerSecond), Unit.BIT_PER_SECOND).in(best).rounded(locale);
    }
}
