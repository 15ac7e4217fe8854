package org.gradi.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SystemGridClock;
import org.gradi.cluster.ssh.LoginNodes;
import org.gradi.model.Cluster;
import org.gradi.selection.GridCheck;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.GridSource;
import org.gradi.selection.OpeningProgress;

/**
 * Checks also what a grid file says to the managers of its clusters: what their kinds would refuse when the
 * grid is opened. Asks no manager. Costs another opening of the grid.
 */
final class ManagerSettingsCheck implements GridCheck {
    private final GridCheck files;
    private final GridSource grids;
    private final RealGrids real;

    /** @param files checks everything else */
    ManagerSettingsCheck(GridCheck files, GridSource grids, RealGrids real) {
        this.files = Objects.requireNonNull(files, "files");
        this.grids = Objects.requireNonNull(grids, "grids");
        this.real = Objects.requireNonNull(real, "real");
    }

    @Override
    public List<GridFinding> check(String location) {
        List<GridFinding> findings = new ArrayList<>(files.check(location));
        clusters(location).ifPresent(clusters -> findings.addAll(ofManagers(location, clusters)));
        return findings;
    }

    /** Empty when the grid cannot be opened, of which the check of its files tells. */
    private Optional<List<Cluster>> clusters(String location) {
        try {
            return Optional.of(grids.open(location, OpeningProgress.unwatched()).grid().clusters());
        } catch (GridProblem told) {
            return Optional.empty();
        }
    }

    private List<GridFinding> ofManagers(String location, List<Cluster> clusters) {
        List<GridFinding> findings = new ArrayList<>();
        try (LoginNodes nodes = real.loginNodes()) {
            SystemGridClock clock = real.clock();
            SharedManagers shared = new SharedManagers();
            for (Cluster cluster : clusters) {
                try {
                    ClusterManagers.check(cluster, clock, nodes, shared);
                } catch (ManagerSettingsProblem problem) {
                    findings.add(new GridFinding(GridFinding.Severity.ERROR, location, cluster.name(),
                            problem.getMessage(), ""));
                }
            }
        }
        return findings;
    }
}
