package org.gradi.timemap.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradi.timemap.SampleMaps.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.gradi.timemap.MapContent;
import org.gradi.timemap.SampleMaps;
import org.gradi.timemap.TimeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drives the panel with the events the toolkit would send it. */
class TimeMapPanelTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;

    private TimeMapPanel panel;
    private MapCanvas canvas;

    @BeforeEach
    void showTheCaseStudy() throws Exception {
        onEventThread(() -> {
            panel = new TimeMapPanel(SampleMaps.caseStudy());
            canvas = (MapCanvas) panel.getComponent(0);
            panel.setSize(WIDTH, HEIGHT);
            return null;
        });
        paint();
    }

    @Test
    void zoomsAtThePointer() throws Exception {
        int x = 700;
        double before = secondAt(x);

        wheel(x, InputEvent.CTRL_DOWN_MASK, -3);

        assertThat(secondAt(x)).as("the moment under the pointer stays").isCloseTo(before, within(0.01));
        assertThat(canvas.view().seconds()).isLessThan(90 * 60);
        wheel(x, InputEvent.CTRL_DOWN_MASK, 3);
        assertThat(secondAt(x)).isCloseTo(before, within(0.01));
    }

    @Test
    void goesSidewaysWithShiftAndFollowsADrag() throws Exception {
        double before = canvas.view().startSecond();

        wheel(500, InputEvent.SHIFT_DOWN_MASK, 1);
        assertThat(canvas.view().startSecond()).isCloseTo(before + 9 * 60, within(0.01));

        double underPointer = secondAt(600);
        press(new Point(600, 300));
        drag(new Point(400, 300));
        assertThat(secondAt(400)).as("what was taken hold of follows").isCloseTo(underPointer, within(0.01));
    }

    @Test
    void scrollsTheLanesWithTheWheelAndTheBar() throws Exception {
        onEventThread(() -> {
            panel.setSize(WIDTH, 380);
            return null;
        });
        paint();
        assertThat(canvas.rowsHeight()).as("needs scrolling").isGreaterThan(canvas.rowsSeen());

        wheel(500, 0, 2);
        assertThat(canvas.view().topmost()).isEqualTo(Math.min(80, canvas.rowsHeight() - canvas.rowsSeen()));
        JScrollBar bar = (JScrollBar) named(panel, "timeMap.rows");
        assertThat(bar.getValue()).isEqualTo((int) canvas.view().topmost());

        wheel(500, 0, 100);
        assertThat(canvas.view().topmost() + canvas.rowsSeen()).as("stops at the last lane")
                .isCloseTo(canvas.rowsHeight(), within(0.01));
        onEventThread(() -> {
            bar.setValue(0);
            return null;
        });
        assertThat(canvas.view().topmost()).isZero();
    }

    @Test
    void fitsEverythingAndFindsBackToItsRangeAndToNow() throws Exception {
        onEventThread(() -> {
            panel.show(TimeMap.of(MapContent.of(SampleMaps.caseStudyGrid(),
                    List.of(SampleMaps.user0(), SampleMaps.user1()), SampleMaps.minute(15))
                    .withRange(window(30, 40))));
            return null;
        });
        assertThat(panel.seen()).as("an untouched view follows the map's range").isEqualTo(window(30, 40));

        key("F");
        assertThat(panel.seen()).isEqualTo(window(0, 90));
        key("ctrl 0");
        assertThat(panel.seen()).isEqualTo(window(30, 40));
        key("HOME");
        assertThat(panel.seen()).isEqualTo(window(13, 23));
    }

    @Test
    void fitsTheLanesAsFarAsTheyCanBeRead() throws Exception {
        resize(WIDTH, 440);
        assertThat(canvas.rowsHeight()).as("needs scrolling").isGreaterThan(canvas.rowsSeen());
        double usual = canvas.rowsHeight();

        key("F");
        assertThat(canvas.rowsSeen()).as("all of them").isGreaterThanOrEqualTo(canvas.rowsHeight() - 0.01);

        resize(WIDTH, 240);
        key("F");
        assertThat(canvas.rowsHeight()).as("not narrower than can be read").isGreaterThan(usual / 2);
        assertThat(canvas.rowsHeight()).as("the rest is scrolled to").isGreaterThan(canvas.rowsSeen());
        key("ctrl 0");
        assertThat(canvas.rowsHeight()).isEqualTo(usual);
    }

    private void resize(int width, int height) throws Exception {
        onEventThread(() -> {
            panel.setSize(width, height);
            return null;
        });
        paint();
    }

    @Test
    void keepsWhatTheUserLooksAtWhenTheMapChanges() throws Exception {
        wheel(700, InputEvent.CTRL_DOWN_MASK, -3);
        MapView view = canvas.view();

        onEventThread(() -> {
            panel.show(TimeMap.of(MapContent.of(SampleMaps.caseStudyGrid(), List.of(SampleMaps.user1()),
                    SampleMaps.minute(16)), SampleMaps.caseStudy()));
            return null;
        });

        assertThat(canvas.view()).isEqualTo(view);
    }

    @Test
    void findsReservationsByPlace() throws Exception {
        assertThat(panel.reservationAt(at("Cluster_03", 40, 0.5))).contains("r-0");
        assertThat(panel.reservationAt(at("Cluster_03", 40, 2.5)))
                .as("the third processor is free").isEmpty();
        assertThat(panel.reservationAt(at("Cluster_2", 40, 1.5))).contains("r-1");
        assertThat(panel.reservationAt(at("Cluster_2", 85, 1.5))).isEmpty();
        assertThat(panel.reservationAt(new Point(2, 2))).isEmpty();
    }

    @Test
    void tellsInTheTooltipWhatIsThere() throws Exception {
        assertThat(tooltip(at("Cluster_2", 40, 0.5))).contains("<b>user_1 (r-1)</b>", "committed",
                "Cluster_2: 2 processors", "minute 20 to minute 80 (1 h)", "UTC",
                "up to 2 of 4 processors in use",
                "also on: Cluster_1 (4 processors)");
        assertThat(tooltip(at("Cluster_1", 5, 0.5))).contains("<b>Cluster_1</b>", "4 of 4 processors free");
        assertThat(tooltip(new Point(2, 2))).isNull();
    }

    @Test
    void tellsWhoeverListensWhatIsSelected() throws Exception {
        List<String> selected = new ArrayList<>();
        panel.onSelection(selected::add);
        BufferedImage before = paint();

        click(at("Cluster_1", 50, 2));
        assertThat(panel.selection()).contains("r-1");
        assertThat(differ(before, paint())).as("the selection is seen").isTrue();
        key("ctrl RIGHT");
        key("ctrl RIGHT");
        key("ESCAPE");

        assertThat(selected).containsExactly("r-1", "r-0", "r-1", "");
        assertThat(panel.selection()).isEmpty();
    }

    @Test
    void bringsWhatIsSelectedIntoThePictureOnce() throws Exception {
        onEventThread(() -> {
            panel.setSize(WIDTH, 300);
            return null;
        });
        paint();
        assertThat(seesLane("Cluster_1")).as("below the picture").isFalse();

        select("r-1");
        assertThat(seesLane("Cluster_1")).isTrue();
        assertThat(panel.seen()).as("its time was seen already").isEqualTo(window(0, 90));

        wheel(500, 0, -100);
        select("r-1");
        assertThat(seesLane("Cluster_1")).as("who has scrolled away since then stays there").isFalse();
    }

    @Test
    void bringsWhatIsSelectedIntoThePictureWhenItComesAfterwards() throws Exception {
        onEventThread(() -> {
            panel.show(TimeMap.of(MapContent.of(SampleMaps.caseStudyGrid(), List.of(SampleMaps.user0()),
                    SampleMaps.minute(0))));
            panel.setSize(WIDTH, 300);
            return null;
        });
        paint();
        select("r-1");

        onEventThread(() -> {
            panel.show(SampleMaps.caseStudy());
            return null;
        });
        paint();
        paint();

        assertThat(panel.selection()).contains("r-1");
        assertThat(seesLane("Cluster_1")).isTrue();
    }

    @Test
    void goesToTheTimeOfWhatIsSelectedWhenThatIsNotSeen() throws Exception {
        onEventThread(() -> {
            panel.show(TimeMap.of(MapContent.of(SampleMaps.caseStudyGrid(),
                    List.of(SampleMaps.user0(), SampleMaps.user1()), SampleMaps.minute(0))
                    .withRange(window(0, 10))));
            return null;
        });
        paint();

        key("ctrl RIGHT");
        paint();

        assertThat(panel.selection()).contains("r-0");
        assertThat(panel.seen()).as("as much time as before, r-0 begins after a fifth of it")
                .isEqualTo(window(8, 18));
    }

    private void select(String id) throws Exception {
        onEventThread(() -> {
            panel.select(id);
            return null;
        });
        paint();
        paint();
    }

    private boolean seesLane(String name) {
        RowLayout.OfLane row = canvas.placeOf("r-1").orElseThrow().row();
        assertThat(row.title()).isEqualTo(name);
        return row.top() >= canvas.view().topmost()
                && row.top() + row.height() <= canvas.view().topmost() + canvas.rowsSeen();
    }

    @Test
    void describesItselfToThoseWhoCannotSeeIt() {
        assertThat(canvas.getAccessibleContext().getAccessibleDescription())
                .startsWith("Allocation map of case study. Clusters: 5, links: 4, reservations: 2.");
        assertThat(named(panel, "timeMap.canvas")).isSameAs(canvas);
        assertThat(named(panel, "timeMap.time")).isNotNull();
    }

    private BufferedImage paint() throws Exception {
        return onEventThread(() -> {
            layOut(panel);
            var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D g2 = image.createGraphics();
            panel.paint(g2);
            g2.dispose();
            return image;
        });
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    private static boolean differ(BufferedImage one, BufferedImage other) {
        int[] first = one.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        return !Arrays.equals(first, other.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }

    private double secondAt(int x) {
        return canvas.view().secondAt(canvas.shareAt(x));
    }

    /** The pixel in the middle of that minute at that processor of the lane. */
    private Point at(String lane, long minute, double level) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 300; x < WIDTH; x += 5) {
                var point = new Point(x, y);
                boolean found = canvas.laneAt(point).filter(row -> row.title().equals(lane)
                        && row.levelAt(canvas.rowAt(point.y)) <= level).isPresent();
                if (found) {
                    return new Point(xOf(minute), y);
                }
            }
        }
        throw new AssertionError("no such place: " + lane + " at " + level);
    }

    private int xOf(long minute) {
        int x = 0;
        while (secondAt(x) < SampleMaps.second(minute)) {
            x++;
        }
        return x;
    }

    private String tooltip(Point point) {
        return canvas.getToolTipText(mouse(MouseEvent.MOUSE_MOVED, point, 0));
    }

    private void wheel(int x, int modifiers, int turns) throws Exception {
        send(new MouseWheelEvent(canvas, MouseEvent.MOUSE_WHEEL, 0, modifiers, x, 300, 0, false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL, 3, turns));
    }

    private void press(Point point) throws Exception {
        send(mouse(MouseEvent.MOUSE_PRESSED, point, InputEvent.BUTTON1_DOWN_MASK));
    }

    private void drag(Point point) throws Exception {
        send(mouse(MouseEvent.MOUSE_DRAGGED, point, InputEvent.BUTTON1_DOWN_MASK));
    }

    private void click(Point point) throws Exception {
        press(point);
        send(mouse(MouseEvent.MOUSE_RELEASED, point, 0));
    }

    private MouseEvent mouse(int id, Point point, int modifiers) {
        return new MouseEvent(canvas, id, 0, modifiers, point.x, point.y, 1, false, MouseEvent.BUTTON1);
    }

    private void send(MouseEvent event) throws Exception {
        onEventThread(() -> {
            canvas.dispatchEvent(event);
            return null;
        });
        paint();
    }

    private void key(String stroke) throws Exception {
        onEventThread(() -> {
            Object action = canvas.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(stroke));
            canvas.getActionMap().get(action).actionPerformed(new ActionEvent(canvas, 0, stroke));
            return null;
        });
        paint();
    }

    private static Component named(Container container, String name) {
        return List.of(container.getComponents()).stream().filter(child -> name.equals(child.getName()))
                .findFirst().orElseThrow();
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }
}
