package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradi.selection.CellDraft;
import org.gradi.selection.CellDraft.Kind;

/**
 * A mapping as text, statement by statement. An edit touches the statements of its cell and nothing else, so
 * that comments, order and form stay their author's.
 */
final class MappingText {
    private final String file;
    private final String base;
    private final ReferenceOntology reference;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> namespaces = new LinkedHashMap<>();

    /** One statement; its cell when it is one, and the names of the nodes of which it speaks. */
    private record Part(TurtleStatements.Statement statement, Optional<CellDraft> cell, List<Node> names) {
        String text() {
            return statement.lead() + statement.body();
        }
    }

    /**
     * @param file how people name it
     * @param base against which relative IRIs are read
     */
    MappingText(String text, String file, String base, ReferenceOntology reference) throws Unreadable {
        this.file = file;
        this.base = base;
        this.reference = reference;
        Graph whole = read(text);
        namespaces.putAll(whole.getPrefixMapping().getNsPrefixMap());
        List<TurtleStatements.Statement> statements = TurtleStatements.of(text);
        String directives = statements.stream().filter(TurtleStatements.Statement::isDirective)
                .map(TurtleStatements.Statement::body).collect(Collectors.joining("\n", "", "\n"));
        Graph together = GraphFactory.createDefaultGraph();
        for (TurtleStatements.Statement statement : statements) {
            Graph alone = statement.isDirective() ? GraphFactory.createDefaultGraph()
                    : read(directives + statement.body());
            GraphUtil.addInto(together, alone);
            parts.add(new Part(statement, new CellReading(alone).all().stream().findFirst(), names(alone)));
        }
        if (!together.isIsomorphicWith(whole)) {
            throw new Unreadable(file, "", "Statements share nodes without names, such as _:x.",
                    "Give each cell a name, such as <#memory>, so that it can be edited by itself.");
        }
    }

    private static List<Node> names(Graph alone) {
        return alone.find(Node.ANY, RDF.type.asNode(), Node.ANY).mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI).toList();
    }

    private Graph read(String text) throws Unreadable {
        return new RdfFiles().readText(text, file, base);
    }

    /** The text with the cell, and without what it takes the place of. */
    String with(CellDraft cell) throws Unreadable {
        StringBuilder text = new StringBuilder();
        boolean isPlaced = false;
        for (Part part : parts) {
            boolean goes = part.cell().filter(cell::takesThePlaceOf).isPresent();
            if (goes && !isPlaced && part.cell().filter(cell::answersTheSameAs).isPresent()) {
                text.append(part.statement().lead()).append(written(cell, nameOf(part)));
                isPlaced = true;
            } else {
                text.append(goes ? commentsOf(part) : part.text());
            }
        }
        if (!isPlaced) {
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : "\n")
                    .append(written(cell, "<#" + freeName(cell) + ">")).append('\n');
        }
        return text.toString();
    }

    /** The text without every cell that answers the same. */
    String without(CellDraft cell) {
        return parts.stream().map(part -> part.cell().filter(cell::answersTheSameAs).isPresent()
                ? commentsOf(part) : part.text()).collect(Collectors.joining());
    }

    /** A comment may be about all that follows, so it stays. */
    private static String commentsOf(Part part) {
        return part.statement().lead().contains("#") ? part.statement().lead().stripTrailing() : "";
    }

    private String written(CellDraft cell, String subject) {
        return new CellText(namespaces, reference).of(cell, subject);
    }

    private String nameOf(Part part) {
        return part.names().stream().findFirst().map(Node::getURI).map(iri -> iri.startsWith(base + "#")
                ? "<" + iri.substring(base.length()) + ">" : "<" + iri + ">").orElse("[]");
    }

    /** A name that no cell has: the word's, then with its meaning, then with a number. */
    private String freeName(CellDraft cell) {
        Set<String> taken = parts.stream().flatMap(part -> part.names().stream()).map(Iri::shortName)
                .collect(Collectors.toCollection(HashSet::new));
        String word = cell.kind() == Kind.CONSTANT ? "constant" : cell.word()
                .substring(cell.word().lastIndexOf(cell.word().contains("#") ? '#' : '/') + 1);
        String meaning = cell.value().isEmpty() ? cell.to() : cell.value();
        String name = usable(cell.kind() == Kind.REJECTION ? "not-" + word + "-" + meaning
                : cell.value().isEmpty() ? word : word + "-" + meaning);
        String longer = cell.value().isEmpty() ? name + "-" + usable(meaning) : name;
        String free = taken.contains(name) ? longer : name;
        for (int number = 2; taken.contains(free); number++) {
            free = longer + "-" + number;
        }
        return free;
    }

    private static String usable(String name) {
        String usable = name.replaceAll("[^\\p{L}\\p{N}_.-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return usable.isEmpty() ? "cell" : usable;
    }
}
