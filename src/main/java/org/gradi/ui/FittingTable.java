package org.gradi.ui;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.RowSorter;
import javax.swing.SwingConstants;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import javax.swing.table.TableModel;

/**
 * A table whose columns are as wide as their words, and share what room is left; it scrolls sideways when
 * there is not enough. Rows cannot be edited, one cell can be selected; the arrow keys move within it, and
 * Tab leaves it as it leaves a field. A cell whose words are cut has them all in its hint. Rows are told by
 * their place in the model, however they are sorted.
 */
public class FittingTable extends JTable {
    private static final int CELL_PADDING = 4;
    private static final int WIDTH_MAX = 420;
    private static final int MEASURED_MAX = 500;
    private static final int NARROW_MAX = 220;
    private static final String OFFER = "offer";

    private final Set<Integer> narrow = new HashSet<>();

    public FittingTable(TableModel model) {
        super(model);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        getTableHeader().setReorderingAllowed(false);
        setFillsViewportHeight(true);
        List.of(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS)
                .forEach(direction -> setFocusTraversalKeys(direction, null));
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
            boolean isNumber = getModel().getRowCount() > 0
                    && getModel().getValueAt(0, column) instanceof Number;
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
            described.setPreferredWidth(Math.min(width + CELL_PADDING,
                    narrow.contains(column) ? NARROW_MAX : WIDTH_MAX));
        }
    }

    /** Keeps a column from taking the room of the others, however long its words are. */
    public final void narrow(int column) {
        narrow.add(column);
    }

    /** Lets the user sort by what stands in the cells. */
    public final void sortable() {
        sortable(getModel()::getValueAt);
    }

    /**
     * Lets the user sort by clicks on the headers.
     *
     * @param keys what a row of the model is sorted by in a column: a {@link Number}, a
     *             {@link java.time.Instant} or a text
     */
    public final void sortable(BiFunction<Integer, Integer, Object> keys) {
        setRowSorter(new ClickSorter(getModel(), keys::apply));
    }

    /** Whether rows stand in another order than in the model. */
    public final boolean isSorted() {
        return getRowSorter() != null && !getRowSorter().getSortKeys().isEmpty();
    }

    /** The row of the model that is selected. */
    public final OptionalInt chosenRow() {
        int row = getSelectedRow();
        return row < 0 || row >= getRowCount() ? OptionalInt.empty()
                : OptionalInt.of(convertRowIndexToModel(row));
    }

    /** Selects a row of the model. */
    public final void choose(int row) {
        int place = convertRowIndexToView(row);
        setRowSelectionInterval(place, place);
    }

    /** Brings a row of the model into sight. */
    public final void reveal(int row) {
        scrollRectToVisible(getCellRect(convertRowIndexToView(row), 0, true));
    }

    /**
     * Changes what the model holds; the cell that was selected is selected afterwards, if it is there still,
     * and rows are sorted as before, if the column is.
     *
     * @param about  what a row of the model is about, whichever row that is
     * @param change of the model
     */
    public final void renew(IntFunction<Object> about, Runnable change) {
        Optional<Object> before = chosenRow().stream().mapToObj(about).findFirst();
        int column = getSelectedColumn();
        List<? extends RowSorter.SortKey> order = isSorted() ? getRowSorter().getSortKeys() : List.of();
        Optional<String> sorted = sortedColumn(order);
        change.run();
        if (isSortable(order) && sortedColumn(order).equals(sorted)) {
            getRowSorter().setSortKeys(order);
        }
        OptionalInt now = IntStream.range(0, before.isPresent() ? getModel().getRowCount() : 0)
                .filter(row -> about.apply(row).equals(before.get())).findFirst();
        now.ifPresent(row -> {
            choose(row);
            if (column >= 0 && column < getColumnCount()) {
                setColumnSelectionInterval(column, column);
            }
        });
    }

    /**
     * Offers what can be done with a row in a menu: where the mouse asks for it, having chosen that row, and
     * for the keyboard (Menu, Shift+F10) at the row that is chosen.
     */
    public final void offer(List<Action> choices) {
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                offerAt(event, choices);
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                offerAt(event, choices);
            }
        });
        for (String keys : List.of("CONTEXT_MENU", "shift F10")) {
            getInputMap().put(KeyStroke.getKeyStroke(keys), OFFER);
        }
        getActionMap().put(OFFER, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (getSelectedRow() >= 0) {
                    Rectangle cell = getCellRect(getSelectedRow(), 0, false);
                    scrollRectToVisible(cell);
                    menu(choices).show(FittingTable.this, cell.x, cell.y + cell.height);
                }
            }
        });
    }

    private void offerAt(MouseEvent event, List<Action> choices) {
        int row = rowAtPoint(event.getPoint());
        if (event.isPopupTrigger() && row >= 0) {
            requestFocusInWindow();
            setRowSelectionInterval(row, row);
            menu(choices).show(this, event.getX(), event.getY());
        }
    }

    private static JPopupMenu menu(List<Action> choices) {
        JPopupMenu menu = new JPopupMenu();
        choices.forEach(choice -> menu.add(
                named("row." + choice.getValue(Action.ACTION_COMMAND_KEY), new JMenuItem(choice))));
        return menu;
    }

    private boolean isSortable(List<? extends RowSorter.SortKey> order) {
        return !order.isEmpty() && order.get(0).getColumn() < getColumnCount();
    }

    private Optional<String> sortedColumn(List<? extends RowSorter.SortKey> order) {
        return isSortable(order) ? Optional.of(getColumnName(order.get(0).getColumn())) : Optional.empty();
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        String own = super.getToolTipText(event);
        int row = rowAtPoint(event.getPoint());
        int column = columnAtPoint(event.getPoint());
        if (own != null || row < 0 || column < 0) {
            return own;
        }
        Component cell = prepareRenderer(getCellRenderer(row, column), row, column);
        return cell instanceof JLabel label && !label.getText().isEmpty()
                && label.getPreferredSize().width > getCellRect(row, column, false).width
                ? label.getText() : null;
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
