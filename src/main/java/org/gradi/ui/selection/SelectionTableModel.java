package org.gradi.ui.selection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.table.AbstractTableModel;
import org.gradi.model.Quantity;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Finding;
import org.gradi.selection.Selection;
import org.gradi.ui.Texts;

/**
 * Clusters by requirements: the name, the organisation, the processors, then one column for each requirement,
 * the preferred ones last. Where something is preferred there is a column with the rank as well, and clusters
 * stand in that order, those that are left out behind the others. Reasons are worked out for the rows that
 * are looked at.
 */
final class SelectionTableModel extends AbstractTableModel {
    private static final int ABOUT_CLUSTER = 3;

    private final transient Texts texts;
    private final transient SelectionWords words;
    private final transient Map<Integer, ClusterAssessment> looked = new HashMap<>();
    private transient Selection selection = new Selection(List.of());
    private transient List<Integer> places = List.of();
    private transient List<Integer> columns = List.of();
    private transient Set<Integer> suitable = Set.of();
    private transient boolean isRanked;
    private transient List<String> shown = List.of();

    SelectionTableModel(Texts texts, SelectionWords words) {
        this.texts = texts;
        this.words = words;
    }

    void show(Selection next) {
        selection = next;
        looked.clear();
        List<Integer> ranked = next.rankedPlaces();
        suitable = new HashSet<>(ranked);
        List<Finding> findings = next.clusters().isEmpty() ? List.of() : next.assessment(0).findings();
        isRanked = findings.stream().anyMatch(finding -> finding.requirement().isPreferred());
        Stream<Integer> all = IntStream.range(0, next.clusters().size()).boxed();
        places = isRanked ? Stream.concat(ranked.stream(), all.filter(place -> !suitable.contains(place)))
                .toList() : all.toList();
        columns = Stream.of(false, true).flatMap(preferred -> IntStream.range(0, findings.size()).boxed()
                .filter(index -> findings.get(index).requirement().isPreferred() == preferred)).toList();
        List<String> heads = IntStream.range(0, getColumnCount()).mapToObj(this::getColumnName).toList();
        if (heads.equals(shown)) {
            fireTableDataChanged();
        } else {
            shown = heads;
            fireTableStructureChanged();
        }
    }

    String cluster(int row) {
        return selection.clusters().get(places.get(row)).name();
    }

    /** Quantities and numbers by how large they are; ranks by their order, those without one at the end. */
    Object sortKey(int row, int column) {
        if (isRanked && column == ABOUT_CLUSTER) {
            return rank(row).<Object>map(rank -> rank).orElse("");
        }
        return finding(row, column).map(this::sortKey).orElseGet(() -> getValueAt(row, column));
    }

    private Object sortKey(Finding finding) {
        return numbers(finding.has().values()).findFirst().<Object>map(number -> number)
                .orElseGet(() -> words.has(finding));
    }

    private static Stream<Number> numbers(List<Object> values) {
        return values.stream().flatMap(value -> value instanceof Quantity quantity
                ? Stream.of(quantity.number()) : value instanceof Number number ? Stream.of(number)
                : value instanceof List<?> several ? numbers(List.copyOf(several)) : Stream.of());
    }

    /** The first cluster that is left out; the first of all when none is. */
    int firstToExplain() {
        return IntStream.range(0, places.size()).filter(row -> !suitable.contains(places.get(row)))
                .findFirst().orElse(0);
    }

    ClusterAssessment assessment(int row) {
        return looked.computeIfAbsent(places.get(row), selection::assessment);
    }

    /** The cluster's rank, from 1, where something is preferred; empty when it is left out. */
    Optional<Integer> rank(int row) {
        return isRanked && suitable.contains(places.get(row)) ? Optional.of(row + 1) : Optional.empty();
    }

    /** The finding in that cell; empty in the columns about the cluster itself. */
    Optional<Finding> finding(int row, int column) {
        return column < firstRequirement() ? Optional.empty()
                : Optional.of(assessment(row).findings().get(columns.get(column - firstRequirement())));
    }

    private int firstRequirement() {
        return isRanked ? ABOUT_CLUSTER + 1 : ABOUT_CLUSTER;
    }

    @Override
    public int getRowCount() {
        return places.size();
    }

    @Override
    public int getColumnCount() {
        return firstRequirement() + columns.size();
    }

    @Override
    public String getColumnName(int column) {
        return switch (column) {
            case 0 -> texts.text("column.cluster");
            case 1 -> texts.text("column.organisation");
            case 2 -> texts.text("column.processors");
            default -> finding(0, column).map(finding -> finding.requirement().property())
                    .orElseGet(() -> texts.text("selection.rank"));
        };
    }

    @Override
    public Object getValueAt(int row, int column) {
        return switch (column) {
            case 0 -> cluster(row);
            case 1 -> selection.clusters().get(places.get(row)).organisation();
            case 2 -> selection.clusters().get(places.get(row)).processors();
            default -> finding(row, column).<Object>map(finding -> finding)
                    .orElseGet(() -> rank(row).map(rank -> words.rank(rank, assessment(row))).orElse(""));
        };
    }
}
