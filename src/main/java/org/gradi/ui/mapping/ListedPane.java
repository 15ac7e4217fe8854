package org.gradi.ui.mapping;

import static org.gradi.ui.Names.named;

import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import org.gradi.ui.FittingTable;

/**
 * A table of rows of one kind, of which one is chosen. What is chosen stays so when the rows change.
 *
 * @param <R> what a row is
 */
final class ListedPane<R> {
    private static final int ROWS_MEASURED = 500;
    private static final int CELL_PADDING = 8;

    private final ListedTable<R> model;
    private final FittingTable table;
    private final JScrollPane scroll;
    private Consumer<Optional<R>> chosen = unused -> { };
    private boolean isChanging;

    ListedPane(String name, String accessibleName, List<ListedTable.Column<R>> columns) {
        model = new ListedTable<>(columns);
        table = named(name, new FittingTable(model));
        table.getAccessibleContext().setAccessibleName(accessibleName);
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && !isChanging) {
                chosen.accept(selected());
            }
        });
        scroll = named(name + ".scroll", new JScrollPane(table));
        scroll.setBorder(BorderFactory.createLineBorder(table.getGridColor()));
        table.fitColumns();
    }

    JComponent component() {
        return scroll;
    }

    FittingTable table() {
        return table;
    }

    List<R> rows() {
        return model.rows();
    }

    void onChoice(Consumer<Optional<R>> listener) {
        chosen = listener;
    }

    /** Calls it when the key is pressed in the table. */
    void onKey(String key, Runnable action) {
        table.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        table.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    void onDoubleClick(Runnable action) {
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    action.run();
                }
            }
        });
    }

    Optional<R> selected() {
        int row = table.getSelectedRow();
        return row < 0 || row >= model.rows().size() ? Optional.empty() : Optional.of(model.rows().get(row));
    }

    /** Shows these rows and chooses the first of which that holds; the listener hears of it once. */
    void show(List<R> rows, Predicate<R> choose) {
        isChanging = true;
        model.show(rows);
        table.fitColumns();
        fitSentences();
        isChanging = false;
        for (int row = 0; row < rows.size(); row++) {
            if (choose.test(rows.get(row))) {
                select(row);
                return;
            }
        }
        chosen.accept(Optional.empty());
    }

    /** The last column holds sentences, which are read whole, however long. */
    private void fitSentences() {
        int column = table.getColumnCount() - 1;
        int widest = IntStream.range(0, Math.min(ROWS_MEASURED, table.getRowCount()))
                .map(row -> table.prepareRenderer(table.getCellRenderer(row, column), row, column)
                        .getPreferredSize().width).max().orElse(0);
        if (widest > table.getColumnModel().getColumn(column).getPreferredWidth()) {
            table.getColumnModel().getColumn(column).setPreferredWidth(widest + CELL_PADDING);
        }
    }

    void select(int row) {
        isChanging = true;
        table.setRowSelectionInterval(row, row);
        table.scrollRectToVisible(table.getCellRect(row, 0, true));
        isChanging = false;
        chosen.accept(selected());
    }
}
