package org.gradi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.broker.GridState;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.ManagerAccess;
import org.gradi.ui.Icons;
import org.gradi.ui.Texts;
import org.gradi.ui.WindowTest;
import org.gradi.ui.clock.ClockPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapPaneTest extends WindowTest {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final Grid GRID = new Grid("Small", EPOCH, ZoneId.of("UTC"),
            List.of(new Cluster("Cluster_1", "VO-B", 4, ManagerAccess.simulated())), List.of());
    private static final List<String> CONTROLS = List.of("clock.step", "clock.steps", "clock.run",
            "clock.speeds", "map.fit", "map.save");

    private ClockPane clock;

    /** With the first tool and the last. */
    private JComponent pane(Texts texts) {
        clock = new ClockPane(texts, (moment, outcome) -> { });
        clock.show(GRID, EPOCH, true);
        return new MapPane(new NoMap(), clock.component(), Stream.of("fit", "save").map(MapPaneTest::tool)
                .toList()).component();
    }

    private static Action tool(String key) {
        Action tool = new AbstractAction(key, Icons.icon("satisfied")) {
            @Override
            public void actionPerformed(ActionEvent event) {
                // Only its place matters here.
            }
        };
        tool.putValue(Action.ACTION_COMMAND_KEY, key);
        return tool;
    }

    @ParameterizedTest
    @CsvSource({"en", "pt-BR"})
    void noControlMovesOrIsPushedOutWhenTheWordsOfTheTimeGrow(String language) {
        int width = 440;
        JComponent pane = show(() -> pane(language.equals("en") ? ENGLISH : PORTUGUESE), width, 200);
        List<Point> before = places(pane);

        onEventThread(() -> clock.show(GRID, EPOCH.plusSeconds(400 * 86_400 + 83_848), true));
        assertThat(places(pane)).as("with seconds").isEqualTo(before);
        press("clock.run");
        assertThat(places(pane)).as("while it runs").isEqualTo(before);

        Component last = part("map.save", Component.class);
        assertThat(before.get(before.size() - 1).x + GuiActionRunner.execute(last::getWidth))
                .as("the last tool lies within").isLessThanOrEqualTo(width);
        JLabel time = part("clock.time", JLabel.class);
        assertThat(GuiActionRunner.execute(() -> time.getToolTipText())).as("what may be cut")
                .contains("23:17:28", "400 d 23 h 17 min 28 s");
    }

    private List<Point> places(JComponent pane) {
        return CONTROLS.stream().map(name -> part(name, Component.class)).map(part ->
                GuiActionRunner.execute(() -> SwingUtilities.convertPoint(part, 0, 0, pane))).toList();
    }

    /** A view that shows nothing. */
    private static final class NoMap implements MapView {
        private final JPanel nothing = new JPanel();

        @Override
        public JComponent component() {
            return nothing;
        }

        @Override
        public void show(GridState state) {
        }

        @Override
        public void select(String reservationId) {
        }

        @Override
        public void selectNothing() {
        }

        @Override
        public void onSelect(Consumer<String> listener) {
        }

        @Override
        public void fit() {
        }

        @Override
        public void zoom(double factor) {
        }

        @Override
        public void zoomUsual() {
        }

        @Override
        public void goToNow() {
        }
    }
}
