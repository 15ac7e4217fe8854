package org.gradi.selection.jena;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.gradi.selection.GridFinding;

/** The SHACL shapes that grids, mappings, reference ontologies and what is seen of clusters must have. */
final class GridShapes {
    private static final Map<Severity, GridFinding.Severity> SEVERITIES = Map.of(Severity.Violation,
            GridFinding.Severity.ERROR, Severity.Warning, GridFinding.Severity.WARNING, Severity.Info,
            GridFinding.Severity.NOTE);

    private final Shapes shapes;

    private GridShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The built-in shapes {@code grid}, {@code mapping}, {@code reference} or {@code description}. */
    static GridShapes of(RdfFiles files, String name) throws Unreadable {
        return new GridShapes(Shapes.parse(
                files.read(RdfFiles.builtIn("ontologies/shapes/" + name + ".ttl"))));
    }

    /** Everything in which the graph of the file does not have these shapes. */
    List<Misshapen> check(String file, Graph graph) {
        return check(file, graph, node -> true);
    }

    /** The same for the nodes that are in question; what other nodes have to be is not looked at. */
    List<Misshapen> check(String file, Graph graph, Predicate<Node> inQuestion) {
        ValidationContext context = ValidationContext.create(shapes, graph);
        for (Shape shape : shapes.getTargetShapes()) {
            VLib.focusNodes(graph, shape).stream().filter(inQuestion)
                    .forEach(node -> VLib.validateShape(context, graph, shape, node));
        }
        return context.generateReport().getEntries().stream()
                .map(entry -> new Misshapen(entry.focusNode(), Optional.ofNullable(entry.value()),
                        finding(file, entry)))
                .sorted((one, other) -> one.finding().sentence().compareTo(other.finding().sentence()))
                .toList();
    }

    private static GridFinding finding(String file, ReportEntry entry) {
        return new GridFinding(SEVERITIES.getOrDefault(entry.severity(), GridFinding.Severity.ERROR), file,
                Iri.shortName(entry.focusNode()), problem(entry), entry.message());
    }

    private static String problem(ReportEntry entry) {
        String what = entry.resultPath() == null ? "node"
                : Iri.shortName(NodeFactory.createURI(entry.resultPath().toString().replaceAll("[<>]", "")));
        if (entry.sourceConstraintComponent().equals(SHACL.MinCountConstraintComponent)) {
            return "The %s is missing.".formatted(what);
        }
        if (entry.sourceConstraintComponent().equals(SHACL.MaxCountConstraintComponent)) {
            return "The %s stands too often.".formatted(what);
        }
        return entry.value() == null ? "The %s is not right.".formatted(what)
                : "The %s (%s) is not right.".formatted(what, Iri.shown(entry.value()));
    }

    /**
     * A node that does not have the shape it should.
     *
     * @param node    which
     * @param value   what of it is not right, when it is there
     * @param finding what is wrong with it
     */
    record Misshapen(Node node, Optional<Node> value, GridFinding finding) {
        /** The same, with the loss told when it costs the cell. */
        GridFinding findingOfCell() {
            return !isError() ? finding : new GridFinding(finding.severity(), finding.file(),
                    finding.place(), finding.problem() + " The cell is left out.", finding.remedy());
        }

        boolean isError() {
            return finding.severity() == GridFinding.Severity.ERROR;
        }
    }
}
