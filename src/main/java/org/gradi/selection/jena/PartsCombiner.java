package org.gradi.selection.jena;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradi.model.TermDefinition;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.model.Vocabulary;

/**
 * Works out derived values, such as the memory of all nodes together or the system that each of them runs.
 * Rules cannot: they never know that they have seen every part. When one part does not say its share, or
 * does not tell of its own parts on the way there, the whole is unknown, never an understatement.
 */
final class PartsCombiner {
    private final GraphReader reader;
    private final ReferenceOntology reference;
    private final List<MappingCell> cells;
    private final Map<Node, List<MappingCell.OfValue>> cellsOfValues;
    private final Map<Set<String>, Set<String>> knownAncestors = new HashMap<>();
    private final ValueReader values;
    private final UnmappedValues unmapped;

    /** @param known the description with what the rules concluded */
    PartsCombiner(Graph known, ReferenceOntology reference, List<MappingCell> cells, ValueReader values,
            UnmappedValues unmapped) {
        this.reader = new GraphReader(known);
        this.reference = reference;
        this.cells = cells;
        this.cellsOfValues = cells.stream().filter(MappingCell.OfValue.class::isInstance)
                .map(MappingCell.OfValue.class::cast)
                .collect(Collectors.groupingBy(MappingCell.OfValue::from));
        this.values = values;
        this.unmapped = unmapped;
    }

    /**
     * What the parts of each cluster come to, under the property and under the name of the cell, and of which
     * property some part says a term that is not mapped.
     */
    List<Triple> combined(List<GridPlan.Described> clusters) {
        List<Triple> combined = new ArrayList<>();
        for (MappingCell cell : cells) {
            if (cell instanceof MappingCell.OfParts parts) {
                for (GridPlan.Described cluster : clusters) {
                    List<Node> unread = new ArrayList<>();
                    combined(cluster.node(), parts, unread).forEach(value -> {
                        combined.add(Triple.create(cluster.node(), parts.toNode(), value));
                        combined.add(Triple.create(cluster.node(), parts.id(), value));
                    });
                    if (!unread.isEmpty()) {
                        combined.add(Triple.create(
                                cluster.node(), MappingRules.LEAVES_OPEN, parts.toNode()));
                    }
                }
            }
        }
        return combined;
    }

    private List<Node> combined(Node cluster, MappingCell.OfParts cell, List<Node> unread) {
        List<Node> holders = holders(cluster, cell);
        return switch (cell.combination()) {
            case COUNT -> count(holders, cell).map(GraphValues::nodeOf).stream().toList();
            case EVERY, ANY -> terms(holders, cell, unread).stream().map(reference::node).toList();
            case SUM -> amount(holders, cell, BigDecimal::add);
            case MINIMUM -> cell.reading() instanceof MappingCell.Reading.AsVersion
                    ? version(holders, cell, BinaryOperator.minBy(Version::compareTo))
                    : amount(holders, cell, BigDecimal::min);
            case MAXIMUM -> cell.reading() instanceof MappingCell.Reading.AsVersion
                    ? version(holders, cell, BinaryOperator.maxBy(Version::compareTo))
                    : amount(holders, cell, BigDecimal::max);
        };
    }

    /** Where the last step begins; nowhere when one on the way does not tell of its parts. */
    private List<Node> holders(Node cluster, MappingCell.OfParts cell) {
        boolean takesWhatThereIs = cell.combination() == MappingCell.Combination.ANY;
        List<Node> holders = List.of(cluster);
        for (PathStep step : cell.path().subList(0, cell.path().size() - 1)) {
            List<List<Node>> parts =
                    holders.stream().map(holder -> step.from(holder, reader).toList()).toList();
            if (!takesWhatThereIs && parts.stream().anyMatch(List::isEmpty)) {
                return List.of();
            }
            holders = parts.stream().flatMap(List::stream).distinct().toList();
        }
        return holders;
    }

