package org.gradi.ui;

import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import javax.swing.table.TableModel;

/**
 * A table whose columns are as wide as their words, and share what room is left; it scrolls sideways when
 * there is not enough. Rows cannot be edited, one cell can be selected.
 */
public class FittingTable extends JTable {
    private static final int CELL_PADDING = 4;
    private static final int WIDTH_MAX = 420;
    private static final int MEASURED_MAX = 500;

    public FittingTable(TableModel model) {
        super(model);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        getTableHeader().setReorderingAllowed(false);
        setFillsViewportHeight(true);
        TableCellRenderer plain = getTableHeader().getDefaultRenderer();
        getTableHeader().setDefaultRenderer((table, value, isSelected, hasFocus, row, column) ->
                aligned(plain.getTableCellRendererComponent(table, value, isSelected, hasFocus, row, column),
                        column));
    }

    /** Words begin at the left, numbers end at the right; headers stand where their columns do. */
    @Override
    public Component prepareRenderer(TableCellRenderer renderer, int row, int column) {
        return aligned(super.prepareRenderer(renderer, row, column), column);
    }

    private Component aligned(Component cell, int column) {
        if (cell instanceof JLabel label) {
            boolean isNumber = getRowCount() > 0 && getValueAt(0, column) instanceof Number;
            label.setHorizontalAlignment(isNumber ? SwingConstants.TRAILING : SwingConstants.LEADING);
        }
        return cell;
    }

    /** Measures the words that stand in the table now; of a very long one, those of the first rows. */
    public final void fitColumns() {
        for (int column = 0; column < getColumnCount(); column++) {
            TableColumn described = getColumnModel().getColumn(column);
            Component header = getTableHeader().getDefaultRenderer()
                    .getTableCellRendererComponent(this, described.getHeaderValue(), false, false, -1,
                            column);
            int width = header.getPreferredSize().width;
            for (int row = 0; row < Math.min(getRowCount(), MEASURED_MAX); row++) {
                width = Math.max(width, prepareRenderer(getCellRenderer(row, column), row, column)
                        .getPreferredSize().width);
            }
            described.setPreferredWidth(Math.min(width + CELL_PADDING, WIDTH_MAX));
        }
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return false;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent() != null && getPreferredSize().width <= getParent().getWidth();
    }
}
