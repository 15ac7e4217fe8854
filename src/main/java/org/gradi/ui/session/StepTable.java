package org.gradi.ui.session;

import java.awt.Component;
import java.util.List;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.gradi.ui.Icons;
import org.gradi.ui.Texts;
import org.gradi.ui.session.ReplayView.StepRow;
import org.gradi.ui.session.ReplayView.Verdict;

/** The steps of a replayed session, one row each. */
final class StepTable extends AbstractTableModel {
    private static final int NUMBER = 0;
    private static final int WHAT = 1;
    private static final int OUTCOME = 2;
    private static final int VERDICT = 3;

    private final transient Texts texts;
    private transient List<StepRow> rows = List.of();

    StepTable(Texts texts) {
        this.texts = texts;
    }

    void show(List<StepRow> others) {
        rows = List.copyOf(others);
        fireTableDataChanged();
    }

    void dress(JTable table) {
        table.getColumnModel().getColumn(VERDICT).setCellRenderer(new VerdictRenderer());
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return VERDICT + 1;
    }

    @Override
    public String getColumnName(int column) {
        return switch (column) {
            case NUMBER -> "#";
            case WHAT -> texts.text("replay.column.step");
            case OUTCOME -> texts.text("replay.column.outcome");
            default -> texts.text("replay.column.verdict");
        };
    }

    @Override
    public Object getValueAt(int row, int column) {
        StepRow step = rows.get(row);
        return switch (column) {
            case NUMBER -> step.number();
            case WHAT -> step.what();
            case OUTCOME -> step.outcome();
            default -> step.verdict();
        };
    }

    private final class VerdictRenderer extends DefaultTableCellRenderer {
        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean isSelected,
                boolean hasFocus, int row, int column) {
            super.getTableCellRendererComponent(table, value, isSelected, hasFocus, row, column);
            Verdict verdict = (Verdict) value;
            setText(texts.text("replay.verdict." + verdict.name()));
            setIcon(switch (verdict) {
                case NOTHING_YET -> null;
                case SAME -> Icons.icon("satisfied", "Verdict.satisfied");
                case DIFFERENT -> Icons.icon("not-satisfied", "Verdict.notSatisfied");
            });
            return this;
        }
    }
}
