package org.gradi.ui.frame;

import java.time.Instant;
import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.gradi.ui.Texts;

/** The lines of the log. */
final class StoryTable extends AbstractTableModel {
    private static final int TIME = 0;
    static final int REQUEST = 1;
    static final int SENTENCE = 2;

    private final transient Texts texts;
    private transient List<Line> rows = List.of();

    StoryTable(Texts texts) {
        this.texts = texts;
    }

    /** What happened, when, and to which request. */
    record Line(Instant at, String time, String request, String sentence) {
        String words() {
            return time + " " + request + " " + sentence;
        }
    }

    boolean isShown(List<Line> lines) {
        return rows.equals(lines);
    }

    void show(List<Line> others) {
        rows = others;
        fireTableDataChanged();
    }

    Line line(int row) {
        return rows.get(row);
    }

    Object sortKey(int row, int column) {
        return column == TIME ? rows.get(row).at() : getValueAt(row, column);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return SENTENCE + 1;
    }

    @Override
    public String getColumnName(int column) {
        return switch (column) {
            case TIME -> texts.text("story.column.time");
            case REQUEST -> texts.text("story.column.request");
            default -> texts.text("story.column.sentence");
        };
    }

    @Override
    public Object getValueAt(int row, int column) {
        Line line = rows.get(row);
        return switch (column) {
            case TIME -> line.time();
            case REQUEST -> line.request();
            default -> line.sentence();
        };
    }
}
