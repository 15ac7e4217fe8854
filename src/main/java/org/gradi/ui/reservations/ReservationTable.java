package org.gradi.ui.reservations;

import java.awt.Component;
import java.util.List;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.gradi.model.ReservationState;
import org.gradi.ui.Texts;
import org.gradi.ui.reservations.ListedRequest.Placed;

/** One row for each request. */
final class ReservationTable extends AbstractTableModel {
    private static final int STATE = 0;
    private static final int NAME = 1;
    private static final int PLACES = 2;
    private static final int START = 3;
    private static final int END = 4;
    private static final int STRATEGY = 5;
    private static final int ID = 6;

    private final transient Texts texts;
    private transient ReservationWords words;
    private transient List<ListedRequest> rows = List.of();

    ReservationTable(Texts texts) {
        this.texts = texts;
    }

    /** Puts other rows in place; with other headings when the zone is another. */
    void show(List<ListedRequest> others, ReservationWords how) {
        boolean sameZone = words != null && words.zone().equals(how.zone());
        rows = List.copyOf(others);
        words = how;
        if (sameZone) {
            fireTableDataChanged();
        } else {
            fireTableStructureChanged();
        }
    }

    void dress(JTable table) {
        table.setDefaultRenderer(ReservationState.class, new StateRenderer());
    }

    ListedRequest row(int index) {
        return rows.get(index);
    }

    /** Times by what they are, states by their order in a reservation's life. */
    Object sortKey(int row, int column) {
        ListedRequest listed = rows.get(row);
        if (column == STATE) {
            return listed.state().ordinal();
        } else if (listed instanceof Placed placed && column == START) {
            return placed.reservation().plan().window().start();
        } else if (listed instanceof Placed placed && column == END) {
            return placed.reservation().plan().window().end();
        }
        return getValueAt(row, column);
    }

    /** The place of the row with this id; -1 when there is none, as Swing has it. */
    int indexOf(String id) {
        return rows.stream().map(ListedRequest::id).toList().indexOf(id);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return ID + 1;
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == STATE ? ReservationState.class : String.class;
    }

    @Override
    public String getColumnName(int column) {
        String zone = words == null ? "" : words.zone();
        return switch (column) {
            case STATE -> texts.text("reservations.column.state");
            case NAME -> texts.text("reservations.column.name");
            case PLACES -> texts.text("reservations.column.places");
            case START -> texts.text("reservations.column.start", zone);
            case END -> texts.text("reservations.column.end");
            case STRATEGY -> texts.text("reservations.column.strategy");
            default -> texts.text("reservations.column.id");
        };
    }

    @Override
    public Object getValueAt(int row, int column) {
        ListedRequest listed = rows.get(row);
        return switch (column) {
            case STATE -> listed.state();
            case NAME -> listed.request().name();
            case STRATEGY -> listed.strategy();
            case ID -> listed.id();
            default -> listed instanceof Placed placed ? placed(placed, column) : "";
        };
    }

    private String placed(Placed placed, int column) {
        return switch (column) {
            case PLACES -> words.places(placed.reservation().plan());
            case START -> words.start(placed.reservation().plan());
            case END -> words.end(placed.reservation().plan());
            default -> throw new IllegalArgumentException("The column (%d) has no places.".formatted(column));
        };
    }

    private final class StateRenderer extends DefaultTableCellRenderer {
        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean isSelected,
                boolean hasFocus, int row, int column) {
            super.getTableCellRendererComponent(table, value, isSelected, hasFocus, row, column);
            ReservationState state = (ReservationState) value;
            setText(StateLook.word(texts, state));
            setIcon(StateLook.badge(state));
            setIconTextGap(8);
            return this;
        }
    }
}
