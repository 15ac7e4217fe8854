package org.gradi.selection.jena;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Works out derived values, such as the memory of all nodes together. Rules cannot: they never know that they
 * have seen every part. When one part does not say its share, the whole is unknown, never an understatement.
 */
final class PartsCombiner {
    private final Graph graph;
    private final GraphReader reader;
    private final ValueReader values;

    PartsCombiner(Graph graph, ValueReader values) {
        this.graph = graph;
        this.reader = new GraphReader(graph);
        this.values = values;
    }

    /** Adds to the graph, for each cluster and cell, what the parts come to. */
    void combine(List<GridPlan.Described> clusters, List<MappingCell> cells) {
        for (MappingCell cell : cells) {
            if (cell instanceof MappingCell.OfParts parts) {
                for (GridPlan.Described cluster : clusters) {
                    combined(cluster.node(), parts)
                            .ifPresent(amount -> graph.add(Triple.create(cluster.node(),
                            MappingRules.combinedName(parts), GraphValues.nodeOf(amount))));
                }
            }
        }
    }

    private Optional<BigDecimal> combined(Node cluster, MappingCell.OfParts cell) {
        List<Node> holders = List.of(cluster);
        for (Node step : cell.path().subList(0, cell.path().size() - 1)) {
            holders = holders.stream().flatMap(holder -> reader.objects(holder, step).stream()).distinct()
                    .toList();
        }
        Node last = cell.path().get(cell.path().size() - 1);
        if (cell.combination() == MappingCell.Combination.COUNT) {
            int count = holders.stream().mapToInt(holder -> reader.objects(holder, last).size()).sum();
            return count == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(count));
        }
        List<BigDecimal> amounts = new ArrayList<>();
        for (Node holder : holders) {
            List<Node> raw = reader.objects(holder, last);
            List<BigDecimal> read = raw.stream()
                    .flatMap(one -> values.amount(holder, last, one, cell.reading()).stream()).toList();
            if (read.isEmpty() || read.size() < raw.size()) {
                return Optional.empty();
            }
            amounts.addAll(read);
        }
        return switch (cell.combination()) {
            case SUM -> amounts.stream().reduce(BigDecimal::add);
            case MINIMUM -> amounts.stream().reduce(BigDecimal::min);
            case MAXIMUM -> amounts.stream().reduce(BigDecimal::max);
            case COUNT -> throw new IllegalStateException("Parts are counted before they are read.");
        };
    }
}
