package org.gradi.ui.frame;

import java.util.List;
import java.util.Locale;
import javax.swing.table.AbstractTableModel;
import org.gradi.ui.Texts;

/** The lines of the log. */
final class StoryTable extends AbstractTableModel {
    private static final int TIME = 0;
    private static final int REQUEST = 1;
    static final int SENTENCE = 2;

    private final transient Texts texts;
    private transient List<Line> rows = List.of();

    StoryTable(Texts texts) {
        this.texts = texts;
    }

    /** What happened, when, and to which request. */
    record Line(String time, String request, String sentence) {
        /** @param words in lower case */
        boolean says(String words) {
            return (time + " " + request + " " + sentence).toLowerCase(Locale.ROOT).contains(words);
        }
    }

    /** Whether the lines are others than before. */
    boolean show(List<Line> others) {
        boolean differs = !rows.equals(others);
        if (differs) {
            rows = others;
            fireTableDataChanged();
        }
        return differs && !rows.isEmpty();
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
