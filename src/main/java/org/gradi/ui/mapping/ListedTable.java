package org.gradi.ui.mapping;

import java.util.List;
import java.util.function.Function;
import javax.swing.table.AbstractTableModel;

/**
 * Rows of one kind, each shown by the same columns.
 *
 * @param <R> what a row is
 */
final class ListedTable<R> extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    private final transient List<Column<R>> columns;
    private transient List<R> rows = List.of();

    /** One column: its header, and what it shows of a row. */
    record Column<R>(String header, Function<R, Object> shown) {
    }

    ListedTable(List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
    }

    void show(List<R> shown) {
        rows = List.copyOf(shown);
        fireTableDataChanged();
    }

    List<R> rows() {
        return rows;
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int column) {
        return columns.get(column).header();
    }

    @Override
    public Object getValueAt(int row, int column) {
        return columns.get(column).shown().apply(rows.get(row));
    }
}
