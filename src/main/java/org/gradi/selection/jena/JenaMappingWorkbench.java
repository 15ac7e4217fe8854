package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.RecordSelector;
import org.gradi.selection.ResourceSelector;

/** Studies mappings with what reads them. Keeps nothing between calls. */
public final class JenaMappingWorkbench implements MappingWorkbench {

    @Override
    public OpenMapping open(Subject subject) throws GridProblem {
        return new MappingOpening(subject).open();
    }

    @Override
    public List<String> organisations(String location) throws GridProblem {
        try {
            return reading(location).plan().organisations().stream().map(GridPlan.Organisation::name)
                    .toList();
        } catch (Unreadable e) {
            throw new GridProblem(e.finding().sentence(), e);
        }
    }

    @Override
    public GridCoverage coverage(String location) throws GridProblem {
        Findings left = new Findings();
        try {
            GridReading reading = new GridReading(location, left, OpeningProgress.unwatched());
            GridPlan plan = reading.plan();
            ReferenceOntology reference = reading.reference(plan.reference());
            List<Coverage> coverage = new ArrayList<>();
            for (GridPlan.Organisation organisation : plan.organisations()) {
                try {
                    coverage.add(new Coverage(organisation.name(),
                            words(reading, reference, organisation).all()));
                } catch (Unreadable broken) {
                    left.add(broken.leavingOut(organisation.name()));
                }
            }
            if (coverage.isEmpty() && !left.all().isEmpty()) {
                throw new GridProblem(left.all().get(0).sentence());
            }
            return new GridCoverage(coverage, left.all());
        } catch (Unreadable e) {
            throw new GridProblem(e.finding().sentence(), e);
        }
    }

    @Override
    public Trial trial(String location, String organisation, Optional<String> mapping) throws GridProblem {
        try {
            GridPlan plan = reading(location).plan();
            GridPlan.Organisation own = wanted(plan, location, organisation);
            GridPlan before = mapping.isPresent() ? plan : plan.with(own, List.of());
            GridPlan after = mapping.isPresent()
                    ? plan.with(own, List.of(own.mappedBy(GridReading.iriOf(mapping.get())))) : plan;
            GridReading.Result result = reading(location).read(after);
            List<ClusterDescription> seen = result.read().stream()
                    .filter(one -> one.planned().name().equals(organisation))
                    .flatMap(one -> one.integrated().descriptions().stream()).toList();
            return new Trial(seen, answering(location, before, result), result.grid());
        } catch (Unreadable e) {
            throw new GridProblem(e.finding().sentence(), e);
        }
    }

    /** A grid of which nothing can be used selects nothing. */
    private static ResourceSelector answering(String location, GridPlan plan, GridReading.Result otherwise) {
        try {
            return reading(location).read(plan).selector();
        } catch (Unreadable nothingUsable) {
            return new RecordSelector(otherwise.grid().vocabulary(), List.of());
        }
    }

    private static GridReading reading(String location) {
        return new GridReading(location, new Findings(), OpeningProgress.unwatched());
    }

    static GridPlan.Organisation wanted(GridPlan plan, String location, String name)
            throws GridProblem {
        return plan.organisation(name).orElseThrow(() -> new GridProblem(
                "%s: there is no organisation (%s); there are %s.".formatted(location, name,
                        plan.organisations().stream().map(GridPlan.Organisation::name).toList())));
    }

    private static OwnWords words(GridReading reading, ReferenceOntology reference,
            GridPlan.Organisation organisation) throws Unreadable {
        OrganisationReader reader = reading.reader(reference);
        Findings unheard = new Findings();
        List<MappingCell> cells = reader.cells(organisation, unheard);
        Graph described = reader.described(organisation);
        Graph concluded = new OrganisationView(organisation.name(), "", cells, reference, described)
                .conclude(described, organisation.clusters(), unheard).everything();
        return new OwnWords(concluded, cells, reference,
                organisation.clusters().stream().map(GridPlan.Described::node).toList());
    }
}