    /** Each text of each holder, and each part once, however many lead to it. */
    private Optional<BigDecimal> count(List<Node> holders, MappingCell.OfParts cell) {
        List<Node> all = shares(holders, cell, raw -> true, (holder, raw) ->
                Optional.of(raw).filter(part -> !ValueReader.isPlaceholder(part)));
        long count = all.stream().filter(Node::isLiteral).count()
                + all.stream().filter(part -> !part.isLiteral()).distinct().count();
        return count == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(count));
    }

    private List<Node> amount(List<Node> holders, MappingCell.OfParts cell,
            BinaryOperator<BigDecimal> combination) {
        return shares(holders, cell, raw -> !saysSomethingElse(cell, raw), (holder, raw) -> {
            List<BigDecimal> stated = stated(cell, raw).filter(Value.Amount.class::isInstance)
                    .map(value -> ((Value.Amount) value).quantity().canonical()).toList();
            return stated.isEmpty() ? values.amount(holder, cell.last().property(), raw, cell.reading())
                    : Optional.of(stated.get(0));
        }).stream().reduce(combination).map(GraphValues::nodeOf).stream().toList();
    }

    private List<Node> version(List<Node> holders, MappingCell.OfParts cell,
            BinaryOperator<Version> combination) {
        return shares(holders, cell, raw -> !saysSomethingElse(cell, raw), (holder, raw) -> {
            List<Version> stated = stated(cell, raw).filter(Value.Numbered.class::isInstance)
                    .map(value -> ((Value.Numbered) value).version()).toList();
            return stated.isEmpty() ? values.version(holder, cell.last().property(), raw)
                    : Optional.of(stated.get(0));
        }).stream().reduce(combination).map(GraphValues::nodeOf).stream().toList();
    }

    /** Reads what a part says. */
    private interface ShareReader<T> {
        Optional<T> read(Node holder, Node raw);
    }

    /** What each part says; nothing when one of them does not say it readably. */
    private <T> List<T> shares(List<Node> holders, MappingCell.OfParts cell, Predicate<Node> isShare,
            ShareReader<T> share) {
        List<T> shares = new ArrayList<>();
        boolean isWhole = true;
        for (Node holder : holders) {
            List<Node> raw = cell.last().from(holder, reader).filter(isShare).toList();
            List<T> read = raw.stream().flatMap(one -> share.read(holder, one).stream()).toList();
            isWhole &= !read.isEmpty() && read.size() == raw.size();
            shares.addAll(read);
        }
        return isWhole ? shares : List.of();
    }

    /** What value cells make of a text of the last property. */
    private Stream<Value> stated(MappingCell.OfParts cell, Node raw) {
        return given(cell, raw).filter(given -> given.property().equals(cell.to()))
                .map(MappingCell.Given::value);
    }

    private Stream<MappingCell.Given> given(MappingCell.OfParts cell, Node raw) {
        return cellsOfValues.getOrDefault(cell.last().property(), List.of()).stream()
                .filter(value -> value.isSaidBy(raw)).flatMap(value -> value.given().stream());
    }

    /** Whether the text speaks of other properties only, so that it is no share of this one. */
    private boolean saysSomethingElse(MappingCell.OfParts cell, Node raw) {
        return raw.isLiteral() && !ValueReader.isAmountOrVersion(raw)
                && given(cell, raw).findAny().isPresent() && stated(cell, raw).findAny().isEmpty();
    }

    /** Of every part, or of any, the terms of ours that say the most. */
    private List<String> terms(List<Node> holders, MappingCell.OfParts cell, List<Node> unread) {
        Vocabulary vocabulary = reference.vocabulary();
        List<Set<String>> shares = holders.stream().map(holder -> knownAncestors
                .computeIfAbsent(termsOf(holder, cell, unread), this::ancestors)).toList();
        Set<String> said = new LinkedHashSet<>();
        shares.forEach(said::addAll);
        if (cell.combination() == MappingCell.Combination.EVERY) {
            shares.forEach(said::retainAll);
        }
        said.remove(cell.root());
        return said.stream().filter(term -> said.stream()
                .noneMatch(other -> !other.equals(term) && vocabulary.isA(other, term))).toList();
    }

    private Set<String> termsOf(Node holder, MappingCell.OfParts cell, List<Node> unread) {
        Set<String> terms = new LinkedHashSet<>();
        cell.last().from(holder, reader).forEach(raw -> {
            List<String> meant = Stream.concat(
                    reader.objects(raw, MappingRules.STANDS_FOR).stream()
                            .flatMap(ours -> reference.term(ours).stream()).map(TermDefinition::id),
                    stated(cell, raw).filter(Value.Term.class::isInstance)
                            .map(value -> ((Value.Term) value).id()))
                    .filter(term -> reference.vocabulary().isA(term, cell.root())).toList();
            if (meant.isEmpty() && given(cell, raw).findAny().isEmpty() && !ValueReader.isPlaceholder(raw)) {
                unread.add(raw);
                unmapped.tell(holder, cell.last().property(), raw,
                        reader.objects(raw, MappingRules.STANDS_FOR), List.of(cell.to()));
            }
            terms.addAll(meant);
        });
        return terms;
    }

    private Set<String> ancestors(Set<String> terms) {
        Vocabulary vocabulary = reference.vocabulary();
        return reference.terms().values().stream().map(TermDefinition::id)
                .filter(ancestor -> terms.stream().anyMatch(term -> vocabulary.isA(term, ancestor)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
