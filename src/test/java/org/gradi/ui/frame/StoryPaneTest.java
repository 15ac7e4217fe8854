package org.gradi.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.CaseStudyGrid;
import org.gradi.ui.WindowTest;
import org.gradi.ui.session.BrokerFeed;
import org.gradi.ui.session.News;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryPaneTest extends WindowTest {
    private static final int REQUEST = 1;
    private static final int EVENTS = 2_000;
    /** So many rows a fitting table measures in each column. */
    private static final int MEASURED = 500;

    private final Broker broker = CaseStudyGrid.broker();
    private final List<BrokerEvent> events = new ArrayList<>();
    private Bench bench;
    private StoryPane pane;

    @BeforeEach
    void openPane() {
        broker.reserve(CaseStudyGrid.request("early", 2, 10, 60, 80), "gradi");
        broker.addListener(events::add);
        broker.reserve(CaseStudyGrid.request("late", 2, 10, 60, 80), "gradi");
        bench = new Bench(new BrokerFeed(broker, Runnable::run));
        show(() -> {
            pane = new StoryPane(ENGLISH);
            return pane.component();
        }, 900, 400);
    }

    private void tell(List<BrokerEvent> told) {
        onEventThread(() -> {
            bench.take(new News(told, broker.state(), List.of()));
            pane.show(bench.story(), bench);
        });
    }

    private BrokerEvent selected(String id, int clusters) {
        return new BrokerEvent.Selected(broker.clock().now(), id,
                IntStream.range(0, clusters).mapToObj(i -> "Cluster_" + i).toList());
    }

    @Test
    void callsRequestsByTheirNamesAlsoThoseOfBeforeAndThoseOfNobody() {
        String early = broker.state().reservations().get(0).id();
        String late = broker.state().reservations().get(1).id();

        tell(Stream.concat(events.stream(), Stream.of(selected(early, 1), selected("R77", 1))).toList());

        JTable table = part("story.table", JTable.class);
        List<Object> names = GuiActionRunner.execute(() -> IntStream.range(0, table.getRowCount())
                .mapToObj(row -> table.getValueAt(row, REQUEST)).distinct().toList());
        assertThat(names).containsExactly("late · " + late, "early · " + early, "R77 · R77");
    }

    @Test
    void findsTheWidestSentenceOfManyWithoutPuttingEachIntoItsCell() {
        JTable table = part("story.table", JTable.class);
        AtomicInteger put = new AtomicInteger();
        onEventThread(() -> {
            TableCellRenderer usual = table.getDefaultRenderer(Object.class);
            table.setDefaultRenderer(Object.class, (where, value, isSelected, hasFocus, row, column) -> {
                if (column == StoryTable.SENTENCE) {
                    put.incrementAndGet();
                }
                return usual.getTableCellRendererComponent(where, value, isSelected, hasFocus, row, column);
            });
            table.setVisible(false);
        });

        tell(IntStream.rangeClosed(1, EVENTS).mapToObj(i -> selected("R1", i == EVENTS ? 30 : 1)).toList());

        assertThat(put).as("sentences put into cells").hasValue(MEASURED + 1);
        assertThat(GuiActionRunner.execute(() -> table.getColumnModel().getColumn(StoryTable.SENTENCE)
                .getPreferredWidth())).as("wide enough for the last").isGreaterThan(GuiActionRunner.execute(
                () -> table.getFontMetrics(table.getFont()).stringWidth(
                        table.getValueAt(EVENTS - 1, StoryTable.SENTENCE).toString())));
    }
}
