package org.gradi.selection;

import java.util.List;
import java.util.stream.Collectors;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.Quantity;
import org.gradi.model.Requirement;
import org.gradi.model.TermDefinition;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;

/** Puts what was found of one requirement at one cluster into words. */
final class FindingWords {
    private final Vocabulary vocabulary;

    FindingWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Finding finding(Requirement requirement, ClusterDescription description, boolean satisfied) {
        String label = vocabulary.property(requirement.property()).map(PropertyDefinition::label)
                .orElseThrow()
                .english();
        String asked = (requirement.relation().symbol() + " " + words(requirement.value())).strip();
        List<KnownValue> known = description.valuesOf(requirement.property());
        if (known.isEmpty()) {
            return new Finding(requirement, label, asked, Finding.NOTHING_SAID, Verdict.UNKNOWN, "");
        }
        String has = known.stream().map(one -> has(one.value(), requirement)).distinct()
                .collect(Collectors.joining(", "));
        Verdict verdict = satisfied ? Verdict.SATISFIED
                : leavesOpen(requirement, known) ? Verdict.UNKNOWN : Verdict.NOT_SATISFIED;
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

    private String has(Value value, Requirement requirement) {
        if (value instanceof Value.Amount has && requirement.value() instanceof Value.Amount asked) {
            return shown(has.quantity().in(asked.quantity().unit()), asked.quantity());
        }
        return words(value);
    }

    /** Rounded, unless rounding would make a difference to what was asked disappear. */
    private static String shown(Quantity has, Quantity asked) {
        String rounded = has.rounded();
        boolean sameOrder = Integer.signum(Quantity.parse(rounded).compareTo(asked))
                == Integer.signum(has.compareTo(asked));
        return sameOrder ? rounded : has.toString();
    }

    private String words(Value value) {
        return value instanceof Value.Term term
                ? vocabulary.term(term.id()).map(TermDefinition::label).orElseThrow().english()
                : value.toString();
    }
}
