package org.gradi.ui.map;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.gradi.ui.ActionButton;

/** The map with the grid's clock and the tools above it. Holds widgets only. */
public final class MapPane {
    private final JPanel panel = named("map", new JPanel(new BorderLayout()));

    /**
     * @param clock what shows the grid's time and lets it pass
     * @param tools what the buttons do, from left to right
     */
    public MapPane(MapView view, JComponent clock, List<Action> tools) {
        JPanel header = new JPanel(new MigLayout("insets 6 12 6 8, fillx, gap 2", "[0::]push[]", "[center]"));
        header.add(clock, "wmin 0");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 0"));
        tools.forEach(tool -> buttons.add(button(tool)));
        header.add(buttons);
        panel.add(header, BorderLayout.NORTH);
        panel.add(view.component(), BorderLayout.CENTER);
    }

    private static JButton button(Action tool) {
        return ActionButton.icon("map." + tool.getValue(Action.ACTION_COMMAND_KEY), tool);
    }

    public JComponent component() {
        return panel;
    }
}
