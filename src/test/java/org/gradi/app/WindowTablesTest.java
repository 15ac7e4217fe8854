package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.List;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.ui.ScreenLooks;
import org.junit.jupiter.api.Test;

/** The tables below the map: sorted, filtered, and refreshed under the user's eyes. */
class WindowTablesTest extends OpenedWindow {
    private static final int RESERVATIONS = 0;
    private static final int SELECTION = 1;
    private static final int AVAILABILITY = 2;
    private static final int STORY = 4;
    private static final int START = 3;

    private void sort(String table, int column) {
        JTable shown = part(table, JTable.class);
        onEventThread(() -> shown.getRowSorter().toggleSortOrder(column));
    }

    private List<String> column(String table, int column) {
        return rows(table).stream().map(row -> row.get(column)).toList();
    }

    private String chosen(String table, int column) {
        JTable shown = part(table, JTable.class);
        return GuiActionRunner.execute(() -> shown.getSelectedRow() < 0 ? "none"
                : shown.getValueAt(shown.getSelectedRow(), column).toString());
    }

    private void passTime() {
        String before = textOf("clock.time");
        press("clock.step");
        eventually("time has passed", () -> !textOf("clock.time").equals(before));
    }

    /** The second starts before the first. */
    private void reserveTwo() {
        openSample("user_1");
        reserve();
        openSample("user_0");
        reserve();
        showTab(RESERVATIONS);
        eventually("both are listed", () -> rows("reservations.table").size() == 2);
    }

    @Test
    void reservationsAreSortedByTheirMomentsAndTheRightOneIsPickedAndCancelled() {
        reserveTwo();
        assertThat(column("reservations.table", 1)).as("as they came").containsExactly("user_1", "user_0");

        sort("reservations.table", START);
        assertThat(column("reservations.table", 1)).as("by start").containsExactly("user_0", "user_1");
        pickRow("reservations.table", 0);
        assertThat(textOf("reservations.heading")).as("details").startsWith("user_0");
        passTime();
        assertThat(chosen("reservations.table", 1)).as("picked after a refresh").isEqualTo("user_0");
        assertThat(column("reservations.table", 1)).as("sorted after a refresh")
                .containsExactly("user_0", "user_1");

        press("reservations.cancel");
        eventually("it is cancelled", () -> column("reservations.table", 0)
                .equals(List.of("CANCELLED", "COMMITTED")));
        sort("reservations.table", START);
        sort("reservations.table", START);
        assertThat(column("reservations.table", 1)).as("as they came").containsExactly("user_1", "user_0");
    }

    @Test
    void theFilterHidesRowsAndWhatIsHiddenIsNotPicked() {
        reserveTwo();
        pickRow("reservations.table", 0);
        assertThat(isEnabled("reservations.cancel")).isTrue();

        type("reservations.filter", "User_0");

        assertThat(column("reservations.table", 1)).containsExactly("user_0");
        assertThat(isEnabled("reservations.cancel")).as("of what is hidden").isFalse();
        pickRow("reservations.table", 0);
        assertThat(textOf("reservations.heading")).startsWith("user_0");
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-filter");

        type("reservations.filter", "committed");
        assertThat(column("reservations.table", 1)).as("by state").containsExactly("user_1", "user_0");
        assertThat(chosen("reservations.table", 1)).as("picked still").isEqualTo("user_0");

        type("reservations.filter", "USER_1 committed");
        assertThat(column("reservations.table", 1)).as("every word, in any order").containsExactly("user_1");
        assertThat(isVisible("reservations.filter.none")).isFalse();

        type("reservations.filter", "nothing like this");
        assertThat(rows("reservations.table")).isEmpty();
        assertThat(textOf("reservations.filter.none")).isEqualTo("no row has these words");
        type("request.min", "many");
        press("tools.reserve-request");
        eventually("there is a message", () -> isVisible("message.text"));
        showTab(RESERVATIONS);
        escapeIn(part("reservations.filter", Component.class));
        assertThat(rows("reservations.table")).as("cleared").hasSize(2);
        assertThat(isVisible("message.text")).as("Escape clears the filter first").isTrue();
        escapeIn(part("reservations.filter", Component.class));
        assertThat(isVisible("message.text")).as("the filter is empty").isFalse();
        type("reservations.filter", "nothing like this");
        openSample("user_0");
        reserve();
        showTab(RESERVATIONS);
        eventually("what was just reserved is in sight", () ->
                rows("reservations.table").size() == 3);
    }

    private static List<MenuElement> openMenus() {
        return GuiActionRunner.execute(() ->
                List.of(MenuSelectionManager.defaultManager().getSelectedPath()));
    }

    private static JPopupMenu menu() {
        return GuiActionRunner.execute(() -> {
            MenuElement[] open = MenuSelectionManager.defaultManager().getSelectedPath();
            return open.length == 0 ? null : (JPopupMenu) open[0];
        });
    }

    private static JMenuItem entry(String name) {
        return GuiActionRunner.execute(() -> Arrays.stream(menu().getComponents())
                .filter(one -> name.equals(one.getName())).map(JMenuItem.class::cast).findFirst()
                .orElseThrow());
    }

    private void openMenuByKey(String keys) {
        JTable table = part("reservations.table", JTable.class);
        onEventThread(() -> table.getActionMap().get(table.getInputMap().get(KeyStroke.getKeyStroke(keys)))
                .actionPerformed(null));
    }

