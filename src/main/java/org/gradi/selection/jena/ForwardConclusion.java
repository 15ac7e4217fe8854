package org.gradi.selection.jena;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What mapping rules conclude from one graph. Every triple, said or concluded, is handed to the rules once;
 * what one waits for, such as a term that is not known to stand for ours yet, is kept until it comes. So the
 * order of the triples does not matter, and the cost grows with what is said and concluded.
 */
final class ForwardConclusion {
    private final Graph said;
    private final Graph concluded = GraphFactory.createDefaultGraph();
    private final Deque<Triple> waiting = new ArrayDeque<>();
    /** What of ours a node stands for. */
    private final Map<Node, Set<Node>> ours = new HashMap<>();
    /** Who is to be told of each of ours that a node stands for. */
    private final Map<Node, List<Consumer<Node>>> readers = new HashMap<>();

    private ForwardConclusion(Graph said) {
        this.said = said;
    }

    /** What follows from the graph that it does not say itself; the graph stays as it is. */
    static Graph of(Graph said, MappingRules rules) {
        ForwardConclusion conclusion = new ForwardConclusion(said);
        said.find().forEachRemaining(triple -> rules.follow(triple, conclusion));
        while (!conclusion.waiting.isEmpty()) {
            rules.follow(conclusion.waiting.remove(), conclusion);
        }
        return conclusion.concluded;
    }

    /** A triple follows; a literal, of which nothing can be said, is passed over. */
    void add(Node subject, Node property, Node object) {
        Triple triple = Triple.create(subject, property, object);
        if (!subject.isLiteral() && !said.contains(triple)) {
            int before = concluded.size();
            concluded.add(triple);
            if (concluded.size() > before) {
                waiting.add(triple);
            }
        }
    }

    /** A node stands for one of ours. */
    void standsFor(Node theirs, Node ofOurs) {
        if (ours.computeIfAbsent(theirs, unused -> new LinkedHashSet<>()).add(ofOurs)) {
            List.copyOf(readers.getOrDefault(theirs, List.of())).forEach(reader -> reader.accept(ofOurs));
        }
    }

    /** Tells the reader, now or later, of each of ours that the node stands for. */
    void reads(Node theirs, Consumer<Node> reader) {
        readers.computeIfAbsent(theirs, unused -> new ArrayList<>()).add(reader);
        List.copyOf(ours.getOrDefault(theirs, Set.of())).forEach(reader);
    }

    /** Whatever the second stands for, the first stands for as well. */
    void inherits(Node below, Node above) {
        reads(above, ofOurs -> add(below, MappingRules.STANDS_FOR, ofOurs));
    }
}
