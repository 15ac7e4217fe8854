package org.gradi.selection;

import java.util.List;
import java.util.stream.Collectors;
import org.gradi.model.Label;
import org.gradi.model.Message;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.Quantity;
import org.gradi.model.Requirement;
import org.gradi.model.TermDefinition;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;

/** Says what was found of one requirement at one cluster. */
final class FindingWords {
    private final Vocabulary vocabulary;

    FindingWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Finding finding(Requirement requirement, ClusterDescription description, boolean satisfied) {
        Label label = vocabulary.property(requirement.property()).map(PropertyDefinition::label)
                .orElseThrow();
        Message asked = requirement.value() instanceof Value.Term
                ? SelectionPhrase.TERM.about(shown(requirement.value()))
                : SelectionPhrase.BOUND.about(requirement.relation().symbol(), shown(requirement.value()));
        List<KnownValue> known = description.valuesOf(requirement.property());
        if (known.isEmpty()) {
            return new Finding(requirement, label, asked, SelectionPhrase.NOTHING_SAID.about(),
                    Verdict.UNKNOWN, "");
        }
        Message has = SelectionPhrase.AMOUNTS.about(
                known.stream().map(one -> has(one.value(), requirement)).distinct().toList());
        Verdict verdict = satisfied ? Verdict.SATISFIED
                : description.leftOpen().contains(requirement.property()) || leavesOpen(requirement, known)
                        ? Verdict.UNKNOWN : Verdict.NOT_SATISFIED;
        return new Finding(requirement, label, asked, has, verdict, mappings(requirement, known, verdict));
    }

    /** Something broader than asked may or may not be what was asked: a cluster that has MPI may have LAM. */
    private boolean leavesOpen(Requirement requirement, List<KnownValue> known) {
        return requirement.value() instanceof Value.Term asked && known.stream()
                .anyMatch(one -> one.value() instanceof Value.Term has
                        && vocabulary.isA(asked.id(), has.id()));
    }

    private String mappings(Requirement requirement, List<KnownValue> known, Verdict verdict) {
        return known.stream()
                .filter(one -> verdict != Verdict.SATISFIED || satisfies(one.value(), requirement))
                .map(KnownValue::mapping).distinct().collect(Collectors.joining("; "));
    }

    private boolean satisfies(Value value, Requirement requirement) {
        if (value instanceof Value.Term has && requirement.value() instanceof Value.Term asked) {
            return vocabulary.isA(has.id(), asked.id());
        }
        int order = compare(value, requirement.value());
        return switch (requirement.relation()) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case EXACTLY -> order == 0;
            case IS -> false;
        };
    }

    private static int compare(Value has, Value asked) {
        if (has instanceof Value.Amount one && asked instanceof Value.Amount other) {
            return one.quantity().compareTo(other.quantity());
        }
        return ((Value.Numbered) has).version().compareTo(((Value.Numbered) asked).version());
    }

    private Object has(Value value, Requirement requirement) {
        if (value instanceof Value.Amount has && requirement.value() instanceof Value.Amount asked) {
            return shown(has.quantity().in(asked.quantity().unit()), asked.quantity());
        }
        return shown(value);
    }

    /** Rounded, unless rounding would make a difference to what was asked disappear. */
    private static Quantity shown(Quantity has, Quantity asked) {
        Quantity rounded = Quantity.parse(has.rounded());
        boolean sameOrder = Integer.signum(rounded.compareTo(asked)) == Integer.signum(has.compareTo(asked));
        return sameOrder ? rounded : has;
    }

    /** A term's label, an amount's quantity, a version's words. */
    private Object shown(Value value) {
        if (value instanceof Value.Term term) {
            return vocabulary.term(term.id()).map(TermDefinition::label).orElseThrow();
        }
        return value instanceof Value.Amount amount ? amount.quantity() : value.toString();
    }
}
