package org.gradi.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.ui.Actions;
import org.gradi.ui.WindowTest;
import org.junit.jupiter.api.Test;

class MessageBarTest extends WindowTest {
    @Test
    void itsButtonsAreWhereTheyStayAsSoonAsItIsThere() {
        Actions actions = new Actions(ENGLISH);
        MessageBar bar = GuiActionRunner.execute(() -> MessageBar.choice("unsaved", List.of(
                actions.action("restore-unsaved", () -> { }), actions.action("discard-unsaved", () -> { }))));
        show(() -> {
            JPanel north = new JPanel(new MigLayout("insets 0, fillx, wrap 1, hidemode 3", "[grow, fill]"));
            north.add(bar);
            return north;
        }, 900, 300);

        List<Rectangle> first = GuiActionRunner.execute(() -> {
            bar.show(Message.neutral("There is more to say than one line holds. ".repeat(4)));
            return placesWhenLaidOut(bar);
        });

        assertThat(first).as("their places").hasSize(2).doesNotContain(new Rectangle());
        assertThat(placesWhenLaidOut(bar)).as("laid out again").isEqualTo(first);
    }

    private List<Rectangle> placesWhenLaidOut(MessageBar bar) {
        return GuiActionRunner.execute(() -> {
            bar.revalidate();
            SwingUtilities.getWindowAncestor(bar).validate();
            return Stream.of("unsaved.restore-unsaved", "unsaved.discard-unsaved")
                    .map(name -> part(name, JButton.class).getBounds()).toList();
        });
    }
}
