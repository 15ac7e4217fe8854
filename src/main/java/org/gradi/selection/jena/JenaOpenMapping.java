package org.gradi.selection.jena;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradi.model.Vocabulary;
import org.gradi.selection.CellDraft;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench.Coverage;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.RecordSelector;
import org.gradi.selection.ResourceSelector;

/** Keeps what was read of one organisation, and works out what each text of its mapping makes of it. */
final class JenaOpenMapping implements OpenMapping {
    private final Origin origin;
    private final ReferenceOntology reference;
    private final Shapes shapes;
    private final Graph described;
    private final Surroundings around;

    /**
     * Where things come from.
     *
     * @param organisation the organisation with its clusters
     * @param epoch        second zero of the grid
     * @param file         where the mapping may be written back to
     * @param name         how findings name the mapping
     * @param base         against which its relative IRIs are read
     * @param text         the mapping as read
     * @param others       the organisation's mapping files that hold beside it and are not edited
     */
    record Origin(GridPlan.Organisation organisation, Instant epoch, Optional<Path> file, String name,
            String base, String text, List<MappingGraph> others) {
    }

    /** A mapping file, by the name that people give it, and what it says. */
    record MappingGraph(String name, Graph graph) {

        List<CellDraft> cells() {
            return new CellReading(graph).all();
        }
    }

    /** What mappings and what is seen of clusters must look like. */
    record Shapes(GridShapes mapping, GridShapes description) {
    }

    /**
     * The rest of the grid.
     *
     * @param before answers for the grid as it is
     * @param others the clusters of the other organisations
     */
    record Surroundings(ResourceSelector before, List<ClusterDescription> others) {
    }

    /** @param described what the organisation's files say; not changed any more */
    JenaOpenMapping(Origin origin, ReferenceOntology reference, Shapes shapes, Graph described,
            Surroundings around) {
        this.origin = Objects.requireNonNull(origin, "origin");
        this.reference = Objects.requireNonNull(reference, "reference");
        this.shapes = Objects.requireNonNull(shapes, "shapes");
        this.described = Objects.requireNonNull(described, "described");
        this.around = Objects.requireNonNull(around, "around");
    }

    @Override
    public String organisation() {
        return origin.organisation().name();
    }

    @Override
    public Vocabulary vocabulary() {
        return reference.vocabulary();
    }

    @Override
    public Instant epoch() {
        return origin.epoch();
    }

    @Override
    public Optional<Path> file() {
        return origin.file();
    }

    @Override
    public void requireTurtle(Path file) throws GridProblem {
        if (!RdfFiles.isTurtle(file.toUri().toString())) {
            throw new GridProblem(("%s: a mapping is written in Turtle, and a file of that name is not "
                    + "read as Turtle. Choose a name that ends in .ttl.").formatted(file));
        }
    }

    @Override
    public String text() {
        return origin.text();
    }

    @Override
    public ResourceSelector before() {
        return around.before();
    }

    @Override
    public Review review(String text) {
        Findings findings = new Findings();
        try {
            return review(new RdfFiles().readText(text, origin.name(), origin.base()), findings);
        } catch (Unreadable broken) {
            findings.add(broken.finding());
            return new Review(List.of(), new Coverage(organisation(), words(described, List.of()).all()),
                    findings.all(), List.of(), around.before());
        }
    }

    private Review review(Graph mapping, Findings findings) {
        List<MappingGraph> files = new ArrayList<>(List.of(new MappingGraph(origin.name(), mapping)));
        files.addAll(origin.others());
        Seen seen = see(files, findings);
        MissingWords missing = new MissingWords(organisation(), described, reference, findings);
        files.forEach(file -> missing.tell(file.name(), file.graph()));
        Imports.tell(described, origin.organisation().description(), origin.organisation().descriptions(),
                findings);
        List<ClusterDescription> descriptions = new ArrayList<>();
        if (!seen.cells.isEmpty()) {
            DescriptionExtractor extractor = seen.view.extractor(seen.concluded, findings);
            origin.organisation().clusters().forEach(one -> descriptions.add(extractor.extract(one)));
            shapes.description().check(origin.organisation().description(),
                    seen.view.seen(seen.concluded, origin.organisation().clusters()))
                    .forEach(misshapen -> findings.add(misshapen.finding()));
        }
        List<ClusterDescription> all = new ArrayList<>(around.others());
        all.addAll(descriptions);
        return new Review(new WordStudy(seen.words, described, reference,
                files.stream().flatMap(file -> file.cells().stream()).toList()).all(),
                new Coverage(organisation(), seen.words.all()),
                findings.all(), descriptions, new RecordSelector(reference.vocabulary(), all));
    }

