package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.cluster.slurm.RealSlurm;
import org.gradi.cluster.slurm.SlurmClusters;
import org.gradi.selection.jena.JenaGridSource;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.frame.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window on real clusters, from one start to the next. */
@ExtendWith(RealSlurm.class)
class WindowOnSlurmTest extends OpenedWindow {
    private static final int RESERVATIONS = 0;
    private static final int AVAILABILITY = 2;
    private static final Map<String, String> SLURM = Map.of("Cluster_01", "alpha", "Cluster_02", "beta",
            "Cluster_03", "gamma", "Cluster_1", "delta", "Cluster_2", "epsilon");

    private final SlurmClusters clusters;

    @TempDir
    private Path folder;

    WindowOnSlurmTest(SlurmClusters clusters) {
        this.clusters = clusters;
    }

    @Override
    protected Window makeWindow() {
        return WindowWiring.window(ENGLISH, questions, kept(), () -> isClosed = true,
                new GridBrokers(new JenaGridSource(), new RuleBases().own(), new RealGrids(folder, "nobody",
                        folder.resolve("state"), Clock.systemUTC(), new Random(1)), length -> { }));
    }

    @AfterEach
    void empty() {
        SLURM.values().forEach(clusters::empty);
    }

    @Test
    void whatIsReservedIsThereAtTheNextStartAndCanBeCancelled() {
        questions.name(grid());
        openGrid();
        assertThat(isVisible("clock.controls")).as("real time passes by itself").isFalse();
        assertThat(textOf("clock.time")).as("no offset from the epoch").doesNotContain("+");
        openSample("user_1");
        reserve();

        assertThat(buttonText("funnel.end")).isEqualTo("reserved on Cluster_02 + Cluster_03");
        eventually("every cluster was asked, has granted, and is committed", () ->
                rows("outcome.board").size() == 2 && rows("outcome.board").stream()
                        .noneMatch(row -> row.contains("")));
        assertThat(ours("beta")).as("what Slurm has").hasSize(1);
        assertThat(ours("gamma")).hasSize(1);
        showTab(AVAILABILITY);
        eventually("every cluster has a report", () -> rows("availability.clusters").size() == 5
                && rows("availability.clusters").stream().allMatch(row -> row.get(6).matches("[0-9:]+")));
        ScreenLooks.requireNothingCut(window.frame().getContentPane());
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-on-slurm");
        quit();

        openWindow();
        openGrid();

        showTab(RESERVATIONS);
        eventually("the promise is listed", () -> isVisible("reservations.table")
                && rows("reservations.table").size() == 1);
        assertThat(rows("reservations.table").get(0)).startsWith("COMMITTED", "user_1",
                "Cluster_02 (4) + Cluster_03 (2)");
        pickRow("reservations.table", 0);
        press("reservations.cancel");
        eventually("it is cancelled", () -> rows("reservations.table").get(0).get(0).equals("CANCELLED"));
        assertThat(ours("beta")).as("given back").isEmpty();
        assertThat(ours("gamma")).isEmpty();
        quit();
    }

    @Test
    void anOrphanIsShownAndReleasedAfterAQuestion() {
        questions.name(grid());
        openGrid();
        openSample("user_1");
        reserve();
        String orphan = nameOf(ours("beta").get(0)).replace("-R1", "-R77");
        clusters.admin("alpha", "scontrol", "create", "reservation", "ReservationName=" + orphan,
                "StartTime=now+2hours", "Duration=60", "NodeCnt=3", "Users=root");

        eventually("the status bar counts it", () -> isVisible("status.orphans")
                && buttonText("status.orphans").equals("1 orphan"));
        press("status.orphans");
        eventually("it is listed", () -> inDialog("orphans.0") instanceof JTextComponent words
                && GuiActionRunner.execute(() -> words.getText()).contains("3 processors of Cluster_01"));
        onEventThread(() -> ((AbstractButton) inDialog("orphans.0.release")).doClick());

        eventually("it is not listed any more", () -> inDialog("orphans.0") == null);
        eventually("the status bar has none", () -> !isVisible("status.orphans"));
        assertThat(questions.asked()).as("asked before").singleElement().asString()
                .contains("3 processors of Cluster_01", orphan.substring("gw-".length()));
        assertThat(ours("alpha")).as("gone from Slurm").isEmpty();
        assertThat(ours("beta")).as("what is promised stays").hasSize(1);
        quit();
    }

    private Component inDialog(String name) {
        return GuiActionRunner.execute(() -> Stream.of(window.frame().getOwnedWindows())
                .map(dialog -> find(dialog, name)).filter(Objects::nonNull).findFirst().orElse(null));
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

    private static String nameOf(String line) {
        return line.substring("ReservationName=".length(), line.indexOf(' '));
    }

    private Path grid() {
        Map<String, String> managers = new LinkedHashMap<>();
        SLURM.forEach((cluster, name) -> managers.put(cluster, RealGridFile.slurm(clusters.conf(name))));
        try {
            return RealGridFile.write(folder.resolve("grid"), managers);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void openGrid() {
        menu("open-grid");
        eventually("the real grid is on the desk", () -> textOf("status.grid").equals("Real case study"));
    }

    private void quit() {
        isClosed = false;
        menu("quit");
        eventually("the clusters are left", () -> isClosed);
    }

    /** Our reservations there, as Slurm writes them. */
    private List<String> ours(String cluster) {
        return clusters.admin(cluster, "scontrol", "show", "reservation", "-o").lines()
                .filter(line -> line.startsWith("ReservationName=gw-")).toList();
    }
}
