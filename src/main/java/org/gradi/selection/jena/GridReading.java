package org.gradi.selection.jena;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridLocations;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.RecordSelector;

/** One reading of a grid file and everything it names. */
final class GridReading {
    /** The built-in grids, by the name under which they are opened. */
    private static final Map<String, String> BUILT_IN = Map.of(
            GridLocations.CASE_STUDY, "ontologies/case-study/grid.ttl",
            GridLocations.THREE_ORGANISATIONS, "ontologies/three-organisations.ttl");

    private final String location;
    private final Findings findings;
    private final OpeningProgress progress;
    private final RdfFiles files = new RdfFiles();

    /** @param findings receives what costs less than the grid */
    GridReading(String location, Findings findings, OpeningProgress progress) {
        this.location = location;
        this.findings = findings;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param grid      the open grid
     * @param selector  the same that answers for the grid
     * @param reference in which its clusters are seen
     * @param read      every organisation that could be read, in grid order
     */
    record Result(OpenGrid grid, RecordSelector selector, ReferenceOntology reference,
            List<ReadOrganisation> read) {

        /** The clusters of every organisation as the reference ontology sees them. */
        Graph seen() {
            Graph seen = GraphFactory.createDefaultGraph();
            read.forEach(one -> GraphUtil.addInto(seen, one.seen()));
            return seen;
        }
    }

    /** An organisation as the grid file has it, and what became of its files. */
    record ReadOrganisation(GridPlan.Organisation planned, OrganisationReader.Integrated integrated) {

        /** Its clusters as the reference ontology sees them. */
        Graph seen() {
            return integrated.view().seen(integrated.concluded(), planned.clusters());
        }
    }

    Result read() throws Unreadable {
        return read(plan());
    }

    /** What the grid file says. */
    GridPlan plan() throws Unreadable {
        String iri = iriOf(location);
        String file = RdfFiles.display(iri);
        return GridFile.read(file, files.read(iri), GridShapes.of(files, "grid"), findings);
    }

    /** Reads organisations one by one. */
    OrganisationReader reader(ReferenceOntology reference) throws Unreadable {
        return new OrganisationReader(files, reference, GridShapes.of(files, "mapping"), progress);
    }

    Result read(GridPlan plan) throws Unreadable {
        String file = RdfFiles.display(iriOf(location));
        ReferenceOntology reference = reference(plan.reference());
        List<ReadOrganisation> read = plan.organisations().isEmpty() ? List.of()
                : new OrganisationsReading(reader(reference), progress).read(plan.organisations(), findings);
        List<ClusterDescription> descriptions = read.stream()
                .flatMap(one -> one.integrated().descriptions().stream()).toList();
        if (descriptions.isEmpty()) {
            throw new Unreadable(file, "", "No organisation of the grid can be used: "
                    + findings.all().stream().map(GridFinding::sentence).findFirst().orElse("it has none."),
                    "");
        }
        Grid grid = grid(plan, file, descriptions);
        RecordSelector selector = new RecordSelector(reference.vocabulary(), descriptions);
        return new Result(new OpenGrid(location, grid, reference.vocabulary(), selector, findings.all()),
                selector, reference, read);
    }

    /** Reads everything, and checks as well what opening takes as it is. */
    void checkAll() throws Unreadable {
        Result result = read();
        GridShapes shapes = GridShapes.of(files, "description");
        for (ReadOrganisation one : result.read()) {
            shapes.check(one.planned().description(), one.seen())
                    .forEach(misshapen -> findings.add(misshapen.finding()));
            MissingWords missing = new MissingWords(one.planned().name(),
                    one.integrated().concluded().described(), result.reference(), findings);
            for (String mapping : one.planned().mappings()) {
                missing.tell(RdfFiles.display(mapping), files.read(mapping));
            }
        }
    }

    static String iriOf(String location) throws Unreadable {
        if (BUILT_IN.containsKey(location)) {
            return RdfFiles.builtIn(BUILT_IN.get(location));
        }
        try {
            return Path.of(location).toAbsolutePath().normalize().toUri().toString();
        } catch (InvalidPathException e) {
            throw new Unreadable(location, "", "This is not a path (%s).".formatted(e.getMessage()),
                    "Give the path of a grid file, or one of %s."
                            .formatted(BUILT_IN.keySet().stream().sorted().toList()));
        }
    }

    private void requireShape(String shapes, String file, Graph graph) throws Unreadable {
        Optional<GridFinding> fatal = Optional.empty();
        for (GridShapes.Misshapen misshapen : GridShapes.of(files, shapes).check(file, graph)) {
            if (misshapen.isError()) {
                fatal = fatal.or(() -> Optional.of(misshapen.finding()));
            }
            findings.add(misshapen.finding());
        }
        if (fatal.isPresent()) {
            throw new Unreadable(fatal.get());
        }
    }

    /** The reference ontology of that IRI. */
    ReferenceOntology reference(String iri) throws Unreadable {
        String file = RdfFiles.display(iri);
        Graph graph = files.read(iri);
        requireShape("reference", file, graph);
        return ReferenceReader.read(file, graph);
    }

    /** The clusters that could be described, and the links between them. */
    private Grid grid(GridPlan plan, String file, List<ClusterDescription> descriptions) throws Unreadable {
        Set<String> names = new HashSet<>();
        descriptions.forEach(description -> names.add(description.cluster().name()));
        List<Link> links = plan.links().stream().filter(link -> names.containsAll(link.ends())).toList();
        try {
            return new Grid(plan.name(), plan.epoch(), plan.zone(),
                    descriptions.stream().map(ClusterDescription::cluster).toList(), links);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(file, "", e.getMessage(), "");
        }
    }
}
