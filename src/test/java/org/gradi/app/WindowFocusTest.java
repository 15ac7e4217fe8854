package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.FocusTraversalPolicy;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JTextField;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.ui.WrappedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the keyboard focus goes. The display gives no window the focus, so these tests ask where it would be:
 * in the widget that asked for it last, and from there where the order of the window leads.
 */
class WindowFocusTest extends OpenedWindow {

    /** The widget that has the focus whenever the window has it. */
    private String focused() {
        return GuiActionRunner.execute(() -> {
            Component owner = window.frame().getMostRecentFocusOwner();
            return owner == null ? "nothing" : String.valueOf(owner.getName());
        });
    }

    private void focus(String name) {
        Component widget = part(name, Component.class);
        onEventThread(widget::requestFocusInWindow);
        assertThat(focused()).isEqualTo(name);
    }

    private String after(Component widget) {
        return GuiActionRunner.execute(() -> {
            JFrame frame = window.frame();
            return frame.getFocusTraversalPolicy().getComponentAfter(frame, widget).getName();
        });
    }

    @Test
    void beginsInTheForm() {
        assertThat(focused()).isEqualTo("request.name");
    }

    @ParameterizedTest
    @CsvSource({"tab-reservations, reservations.table", "tab-selection, selection.table",
        "tab-availability, availability.clusters", "tab-outcome, outcome", "tab-story, story.table"})
    void theKeyOfAViewMovesTheFocusIntoIt(String entry, String widget) {
        openSample("user_0");
        reserve();
        eventually("it has been looked at", () -> buttonText("funnel.free").equals("4 with room"));
        focus("request.min");

        menu(entry);

        assertThat(focused()).isEqualTo(widget);
    }

    @Test
    void theKeyOfAViewWithNothingInItMovesTheFocusToItsTab() {
        menu("tab-reservations");

        assertThat(focused()).isEqualTo("tabs");
    }

    @Test
    void whatIsSwitchedOffHandsTheFocusToTheViewOnShow() {
        openSample("user_0");
        reserve();
        Component cancel = part("tools.cancel-reservation", Component.class);
        assertThat(isEnabled("tools.cancel-reservation")).isTrue();
        menu("tab-story");
        assertThat(after(cancel)).as("Tab goes on in the tool bar").startsWith("tools.");

        onEventThread(() -> cancel.setEnabled(false));

        assertThat(after(cancel)).isEqualTo("story.table");
        assertThat(after(part("request.name", Component.class))).as("Tab in the form").startsWith("request.");
    }

    @Test
    void anOfferThatIsTakenLeavesTheFocusInTheOutcome() {
        openSample("user_1");
        type("request.min", "900");
        press("tools.reserve-request");
        eventually("there are offers", () -> isVisible("outcome.offer.0.take"));
        focus("outcome.offer.0.take");

        press("outcome.offer.0.take");

        eventually("it is reserved", () -> buttonText("funnel.end").startsWith("reserved on"));
        assertThat(focused()).isEqualTo("outcome");
    }

    @Test
    void reservingLeavesTheFocusInTheForm() {
        openSample("user_0");
        focus("request.duration");

        menu("reserve-request");

        eventually("it is reserved", () -> buttonText("funnel.end").startsWith("reserved on"));
        assertThat(focused()).isEqualTo("request.duration");
    }

    @Test
    void theFocusLeavesAFormThatIsHiddenAndComesBackWithIt() {
        focus("request.duration");

        menu("toggle-form");
        assertThat(focused()).isEqualTo("tabs");
        menu("toggle-form");

        assertThat(focused()).isEqualTo("request.duration");
    }

    @Test
    void aBlankRequestTakesTheFocusAndCanBeUndone() {
        openSample("user_0");

        press("tools.new-request");

        assertThat(questions.asked()).as("the sample is in a file").isEmpty();
        assertThat(focused()).isEqualTo("request.name");
        assertThat(textIn("request.name")).isEqualTo("my job");
        press("request.undo");
        assertThat(textIn("request.name")).isEqualTo("user_0");
    }

    @Test
    void wordsThatCanOnlyBeReadAreNoStops() {
        openSample("user_0");
        reserve();
        List<Component> stops = GuiActionRunner.execute(() -> {
            JFrame frame = window.frame();
            FocusTraversalPolicy order = frame.getFocusTraversalPolicy();
            List<Component> found = new ArrayList<>();
            Component next = order.getFirstComponent(frame);
            while (!found.contains(next)) {
                found.add(next);
                next = order.getComponentAfter(frame, next);
            }
            return found;
        });

        assertThat(stops).as("stops of Tab").hasSizeGreaterThan(20)
                .hasAtLeastOneElementOfType(JTextField.class)
                .doesNotHaveAnyElementsOfTypes(WrappedText.class);
    }
}
