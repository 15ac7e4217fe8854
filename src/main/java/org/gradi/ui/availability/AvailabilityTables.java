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
        return new Rows<>(List.of(new Column<>(texts.text("column.cluster"), ClusterRow::cluster),
                new Column<>(texts.text("availability.suits"),
                        row -> texts.text(row.suits() ? "availability.suits.yes" : "availability.suits.no")),
                new Column<>(texts.text("column.processors"), ClusterRow::processors),
                new Column<>(texts.text("availability.now"), row -> orUnknown(row, Free::now, texts)),
                new Column<>(texts.text("availability.least"), row -> orUnknown(row, Free::least, texts)),
                new Column<>(texts.text("availability.curve"), row -> row,
                        row -> orUnknown(row, Free::least, texts)),
                new Column<>(texts.text("availability.seen"), row -> seen.brief(row.lastSeen()),
                        row -> row.lastSeen().asOf().<Object>map(asOf -> asOf).orElse("")),
                new Column<>(texts.text("column.organisation"), ClusterRow::organisation)));
    }

    private static Object orUnknown(ClusterRow row, Function<Free, Object> figure, Texts texts) {
        return row.free().map(figure).orElseGet(() -> texts.text("availability.unknown"));
    }

    static Rows<LinkRow> links(Texts texts) {
        NumberFormat percent = NumberFormat.getPercentInstance(texts.locale());
        return new Rows<>(List.of(new Column<>(texts.text("column.link"), LinkRow::ends),
                new Column<>(texts.text("column.bandwidth"),
                        row -> Wording.bandwidth(row.maxBitsPerSecond(), texts.locale()),
                        LinkRow::maxBitsPerSecond),
                new Column<>(texts.text("availability.used"), row -> percent.format(row.usedShare()),
                        LinkRow::usedShare)));
    }

    /**
     * @param shown what stands in the cell of a row
     * @param key   what rows are sorted by
     */
    record Column<R>(String name, Function<R, Object> shown, Function<R, Object> key) {
        /** One whose cells are sorted by what stands in them. */
        Column(String name, Function<R, Object> shown) {
            this(name, shown, shown);
        }
    }

    /** Rows of one kind, each column a function of the row. */
    static final class Rows<R> extends AbstractTableModel {
        private final transient List<Column<R>> columns;
        private transient List<R> rows = List.of();

        Rows(List<Column<R>> columns) {
            this.columns = columns;
        }

        void show(List<R> next) {
            rows = next;
            fireTableDataChanged();
        }

        R row(int index) {
            return rows.get(index);
        }

        Object sortKey(int row, int column) {
            return columns.get(column).key().apply(rows.get(row));
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
            return columns.get(column).name();
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return rows.isEmpty() ? Object.class : getValueAt(0, column).getClass();
        }

        @Override
        public Object getValueAt(int row, int column) {
            return columns.get(column).shown().apply(rows.get(row));
        }
    }
}
