package org.gradi.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gradi.model.Cluster;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Quantity;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.model.Vocabulary;

/**
 * Answers requests from plain records: one column for each property, one set of places for each term. Nothing
 * is asked of an ontology library per request; at 10,000 clusters a request takes well below a millisecond,
 * and reasons are worked out only for the clusters they are asked for. Immutable, so safe for use by many
 * threads.
 */
public final class RecordSelector implements ResourceSelector {
    private final Vocabulary vocabulary;
    private final List<ClusterDescription> descriptions;
    private final List<Cluster> clusters;
    private final Map<String, Function<Requirement, BitSet>> columns = new HashMap<>();
    private final FindingWords words;

    /** @param descriptions one for each cluster, in grid order */
    public RecordSelector(Vocabulary vocabulary, List<ClusterDescription> descriptions) {
        this.vocabulary = Objects.requireNonNull(vocabulary, "vocabulary");
        this.descriptions = List.copyOf(descriptions);
        this.clusters = this.descriptions.stream().map(ClusterDescription::cluster).toList();
        this.words = new FindingWords(vocabulary);
        vocabulary.properties().forEach(property -> columns.put(property.id(), columnOf(property)));
    }

    private Function<Requirement, BitSet> columnOf(PropertyDefinition property) {
        if (property.range() instanceof PropertyRange.Classified classified) {
            TermColumn column = new TermColumn(vocabulary, classified.root(), property.id(), descriptions);
            return requirement -> column.having(termOf(requirement));
        }
        if (property.range() instanceof PropertyRange.Measured measured) {
            RankedColumn<BigDecimal> column = new RankedColumn<>(descriptions.size(),
                    place -> amountsOf(descriptions.get(place), property.id()));
            return requirement -> column.satisfying(requirement.relation(), amountOf(requirement, measured));
        }
        RankedColumn<Version> column = new RankedColumn<>(descriptions.size(),
                place -> versionsOf(descriptions.get(place), property.id()));
        return requirement -> column.satisfying(requirement.relation(), versionOf(requirement));
    }

    private static List<BigDecimal> amountsOf(ClusterDescription description, String property) {
        return description.valuesOf(property).stream().map(KnownValue::value)
                .filter(Value.Amount.class::isInstance)
                .map(value -> ((Value.Amount) value).quantity().canonical()).toList();
    }

    private static List<Version> versionsOf(ClusterDescription description, String property) {
        return description.valuesOf(property).stream().map(KnownValue::value)
                .filter(Value.Numbered.class::isInstance)
                .map(value -> ((Value.Numbered) value).version()).toList();
    }

    private static String termOf(Requirement requirement) {
        if (requirement.value() instanceof Value.Term term) {
            return term.id();
        }
        throw unsuitable(requirement, "a term of the reference ontology");
    }

    private static BigDecimal amountOf(Requirement requirement, PropertyRange.Measured measured) {
        if (requirement.value() instanceof Value.Amount amount) {
            Quantity quantity = amount.quantity();
            if (quantity.kind() == measured.kind()) {
                return quantity.canonical();
            }
        }
        throw unsuitable(requirement, "an amount in one of " + measured.kind().units().stream()
                .map(unit -> unit.symbol().isEmpty() ? "no unit" : unit.symbol()).toList());
    }

    private static Version versionOf(Requirement requirement) {
        if (requirement.value() instanceof Value.Numbered numbered) {
            return numbered.version();
        }
        throw unsuitable(requirement, "a version number");
    }

    private static IllegalArgumentException unsuitable(Requirement requirement, String right) {
        return new IllegalArgumentException("The value (%s) does not suit property (%s); it takes %s."
                .formatted(requirement.value(), requirement.property(), right));
    }

    @Override
    public Selection select(List<Requirement> requirements) {
        List<Requirement> asked = List.copyOf(requirements);
        List<BitSet> satisfying = new ArrayList<>(asked.size());
        BitSet suitable = new BitSet(clusters.size());
        suitable.set(0, clusters.size());
        for (Requirement requirement : asked) {
            BitSet places = satisfying(requirement);
            satisfying.add(places);
            suitable.and(places);
        }
        return new Selection(clusters, suitable, place -> assess(place, asked, satisfying));
    }

    private BitSet satisfying(Requirement requirement) {
        Function<Requirement, BitSet> column = columns.get(requirement.property());
        if (column == null) {
            throw new IllegalArgumentException(
                    "The property (%s) is not in the reference ontology; it has %s."
                    .formatted(requirement.property(), columns.keySet().stream().sorted().toList()));
        }
        return column.apply(requirement);
    }

    private ClusterAssessment assess(int place, List<Requirement> requirements, List<BitSet> satisfying) {
        List<Finding> findings = new ArrayList<>(requirements.size());
        for (int i = 0; i < requirements.size(); i++) {
            findings.add(words.finding(
                    requirements.get(i), descriptions.get(place), satisfying.get(i).get(place)));
        }
        return new ClusterAssessment(clusters.get(place), findings);
    }
}
