package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradi.selection.CellDraft;
import org.gradi.selection.CellDraft.Kind;

/**
 * A mapping as text, statement by statement. An edit touches the statements of its cell and nothing else, so
 * that comments, order and form stay their author's.
 */
final class MappingText {
    private static final Pattern LINE_BEGINS = Pattern.compile("[ \\t]*\\R|\\s*\\z");
    private static final String END = " .";

    private final String file;
    private final String base;
    private final ReferenceOntology reference;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> namespaces = new LinkedHashMap<>();

    /** Cells that no single statement holds. */
    private final List<CellDraft> scattered;
    private final String lineEnd;

    /**
     * One statement.
     *
     * @param cell  its cell, when it is one
     * @param said  what it says by itself
     * @param names the nodes of which it speaks
     */
    private record Part(TurtleStatements.Statement statement, Optional<CellDraft> cell, Graph said,
            List<Node> names) {
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
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        Graph whole = read(text);
        scattered = new ArrayList<>(new CellReading(whole).all());
        namespaces.putAll(whole.getPrefixMapping().getNsPrefixMap());
        List<TurtleStatements.Statement> statements = TurtleStatements.of(text);
        String directives = statements.stream().filter(TurtleStatements.Statement::isDirective)
                .map(TurtleStatements.Statement::body).collect(Collectors.joining("\n", "", "\n"));
        Graph together = GraphFactory.createDefaultGraph();
        for (TurtleStatements.Statement statement : statements) {
            Graph alone = statement.isDirective() ? GraphFactory.createDefaultGraph()
                    : read(directives + statement.body());
            GraphUtil.addInto(together, alone);
            parts.add(new Part(statement, new CellReading(alone).all().stream().findFirst()
                    .filter(scattered::remove), alone, names(alone)));
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
        requireInOneStatement(cell::takesThePlaceOf);
        Edited edited = new Edited(lineEnd);
        boolean isPlaced = false;
        for (Part part : parts) {
            boolean goes = part.cell().filter(cell::takesThePlaceOf).isPresent();
            if (goes && !isPlaced && part.cell().filter(cell::answersTheSameAs).isPresent()) {
                edited.keep(part.statement().lead() + withNotes(written(cell, nameOf(part)), part));
                isPlaced = true;
            } else if (goes) {
                edited.drop(part.statement().lead());
            } else {
                edited.keep(part.text());
            }
        }
        return isPlaced ? edited.text() : edited.textWith(written(cell, "<#" + freeName(cell) + ">"));
    }

    /** The text without every cell that answers the same. */
    String without(CellDraft cell) throws Unreadable {
        requireInOneStatement(cell::answersTheSameAs);
        Edited edited = new Edited(lineEnd);
        for (Part part : parts) {
            if (part.cell().filter(cell::answersTheSameAs).isPresent()) {
                edited.drop(part.statement().lead());
            } else {
                edited.keep(part.text());
            }
        }
        return edited.text();
    }

    private void requireInOneStatement(Predicate<CellDraft> isMeant) throws Unreadable {
        if (scattered.stream().anyMatch(isMeant)) {
            throw new Unreadable(file, "", "The cell is written in several statements.",
                    "Write it as one statement, so that it can be edited.");
        }
    }

    private String written(CellDraft cell, String subject) {
        return new CellText(namespaces, reference).of(cell, subject).replace("\n", lineEnd);
    }

    /** The statement with what its author noted of the cell beside the words of a mapping. */
    private String withNotes(String statement, Part part) throws Unreadable {
        StringBuilder notes = new StringBuilder();
        for (Node name : part.names()) {
            List<Triple> noted = part.said().find(name, Node.ANY, Node.ANY)
                    .filterDrop(MappingText::isOfACell).toList();
            for (Triple note : noted) {
                if (note.getObject().isBlank()) {
                    throw new Unreadable(file, Iri.shortName(name),
                            "The cell has a note (%s) that cannot be kept, as it has no name."
                                    .formatted(Iri.shortName(note.getPredicate())),
                            "Give it one, or take the note out.");
                }
                notes.append(" ;").append(lineEnd).append("    ")
                        .append(NodeFmtLib.strTTL(note.getPredicate())).append(' ')
                        .append(NodeFmtLib.strTTL(note.getObject()));
            }
        }
        return notes.isEmpty() ? statement
                : statement.substring(0, statement.length() - END.length()) + notes + END;
    }

    private static boolean isOfACell(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode())
                || triple.getPredicate().getURI().startsWith(Iri.MAPPING);
    }

    /** A text put together from statements that stay and go. */
    private static final class Edited {
        private final StringBuilder text = new StringBuilder();
        private final String lineEnd;
        private boolean endsInComment;

        Edited(String lineEnd) {
            this.lineEnd = lineEnd;
        }

        void keep(String statement) {
            if (endsInComment && !LINE_BEGINS.matcher(statement).lookingAt()) {
                text.append(lineEnd).append(statement.stripLeading());
            } else {
                text.append(statement);
            }
            endsInComment = false;
        }

        /** A comment before what goes may be about all that follows, so it stays. */
        void drop(String lead) {
            if (lead.contains("#")) {
                keep(lead.stripTrailing());
                endsInComment = true;
            }
        }

        String text() {
            return text.toString();
        }

        String textWith(String last) {
            boolean isLineBegun = !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
            return text.append(isLineBegun ? lineEnd : "").append(last).append(lineEnd).toString();
        }
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
