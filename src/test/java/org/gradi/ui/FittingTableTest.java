package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.ui.Names.named;

import java.awt.KeyboardFocusManager;
import java.awt.event.MouseEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.table.DefaultTableModel;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FittingTableTest extends WindowTest {
    private static final Object[][] ROWS = {
        {"Cluster_10", 9, "b"}, {"cluster_2", 100, ""}, {"Alpha", "unknown", "a"}};
    private static final String LONG = "a name ".repeat(60).strip();

    private final DefaultTableModel model =
            new DefaultTableModel(ROWS, new Object[] {"name", "free", "start"});
    private FittingTable table;

    @BeforeEach
    void openTable() {
        show(() -> {
            table = named("table", new FittingTable(model));
            table.sortable((row, column) -> column == 2 && !model.getValueAt(row, 2).equals("")
                    ? Instant.ofEpochSecond(model.getValueAt(row, 2).equals("a") ? 1 : 2)
                    : model.getValueAt(row, column));
            return new JScrollPane(table);
        }, 500, 300);
    }

    private void click(int column) {
        onEventThread(() -> table.getRowSorter().toggleSortOrder(column));
    }

    private List<Object> names() {
        return GuiActionRunner.execute(() -> IntStream.range(0, table.getRowCount())
                .mapToObj(row -> table.getValueAt(row, 0)).toList());
    }

    @Test
    void theThirdClickBringsTheOrderOfTheModelBack() {
        click(0);
        assertThat(names()).as("numbers in words count").containsExactly("Alpha", "cluster_2", "Cluster_10");
        click(0);
        assertThat(names()).as("downwards").containsExactly("Cluster_10", "cluster_2", "Alpha");
        click(0);
        assertThat(names()).as("as in the model").containsExactly("Cluster_10", "cluster_2", "Alpha");
        assertThat(GuiActionRunner.execute(table::isSorted)).isFalse();
        click(1);
        click(1);
        click(0);
        assertThat(names()).as("another column begins upwards")
                .containsExactly("Alpha", "cluster_2", "Cluster_10");
    }

    @Test
    void numbersAndMomentsAreSortedAsSuchBeforeWords() {
        click(1);
        assertThat(names()).as("by number").containsExactly("Cluster_10", "cluster_2", "Alpha");
        click(2);
        assertThat(names()).as("by moment").containsExactly("Alpha", "Cluster_10", "cluster_2");
    }

    @Test
    void theRowThatWasChosenIsChosenWhereverItStandsAfterwards() {
        click(0);
        onEventThread(() -> table.choose(1));

        onEventThread(() -> table.renew(row -> model.getValueAt(row, 0), () -> model.insertRow(0,
                new Object[] {"Cluster_1", 1, ""})));

        assertThat(GuiActionRunner.execute(() -> table.getValueAt(table.getSelectedRow(), 0)))
                .isEqualTo("cluster_2");
        assertThat(GuiActionRunner.execute(table::chosenRow)).as("in the model").hasValue(2);

        onEventThread(() -> table.renew(row -> model.getValueAt(row, 0), () -> model.setRowCount(0)));
        assertThat(GuiActionRunner.execute(table::chosenRow)).as("gone").isEmpty();
    }

    @Test
    void aNarrowColumnLeavesRoomForTheOthersAndTellsItsWordsInAHint() {
        onEventThread(() -> {
            table.narrow(0);
            model.setValueAt(LONG, 0, 0);
            table.fitColumns();
        });
        settleLayout();

        assertThat(GuiActionRunner.execute(() -> table.getColumnModel().getColumn(0).getPreferredWidth()))
                .isEqualTo(220);
        assertThat(hint(0)).isEqualTo(LONG);
        assertThat(hint(1)).as("of words that are read whole").isNull();
    }

    @Test
    void tabLeavesItInBothDirectionsAlsoInAnotherTheme() {
        onEventThread(Theme.DARK::install);
        JTextField field = GuiActionRunner.execute(() -> new JTextField());

        for (int direction : List.of(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS,
                KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS)) {
            assertThat(GuiActionRunner.execute(() -> table.getFocusTraversalKeys(direction)))
                    .as("direction %d", direction).isEqualTo(field.getFocusTraversalKeys(direction))
                    .isNotEmpty();
        }
    }

    private void settleLayout() {
        onEventThread(() -> table.getParent().getParent().validate());
    }

    private String hint(int column) {
        return GuiActionRunner.execute(() -> {
            var cell = table.getCellRect(0, column, false);
            return table.getToolTipText(new MouseEvent(table, MouseEvent.MOUSE_MOVED, 0, 0,
                    cell.x + 2, cell.y + 2, 0, false));
        });
    }
}
