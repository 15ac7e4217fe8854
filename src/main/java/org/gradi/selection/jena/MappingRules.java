package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.reasoner.TriplePattern;
import org.apache.jena.reasoner.rulesys.ClauseEntry;
import org.apache.jena.reasoner.rulesys.Functor;
import org.apache.jena.reasoner.rulesys.Node_RuleVariable;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.reasoner.rulesys.RuleContext;
import org.apache.jena.reasoner.rulesys.builtins.BaseBuiltin;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Compiles mapping cells to forward rules. Every rule writes what follows under the reference property, and
 * keeps what it followed from under the cell's own name, so that a finding can tell the mapping used.
 */
final class MappingRules {
    /** {@code (term of theirs) standsFor (term of ours)}. */
    static final Node STANDS_FOR = Iri.mapping("standsFor");
    /** The type of the nodes that describe the organisation's clusters. */
    static final Node DESCRIBED = Iri.grid("Cluster");

    private static final Node CLUSTER = new Node_RuleVariable("?cluster", 0);
    private static final Node HAS = new Node_RuleVariable("?has", 1);
    private static final Node GIVES = new Node_RuleVariable("?gives", 2);
    private static final Node THEIRS = new Node_RuleVariable("?theirs", 0);
    private static final Node ABOVE = new Node_RuleVariable("?above", 1);

    private final ValueReader values;
    private final List<Rule> rules = new ArrayList<>();

    private MappingRules(ValueReader values) {
        this.values = values;
    }

    /** The rules of the cells, and those by which what lies below something mapped is mapped as well. */
    static List<Rule> compile(List<MappingCell> cells, Graph description, ValueReader values) {
        MappingRules compiled = new MappingRules(values);
        compiled.addInheritance();
        compiled.addBroaderProperties(description);
        cells.forEach(compiled::add);
        return List.copyOf(compiled.rules);
    }

    /** The name under which the combined parts of a cluster are handed to the rules. */
    static Node combinedName(MappingCell.OfParts cell) {
        return NodeFactory.createURI(cell.id().getURI() + "-combined");
    }

    private void addInheritance() {
        for (Node upwards : List.of(RDFS.subClassOf.asNode(), RDF.type.asNode(), OWL.equivalentClass.asNode(),
                OWL.sameAs.asNode())) {
            addInheritance("above", triple(THEIRS, upwards, ABOVE));
        }
        addInheritance("equivalent", triple(ABOVE, OWL.equivalentClass.asNode(), THEIRS));
        addInheritance("same", triple(ABOVE, OWL.sameAs.asNode(), THEIRS));
    }

    private void addInheritance(String name, ClauseEntry relation) {
        rules.add(new Rule("inherit-" + name, List.of(triple(THEIRS, STANDS_FOR, GIVES)),
                List.of(relation, triple(ABOVE, STANDS_FOR, GIVES))));
    }

    /** What stands under a property of theirs stands under the broader or equivalent one as well. */
    private void addBroaderProperties(Graph description) {
        for (Node upwards : List.of(RDFS.subPropertyOf.asNode(), OWL.equivalentProperty.asNode())) {
            description.find(Node.ANY, upwards, Node.ANY).forEachRemaining(triple -> {
                addBroaderProperty(triple.getSubject(), triple.getObject());
                if (upwards.equals(OWL.equivalentProperty.asNode())) {
                    addBroaderProperty(triple.getObject(), triple.getSubject());
                }
            });
        }
    }

    private void addBroaderProperty(Node narrower, Node broader) {
        if (!narrower.equals(broader) && !Iri.isReference(narrower) && !Iri.isReference(broader)) {
            rules.add(new Rule("broader-" + Iri.shortName(broader), List.of(triple(CLUSTER, broader, HAS)),
                    List.of(triple(CLUSTER, narrower, HAS))));
        }
    }

