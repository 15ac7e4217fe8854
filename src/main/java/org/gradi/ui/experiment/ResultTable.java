package org.gradi.ui.experiment;

import java.text.NumberFormat;
import java.util.List;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.gradi.experiment.Results;
import org.gradi.ui.FittingTable;
import org.gradi.ui.Texts;

/** The means, one row for each number of users and strategy. */
final class ResultTable extends AbstractTableModel {
    private static final List<String> COLUMNS = List.of("users", "strategy", "instances", "granted",
            "interval", "median", "slowest", "optimal", "overbooked");
    private static final String BREAK = "\n";
    /** Of the interval of one run. */
    private static final String NONE = "-";
    private static final int PERCENT_DIGITS = 1;
    private static final int TIME_DIGITS = 3;

    private final transient Texts texts;
    private transient List<Results.Row> rows = List.of();

    ResultTable(Texts texts) {
        this.texts = texts;
    }

    void show(Results results) {
        rows = results.rows();
        fireTableDataChanged();
    }

    /** Gives the numbers the digits that mean something, and long headings two lines. */
    void dress(FittingTable table) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            TableColumn described = table.getColumnModel().getColumn(column);
            String words = heading(column);
            if (words.contains(BREAK)) {
                described.setHeaderValue("<html><div align=right>" + words.replace(BREAK, "<br>"));
                described.setHeaderRenderer(table.getTableHeader().getDefaultRenderer());
            }
        }
        for (String column : List.of("granted", "interval")) {
            digits(table, column, PERCENT_DIGITS);
        }
        for (String column : List.of("median", "slowest")) {
            digits(table, column, TIME_DIGITS);
        }
    }

    private void digits(FittingTable table, String column, int digits) {
        NumberFormat format = NumberFormat.getInstance(texts.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        table.getColumnModel().getColumn(COLUMNS.indexOf(column)).setCellRenderer(
                new DefaultTableCellRenderer() {
                    @Override
                    protected void setValue(Object value) {
                        setText(value.equals(Double.NaN) ? NONE : format.format(value));
                    }
                });
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return heading(column).replace(BREAK, " ");
    }

    private String heading(int column) {
        return texts.text("experiment.column." + COLUMNS.get(column));
    }

    @Override
    public Object getValueAt(int row, int column) {
        Results.Row shown = rows.get(row);
        return switch (COLUMNS.get(column)) {
            case "users" -> shown.users();
            case "strategy" -> shown.strategy();
            case "instances" -> shown.granted().count();
            case "granted" -> shown.granted().mean();
            case "interval" -> shown.granted().halfWidth().orElse(Double.NaN);
            case "median" -> shown.median();
            case "slowest" -> shown.slowest();
            case "optimal" -> shown.optimal();
            default -> shown.overbooked();
        };
    }
}
