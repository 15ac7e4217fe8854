package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        return WindowWiring.window(ENGLISH, questions, settings, () -> isClosed = true,
                new GridBrokers(new JenaGridSource(), new RuleBases().own(), new RealGrids(folder, "nobody",
                        folder.resolve("state"), Clock.systemUTC(), new Random(1))));
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

    /** The names of our reservations there. */
    private List<String> ours(String cluster) {
        return clusters.admin(cluster, "scontrol", "show", "reservation", "-o").lines()
                .filter(line -> line.startsWith("ReservationName=gw-")).toList();
    }
}
