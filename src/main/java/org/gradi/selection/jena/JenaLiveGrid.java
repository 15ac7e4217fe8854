package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.LiveGrid;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.RecordSelector;

/** Keeps each organisation's view, so that one cluster can be seen anew. */
final class JenaLiveGrid implements LiveGrid {
    private final Map<String, Seen> seenByCluster = new HashMap<>();
    private RecordSelector selector;
    private OpenGrid grid;

    /** A cluster and those who see it. */
    private record Seen(GridPlan.Described cluster, OrganisationView view) {
    }

    JenaLiveGrid(GridReading.Result result) {
        this.selector = result.selector();
        this.grid = result.grid();
        for (GridReading.ReadOrganisation organisation : result.read()) {
            organisation.planned().clusters().forEach(cluster -> seenByCluster.put(cluster.cluster().name(),
                    new Seen(cluster, organisation.integrated().view())));
        }
    }

    @Override
    public synchronized OpenGrid grid() {
        return grid;
    }

    @Override
    public synchronized OpenGrid describe(String cluster, String turtle) throws GridProblem {
        Seen seen = seenByCluster.get(cluster);
        if (seen == null) {
            throw new IllegalArgumentException("The grid (%s) has no cluster (%s)."
                    .formatted(grid.grid().name(), cluster));
        }
        Findings findings = new Findings();
        try {
            String name = "description of " + cluster;
            Graph description = new RdfFiles().readText(turtle, name);
            if (!description.contains(seen.cluster().node(), Node.ANY, Node.ANY)) {
                throw new Unreadable(name, "", "Nothing is said of the node %s."
                        .formatted(seen.cluster().node()), "Describe that node.");
            }
            selector = selector.with(seen.view().see(seen.cluster(), description, findings));
        } catch (Unreadable e) {
            throw new GridProblem(e.finding().sentence(), e);
        }
        List<GridFinding> found = new ArrayList<>(grid.findings());
        found.addAll(findings.all());
        grid = new OpenGrid(grid.location(), grid.grid(), grid.vocabulary(), selector, found);
        return grid;
    }
}
