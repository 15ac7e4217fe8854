package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.swing.JTable;
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

        type("reservations.filter", "nothing like this");
        assertThat(rows("reservations.table")).isEmpty();
        openSample("user_0");
        reserve();
        showTab(RESERVATIONS);
        eventually("what was just reserved is in sight", () ->
                rows("reservations.table").size() == 3);
    }

    @Test
    void availabilityKeepsOrderAndChoiceWhenItIsCheckedAnew() {
        openSample("user_0");
        showTab(AVAILABILITY);
        eventually("there are clusters", () -> isVisible("availability.clusters")
                && rows("availability.clusters").size() == 5);
        sort("availability.clusters", 1);
        sort("availability.clusters", 1);
        assertThat(column("availability.clusters", 1)).as("downwards").startsWith("7");
        pickRow("availability.clusters", 0);
        String chosen = chosen("availability.clusters", 0);

        reserve();
        showTab(AVAILABILITY);
        eventually("less is free", () -> column("availability.clusters", 3).contains("1"));

        assertThat(chosen("availability.clusters", 0)).isEqualTo(chosen);
        assertThat(column("availability.clusters", 1)).as("downwards still").startsWith("7");
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
