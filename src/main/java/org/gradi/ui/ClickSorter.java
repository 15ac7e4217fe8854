package org.gradi.ui;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.DefaultRowSorter;
import javax.swing.SortOrder;
import javax.swing.table.TableModel;

/**
 * Sorts a table by the column whose header is clicked: upwards, at the second click downwards, at the third
 * in the order of the model again. Numbers and moments come before words; in words, numbers count as such and
 * capitals do not.
 */
final class ClickSorter extends DefaultRowSorter<TableModel, Integer> {
    private static final Pattern RUN = Pattern.compile("[0-9]+|[^0-9]+");

    /** What a row is sorted by in a column: a {@link Number}, an {@link Instant} or a text. */
    @FunctionalInterface
    interface Keys {
        Object of(int row, int column);
    }

    ClickSorter(TableModel model, Keys keys) {
        setMaxSortKeys(1);
        setModelWrapper(new ModelWrapper<>() {
            @Override
            public TableModel getModel() {
                return model;
            }

            @Override
            public int getColumnCount() {
                return model.getColumnCount();
            }

            @Override
            public int getRowCount() {
                return model.getRowCount();
            }

            @Override
            public Object getValueAt(int row, int column) {
                return keys.of(row, column);
            }

            @Override
            public Integer getIdentifier(int row) {
                return row;
            }
        });
    }

    @Override
    public void toggleSortOrder(int column) {
        boolean isDownwards = getSortKeys().stream().anyMatch(key -> key.getColumn() == column
                && key.getSortOrder() == SortOrder.DESCENDING);
        if (isDownwards) {
            setSortKeys(List.of());
        } else {
            super.toggleSortOrder(column);
        }
    }

    @Override
    protected boolean useToString(int column) {
        return false;
    }

    @Override
    public Comparator<?> getComparator(int column) {
        return (Comparator<Object>) ClickSorter::compare;
    }

    private static int compare(Object one, Object other) {
        if (one instanceof Number number && other instanceof Number second) {
            return Double.compare(number.doubleValue(), second.doubleValue());
        } else if (one instanceof Instant moment && other instanceof Instant second) {
            return moment.compareTo(second);
        } else if (one instanceof String words && other instanceof String second) {
            return compare(words, second);
        }
        return Boolean.compare(one instanceof String, other instanceof String);
    }

    /** Run by run, of digits or of other signs: {@code Cluster_2} before {@code Cluster_10}. */
    private static int compare(String one, String other) {
        Matcher first = RUN.matcher(one);
        Matcher second = RUN.matcher(other);
        while (first.find()) {
            int order = second.find() ? compareRuns(first.group(), second.group()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return second.find() ? -1 : one.compareToIgnoreCase(other);
    }

    private static boolean isNumber(String run) {
        return run.charAt(0) >= '0' && run.charAt(0) <= '9';
    }

    private static int compareRuns(String one, String other) {
        boolean areNumbers = isNumber(one) && isNumber(other);
        return areNumbers ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareToIgnoreCase(other);
    }
}