    private void add(MappingCell cell) {
        if (cell instanceof MappingCell.OfProperty property) {
            addProperty(property);
        } else if (cell instanceof MappingCell.OfParts parts) {
            add(cell, List.of(triple(CLUSTER, parts.toNode(), HAS), triple(CLUSTER, parts.id(), HAS)),
                    List.of(triple(CLUSTER, combinedName(parts), HAS)));
        } else if (cell instanceof MappingCell.OfValue value) {
            List<ClauseEntry> head = given(value.given());
            head.add(triple(CLUSTER, value.id(), value.value()));
            add(cell, head, List.of(triple(CLUSTER, value.from(), HAS),
                    call(new SaysTheSame(), HAS, value.value())));
        } else if (cell instanceof MappingCell.OfEveryCluster constant) {
            List<ClauseEntry> head = given(constant.given());
            head.add(triple(CLUSTER, constant.id(), DESCRIBED));
            add(cell, head, List.of(triple(CLUSTER, RDF.type.asNode(), DESCRIBED)));
        }
    }

    private void addProperty(MappingCell.OfProperty cell) {
        ClauseEntry read = triple(CLUSTER, cell.from(), HAS);
        if (cell.reading() instanceof MappingCell.Reading.AsTerm) {
            add(cell, List.of(triple(CLUSTER, cell.toNode(), GIVES), triple(CLUSTER, cell.id(), HAS)),
                    List.of(read, triple(HAS, STANDS_FOR, GIVES)));
        } else {
            add(cell, List.of(triple(CLUSTER, cell.toNode(), GIVES), triple(CLUSTER, cell.id(), GIVES)),
                    List.of(read, call(new Convert(cell, values), CLUSTER, HAS, GIVES)));
        }
    }

    private static List<ClauseEntry> given(List<MappingCell.Given> given) {
        List<ClauseEntry> head = new ArrayList<>();
        given.forEach(one -> head.add(triple(CLUSTER, one.propertyNode(), one.node())));
        return head;
    }

    private void add(MappingCell cell, List<ClauseEntry> head, List<ClauseEntry> body) {
        rules.add(new Rule(Iri.shortName(cell.id()), head, body));
    }

    private static ClauseEntry triple(Node subject, Node property, Node object) {
        return new TriplePattern(subject, property, object);
    }

    private static ClauseEntry call(BaseBuiltin builtin, Node... arguments) {
        return new Functor(builtin.getName(), arguments, builtin);
    }

    /**
     * Binds the third argument to what the second, a literal of the first, says in the reference ontology.
     */
    private static final class Convert extends BaseBuiltin {
        private final MappingCell.OfProperty cell;
        private final ValueReader values;

        Convert(MappingCell.OfProperty cell, ValueReader values) {
            this.cell = cell;
            this.values = values;
        }

        @Override
        public String getName() {
            return "convert";
        }

        @Override
        public int getArgLength() {
            return 3;
        }

        @Override
        public boolean bodyCall(Node[] arguments, int length, RuleContext context) {
            Node cluster = getArg(0, arguments, context);
            Node raw = getArg(1, arguments, context);
            Optional<Node> converted = cell.reading() instanceof MappingCell.Reading.AsVersion
                    ? values.version(cluster, cell.from(), raw).map(GraphValues::nodeOf)
                    : values.amount(cluster, cell.from(), raw, cell.reading()).map(GraphValues::nodeOf);
            return converted.isPresent() && context.getEnv().bind(arguments[2], converted.get());
        }
    }

    /**
     * Whether two nodes are the same, or literals with the same text; letter case and language do not count.
     */
    private static final class SaysTheSame extends BaseBuiltin {
        @Override
        public String getName() {
            return "saysTheSame";
        }

        @Override
        public int getArgLength() {
            return 2;
        }

        @Override
        public boolean bodyCall(Node[] arguments, int length, RuleContext context) {
            Node one = getArg(0, arguments, context);
            Node other = getArg(1, arguments, context);
            return one.equals(other) || one.isLiteral() && other.isLiteral()
                    && text(one).equalsIgnoreCase(text(other));
        }

        private static String text(Node literal) {
            return literal.getLiteralLexicalForm().strip();
        }
    }
}
