package org.gradi.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Quantity;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.model.Vocabulary;

/** What all clusters have of one property, laid out for quick answers. Immutable. */
sealed interface Column {

    /** The places of the clusters that satisfy the requirement, which is one on this property. */
    BitSet satisfying(Requirement requirement);

    /** The same column with what that description says at one place. */
    Column with(int place, ClusterDescription description);

    /** What all of them have. */
    Distribution distribution();

    /** @param descriptions one for each cluster, by place */
    static Column of(Vocabulary vocabulary, PropertyDefinition property,
            List<ClusterDescription> descriptions) {
        if (property.range() instanceof PropertyRange.Classified classified) {
            return new OfTerms(property.id(),
                    new TermColumn(vocabulary, classified.root(), property.id(), descriptions),
                    descriptions.size());
        }
        if (property.range() instanceof PropertyRange.Measured measured) {
            Function<ClusterDescription, List<BigDecimal>> values =
                    description -> amounts(description, property.id());
            return new OfRanks<>(property.id(), values, requirement -> asked(requirement, measured),
                    amount -> new Value.Amount(new Quantity(amount, measured.kind().canonicalUnit())
                            .in(measured.shownIn())), ranked(descriptions, values), descriptions.size());
        }
        Function<ClusterDescription, List<Version>> values =
                description -> versions(description, property.id());
        return new OfRanks<>(property.id(), values, Column::askedVersion, Value.Numbered::new,
                ranked(descriptions, values), descriptions.size());
    }

    private static <T extends Comparable<? super T>> RankedColumn<T> ranked(
            List<ClusterDescription> descriptions, Function<ClusterDescription, List<T>> values) {
        return new RankedColumn<>(descriptions.size(), place -> values.apply(descriptions.get(place)));
    }

    private static List<BigDecimal> amounts(ClusterDescription description, String property) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (KnownValue known : description.valuesOf(property)) {
            if (known.value() instanceof Value.Amount amount) {
                amounts.add(amount.quantity().canonical());
            }
        }
        return amounts;
    }

    private static List<Version> versions(ClusterDescription description, String property) {
        List<Version> versions = new ArrayList<>();
        for (KnownValue known : description.valuesOf(property)) {
            if (known.value() instanceof Value.Numbered numbered) {
                versions.add(numbered.version());
            }
        }
        return versions;
    }

    private static BigDecimal asked(Requirement requirement, PropertyRange.Measured measured) {
        if (requirement.value() instanceof Value.Amount amount) {
            Quantity quantity = amount.quantity();
            if (quantity.kind() == measured.kind()) {
                return quantity.canonical();
            }
        }
        throw unsuitable(requirement, "an amount in one of " + measured.kind().units().stream()
                .map(unit -> unit.symbol().isEmpty() ? "no unit" : unit.symbol()).toList());
    }

    private static Version askedVersion(Requirement requirement) {
        if (requirement.value() instanceof Value.Numbered numbered) {
            return numbered.version();
        }
        throw unsuitable(requirement, "a version number");
    }

    private static IllegalArgumentException unsuitable(Requirement requirement, String right) {
        return new IllegalArgumentException("The value (%s) does not suit property (%s); it takes %s."
                .formatted(requirement.value(), requirement.property(), right));
    }

    /** Classes and individuals. */
    record OfTerms(String property, TermColumn terms, int clusters) implements Column {
        @Override
        public BitSet satisfying(Requirement requirement) {
            if (requirement.value() instanceof Value.Term term) {
                return terms.having(term.id());
            }
            throw unsuitable(requirement, "a term of the reference ontology");
        }

        @Override
        public Column with(int place, ClusterDescription description) {
            return new OfTerms(property, terms.with(place, description.valuesOf(property)), clusters);
        }

        @Override
        public Distribution distribution() {
            return new Distribution(property, clusters, clusters - terms.speaking(), terms.shares());
        }
    }

    /**
     * Amounts or versions.
     *
     * @param values what a description says of the property
     * @param bound  what a requirement asks for; fails when it does not suit the property
     * @param shown  a value as people see it
     */
    record OfRanks<T extends Comparable<? super T>>(String property,
            Function<ClusterDescription, List<T>> values, Function<Requirement, T> bound,
            Function<T, Value> shown, RankedColumn<T> ranks, int clusters) implements Column {
        @Override
        public BitSet satisfying(Requirement requirement) {
            return ranks.satisfying(requirement.relation(), bound.apply(requirement));
        }

        @Override
        public Column with(int place, ClusterDescription description) {
            return new OfRanks<>(property, values, bound, shown,
                    ranks.with(place, values.apply(description)), clusters);
        }

        @Override
        public Distribution distribution() {
            return new Distribution(property, clusters, ranks.silent(), ranks.shares().stream()
                    .map(share -> new Distribution.Share(shown.apply(share.getKey()), share.getValue()))
                    .toList());
        }
    }
}