    @Test
    void aRowOffersWhatCanBeDoneWithItByMouseAndByKey() throws Exception {
        reserveTwo();
        JTable table = part("reservations.table", JTable.class);
        pickRow("reservations.table", 0);
        onEventThread(() -> {
            Rectangle second = table.getCellRect(1, 1, false);
            table.dispatchEvent(new MouseEvent(table, MouseEvent.MOUSE_PRESSED, 0,
                    InputEvent.BUTTON3_DOWN_MASK, second.x + 2, second.y + 2, 1, true, MouseEvent.BUTTON3));
        });
        assertThat(chosen("reservations.table", 1)).as("the row under the mouse").isEqualTo("user_0");
        assertThat(GuiActionRunner.execute(() -> Arrays.stream(menu().getComponents()).map(Component::getName)
                .toList())).containsExactly("row.change-reservation", "row.cancel-reservation",
                        "row.show-on-map", "row.copy-row");
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-row-menu");

        JMenuItem copy = entry("row.copy-row");
        onEventThread(copy::doClick);
        assertThat((String) Toolkit.getDefaultToolkit().getSystemClipboard()
                .getData(DataFlavor.stringFlavor)).startsWith("committed\tuser_0\tCluster_1 (2)\t");

        onEventThread(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
        openMenuByKey("shift F10");
        JMenuItem cancel = entry("row.cancel-reservation");
        onEventThread(cancel::doClick);
        eventually("it is cancelled", () -> column("reservations.table", 0)
                .equals(List.of("COMMITTED", "CANCELLED")));
        onEventThread(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
        openMenuByKey("CONTEXT_MENU");
        assertThat(GuiActionRunner.execute(() -> entry("row.cancel-reservation").isEnabled()))
                .as("cancelled already").isFalse();
        onEventThread(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
    }

    @Test
    void escapeClosesMenusThenDismissesTheMessageAndNeverAsksToCancel() {
        openSample("user_0");
        reserve();
        type("request.min", "many");
        press("tools.reserve-request");
        eventually("there is a message", () -> isVisible("message.text"));
        showTab(RESERVATIONS);
        pickRow("reservations.table", 0);
        JTable table = part("reservations.table", JTable.class);
        JMenuBar bar = window.frame().getJMenuBar();
        onEventThread(() -> MenuSelectionManager.defaultManager().setSelectedPath(new MenuElement[] {
            bar, bar.getMenu(0), bar.getMenu(0).getPopupMenu()}));

        escape();
        assertThat(openMenus()).as("menus on show").isEmpty();
        assertThat(isVisible("message.text")).as("menus close first").isTrue();
        openMenuByKey("shift F10");
        assertThat(openMenus()).as("menus on show").isNotEmpty();
        escape();
        assertThat(openMenus()).as("menus on show").isEmpty();
        assertThat(isVisible("message.text")).as("so does that of a row").isTrue();
        escapeIn(table);

        assertThat(questions.asked()).as("what is asked").isEmpty();
        assertThat(isVisible("message.text")).as("Escape reaches the window").isFalse();
        onEventThread(() -> table.getActionForKeyStroke(KeyStroke.getKeyStroke("DELETE"))
                .actionPerformed(null));
        assertThat(questions.asked()).as("what is asked after Delete").hasSize(1);
    }

    @Test
    void availabilityKeepsOrderAndChoiceWhenItIsCheckedAnew() {
        openSample("user_0");
        showTab(AVAILABILITY);
        eventually("there are clusters", () -> isVisible("availability.clusters")
                && rows("availability.clusters").size() == 5);
        sort("availability.clusters", 2);
        sort("availability.clusters", 2);
        assertThat(column("availability.clusters", 2)).as("downwards").startsWith("7");
        pickRow("availability.clusters", 0);
        String chosen = chosen("availability.clusters", 0);

        reserve();
        showTab(AVAILABILITY);
        eventually("less is free", () -> column("availability.clusters", 4).contains("1"));

        assertThat(chosen("availability.clusters", 0)).isEqualTo(chosen);
        assertThat(column("availability.clusters", 2)).as("downwards still").startsWith("7");
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-sorted");
    }

    @Test
    void theMatrixExplainsTheClusterOfTheRowAlsoWhenSorted() {
        openSample("user_0");
        showTab(SELECTION);
        eventually("there is a matrix of what user_0 asks", () -> isVisible("selection.table")
                && rows("selection.table").get(0).size() > 3);
        sort("selection.table", 0);
        sort("selection.table", 0);
        List<String> names = column("selection.table", 0);
        assertThat(names).as("downwards").containsExactly("Cluster_03", "Cluster_2", "Cluster_02",
                "Cluster_1", "Cluster_01");

        for (int row = 0; row < names.size(); row++) {
            pickRow("selection.table", row);
            assertThat(textIn("selection.why")).as("row %d", row).contains(names.get(row));
        }
        int columns = rows("selection.table").get(0).size();
        type("request.requirement.memory.0.number", "");
        eventually("there is a column less", () -> rows("selection.table").get(0).size() < columns);
        assertThat(chosen("selection.table", 0)).as("chosen").isEqualTo(names.get(4));
        assertThat(column("selection.table", 0)).as("order").isEqualTo(names);
    }

    @Test
    void aLongNameLeavesRoomInTheLogForWhatHappened() {
        type("request.name", "a name without an end ".repeat(3).strip());
        reserve();
        showTab(STORY);
        eventually("there is a log", () -> !rows("story.table").isEmpty());
        JTable log = part("story.table", JTable.class);
        int name = GuiActionRunner.execute(() -> log.getColumnModel().getColumn(1).getWidth());
        assertThat(name).as("width of the name").isLessThanOrEqualTo(220);

        pickRow("story.table", 0);
        String chosen = chosen("story.table", 2);
        sort("story.table", 2);
        assertThat(column("story.table", 2)).isSortedAccordingTo(String::compareToIgnoreCase);
        openSample("user_0");
        reserve();
        showTab(STORY);
        assertThat(chosen("story.table", 2)).as("chosen after more has happened").isEqualTo(chosen);
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-log-long-name");
    }
}
