package org.gradi.ui;

import java.awt.Component;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.TableColumn;
import javax.swing.table.TableModel;

/**
 * A table whose columns are as wide as their words, and share what room is left; it scrolls sideways when there is not
 * enough. Rows cannot be edited, one cell can be selected.
 */
public class FittingTable extends JTable {
    private static final int CELL_PADDING = 18;
    private static final int WIDTH_MAX = 420;

    public FittingTable(TableModel model) {
        super(model);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        getTableHeader().setReorderingAllowed(false);
        setFillsViewportHeight(true);
    }

    /** Measures the words that stand in the table now. */
    public final void fitColumns() {
        for (int column = 0; column < getColumnCount(); column++) {
            TableColumn described = getColumnModel().getColumn(column);
            Component header = getTableHeader().getDefaultRenderer()
                    .getTableCellRendererComponent(this, described.getHeaderValue(), false, false, -1, column);
            int width = header.getPreferredSize().width;
            for (int row = 0; row < getRowCount(); row++) {
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
