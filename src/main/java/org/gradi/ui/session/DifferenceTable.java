package org.gradi.ui.session;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.gradi.ui.Texts;
import org.gradi.ui.session.ReplayView.DifferenceRow;

/** What came out otherwise than recorded, one row each. */
final class DifferenceTable extends AbstractTableModel {
    private static final int STEP = 0;
    private static final int WHAT = 1;
    private static final int RECORDED = 2;
    private static final int REPLAYED = 3;

    private final transient Texts texts;
    private transient List<DifferenceRow> rows = List.of();

    DifferenceTable(Texts texts) {
        this.texts = texts;
    }

    void show(List<DifferenceRow> others) {
        rows = List.copyOf(others);
        fireTableDataChanged();
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return REPLAYED + 1;
    }

    @Override
    public String getColumnName(int column) {
        return switch (column) {
            case STEP -> "#";
            case WHAT -> texts.text("replay.column.difference");
            case RECORDED -> texts.text("replay.column.recorded");
            default -> texts.text("replay.column.replayed");
        };
    }

    @Override
    public Object getValueAt(int row, int column) {
        DifferenceRow difference = rows.get(row);
        return switch (column) {
            case STEP -> difference.step();
            case WHAT -> difference.what();
            case RECORDED -> difference.recorded();
            default -> difference.replayed();
        };
    }
}