    /** What a mapping makes of the description. */
    private record Seen(List<MappingCell> cells, OrganisationView view, OrganisationView.Concluded concluded,
            OwnWords words) {
    }

    private Seen see(List<MappingGraph> files, Findings findings) {
        List<MappingCell> cells = files.stream().flatMap(file -> cells(file, findings).stream()).toList();
        OrganisationView view =
                new OrganisationView(organisation(), origin.organisation().description(), cells, reference,
                        described);
        Graph copy = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(copy, described);
        OrganisationView.Concluded concluded = view.conclude(copy, origin.organisation().clusters(),
                findings);
        return new Seen(cells, view, concluded, words(concluded.everything(), cells));
    }

    private List<MappingCell> cells(MappingGraph file, Findings findings) {
        List<Node> unusable = new ArrayList<>();
        for (GridShapes.Misshapen misshapen : shapes.mapping().check(file.name(), file.graph())) {
            findings.add(misshapen.findingOfCell());
            if (misshapen.isError()) {
                unusable.add(misshapen.node());
            }
        }
        return MappingFile.read(file.name(), file.graph(), reference, unusable, findings);
    }

    @Override
    public CellDraft proposal(String text, OwnWord word, String to) throws GridProblem {
        CellDraft proposed = study().proposal(word, to);
        try {
            return proposed.kind() == CellDraft.Kind.VALUE ? proposed
                    : new CellReading(new RdfFiles().readText(text, origin.name(), origin.base())).all()
                            .stream().filter(proposed::answersTheSameAs).findFirst()
                            .map(stated -> keeping(stated, proposed)).orElse(proposed);
        } catch (Unreadable broken) {
            throw new GridProblem(broken.finding().sentence(), broken);
        }
    }

    /** What is stated stays, unless it is of the wrong kind of cell. */
    private static CellDraft keeping(CellDraft stated, CellDraft proposed) {
        return stated.kind() == proposed.kind() ? stated
                : proposed.in(stated.unit().isEmpty() ? proposed.unit() : stated.unit())
                        .converting(stated.factor(), stated.offset()).related(stated.relation());
    }

    @Override
    public String with(String text, CellDraft cell) throws GridProblem {
        study().requireSuitable(cell);
        requireNotElsewhere(cell::takesThePlaceOf, cell);
        try {
            CellText writer = CellText.withoutPrefixes(reference);
            Findings findings = new Findings();
            cells(new MappingGraph(origin.name(), new RdfFiles().readText(
                    "@prefix map: <%s> . @prefix ref: <%s> . %s".formatted(Iri.MAPPING, Iri.REFERENCE,
                            writer.of(cell, "<#cell>")), origin.name(), origin.base())), findings);
            Optional<GridFinding> wrong = findings.all().stream().findFirst();
            if (wrong.isPresent()) {
                throw new GridProblem("%s %s".formatted(wrong.get().problem()
                        .replace(" The cell is left out.", ""), wrong.get().remedy()).strip());
            }
            return mapping(text).with(cell);
        } catch (Unreadable broken) {
            throw new GridProblem(broken.finding().sentence(), broken);
        }
    }

    @Override
    public String without(String text, CellDraft cell) throws GridProblem {
        try {
            String left = mapping(text).without(cell);
            if (left.equals(text)) {
                requireNotElsewhere(cell::answersTheSameAs, cell);
            }
            return left;
        } catch (Unreadable broken) {
            throw new GridProblem(broken.finding().sentence(), broken);
        }
    }

    /** A cell is changed where it stands, lest two files contradict each other. */
    private void requireNotElsewhere(Predicate<CellDraft> isMeant, CellDraft cell) throws GridProblem {
        for (MappingGraph other : origin.others()) {
            if (other.cells().stream().anyMatch(isMeant)) {
                throw new GridProblem(("What is said of %s stands in another mapping file (%s). "
                        + "Open that one to change it.").formatted(
                                cell.kind() == CellDraft.Kind.CONSTANT ? "every cluster"
                                : Iri.shortName(NodeFactory.createURI(cell.word())), other.name()));
            }
        }
    }

    private MappingText mapping(String text) throws Unreadable {
        return new MappingText(text, origin.name(), origin.base(), reference);
    }

    /** The words as they are when nothing is mapped. */
    private CellCheck study() {
        return new CellCheck(words(described, List.of()), reference.vocabulary());
    }

    private OwnWords words(Graph concluded, List<MappingCell> cells) {
        return new OwnWords(concluded, cells, reference,
                origin.organisation().clusters().stream().map(GridPlan.Described::node).toList());
    }
}
