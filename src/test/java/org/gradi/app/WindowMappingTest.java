package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JTable;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.ui.frame.Questions.Unsaved;
import org.junit.jupiter.api.Test;

/** The mapping workbench beside the main window. */
class WindowMappingTest extends OpenedWindow {

    private Optional<Frame> workbench() {
        return GuiActionRunner.execute(() -> Arrays.stream(Frame.getFrames())
                .filter(frame -> "mapping.window".equals(frame.getName()) && frame.isShowing()).findFirst());
    }

    private <C extends Component> C inWorkbench(String name, Class<C> type) {
        Frame frame = workbench().orElseThrow();
        return type.cast(GuiActionRunner.execute(() -> find(frame, name)));
    }

    private static Component find(Container parent, String name) {
        for (Component part : parent.getComponents()) {
            Component found = name.equals(part.getName()) ? part
                    : part instanceof Container container ? find(container, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private int rowsOf(String table) {
        JTable shown = inWorkbench(table, JTable.class);
        return GuiActionRunner.execute(shown::getRowCount);
    }

    private void pressInWorkbench(String name) {
        AbstractButton button = inWorkbench(name, AbstractButton.class);
        onEventThread(button::doClick);
    }

    @Test
    void offersTheOrganisationsOfTheGridAndTriesTheRequestInTheForm() {
        openSample("user_1");
        menu("map-organisation");
        JComboBox<?> organisations = inWorkbench("mapping.organisation", JComboBox.class);
        eventually("the organisations are offered",
                () -> GuiActionRunner.execute(organisations::getItemCount) == 3);

        onEventThread(() -> organisations.setSelectedItem("VO-B"));

        eventually("its words are there", () -> rowsOf("mapping.words") > 0);
        JTable requests = inWorkbench("mapping.requests", JTable.class);
        assertThat(GuiActionRunner.execute(() -> requests.getValueAt(0, 3))).isEqualTo("user_1");
    }

    @Test
    void asksBeforeAMappingIsLostOnQuitting() {
        menu("map-organisation");
        questions.name(Path.of("ontologies", "ufrgs", "agregado.ttl"));
        pressInWorkbench("mapping.open-description");
        eventually("the words are there", () -> rowsOf("mapping.words") > 0);
        int open = rowsOf("mapping.cells");
        pressInWorkbench("mapping.confirm-all");
        eventually("something is mapped", () -> workbench().orElseThrow().getTitle().contains("*")
                && rowsOf("mapping.cells") >= open);

        questions.answerUnsaved(Unsaved.STAY);
        menu("quit");
        assertThat(questions.asked()).singleElement().asString().contains("agregado");
        assertThat(isClosed).isFalse();
        assertThat(workbench()).isPresent();

        questions.answerUnsaved(Unsaved.DISCARD);
        menu("quit");
        eventually("all is closed", () -> isClosed && workbench().isEmpty());
    }
}
