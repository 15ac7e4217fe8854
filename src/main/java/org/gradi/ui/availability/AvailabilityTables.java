package org.gradi.ui.availability;

import java.text.NumberFormat;
import java.util.List;
import java.util.function.Function;
import javax.swing.table.AbstractTableModel;
import org.gradi.ui.Texts;
import org.gradi.ui.Wording;
import org.gradi.ui.availability.AvailabilitySheet.ClusterRow;
import org.gradi.ui.availability.AvailabilitySheet.Free;
import org.gradi.ui.availability.AvailabilitySheet.LinkRow;

/** The rows of both tables as text; one column of clusters holds the row itself, for a drawing. */
final class AvailabilityTables {
    static final int CLUSTER = 0;
    static final int SUITS = 1;
    static final int LEAST_FREE = 4;
    static final int DRAWING = 5;
    static final int SEEN = 6;
    static final int LINK_LOAD = 2;

    private AvailabilityTables() {
    }

    static Rows<ClusterRow> clusters(Texts texts, SeenWords seen) {
        return new Rows<>(List.of(texts.text("column.cluster"), texts.text("availability.suits"),
                texts.text("column.processors"), texts.text("availability.now"),
                texts.text("availability.least"),
                texts.text("availability.curve"), texts.text("availability.seen"),
                texts.text("column.organisation")),
                List.of(ClusterRow::cluster,
                        row -> texts.text(row.suits() ? "availability.suits.yes" : "availability.suits.no"),
                        ClusterRow::processors,
                        row -> orUnknown(row, Free::now, texts), row -> orUnknown(row, Free::least, texts),
                        row -> row,
                        row -> seen.brief(row.lastSeen()), ClusterRow::organisation));
    }

    private static Object orUnknown(ClusterRow row, Function<Free, Object> figure, Texts texts) {
        return row.free().map(figure).orElseGet(() -> texts.text("availability.unknown"));
    }

    static Rows<LinkRow> links(Texts texts) {
        NumberFormat percent = NumberFormat.getPercentInstance(texts.locale());
        return new Rows<>(List.of(texts.text("column.link"), texts.text("column.bandwidth"),
                texts.text("availability.used")),
                List.of(row -> row.from() + " – " + row.to(),
                        row -> Wording.bandwidth(row.maxBitsPerSecond(), texts.locale()),
                        row -> percent.format(row.usedShare())));
    }

    /** Rows of one kind, each column a function of the row. */
    static final class Rows<R> extends AbstractTableModel {
        private final transient List<String> names;
        private final transient List<Function<R, Object>> columns;
        private transient List<R> rows = List.of();

        Rows(List<String> names, List<Function<R, Object>> columns) {
            this.names = names;
            this.columns = columns;
        }

        void show(List<R> next) {
            rows = next;
            fireTableDataChanged();
        }

        R row(int index) {
            return rows.get(index);
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
            return names.get(column);
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return rows.isEmpty() ? Object.class : getValueAt(0, column).getClass();
        }

        @Override
        public Object getValueAt(int row, int column) {
            return columns.get(column).apply(rows.get(row));
        }
    }
}
