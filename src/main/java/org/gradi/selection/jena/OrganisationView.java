package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradi.selection.ClusterDescription;

/**
 * One organisation's way of seeing clusters: its mapping, and the part of its description that orders its own
 * terms. Enough to conclude what any description in its words says in those of the reference ontology.
 */
final class OrganisationView {
    private static final List<Node> ORDERING = List.of(RDFS.subClassOf.asNode(), RDF.type.asNode(),
            Iri.reference("partOf"), OWL.equivalentClass.asNode(), OWL.sameAs.asNode(),
            RDFS.subPropertyOf.asNode(), OWL.equivalentProperty.asNode());

    private final String organisation;
    private final String file;
    private final List<MappingCell> cells;
    private final ReferenceOntology reference;
    private final DirectWords direct;
    private final Graph order = GraphFactory.createDefaultGraph();

    /**
     * @param file      where the description stands, for findings
     * @param described what the organisation's files say
     */
    OrganisationView(String organisation, String file, List<MappingCell> cells, ReferenceOntology reference,
            Graph described) {
        this.organisation = organisation;
        this.file = file;
        this.reference = reference;
        this.direct = new DirectWords(reference);
        List<MappingCell> all = new ArrayList<>(cells);
        all.addAll(direct.cells());
        this.cells = List.copyOf(all);
        ORDERING.forEach(property ->
                described.find(Node.ANY, property, Node.ANY).forEachRemaining(order::add));
    }

    List<MappingCell> cells() {
        return cells;
    }

    /** One cluster as the reference sees it when only this is said of it. */
    ClusterDescription see(GridPlan.Described cluster, Graph description, Findings findings) {
        Graph described = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(described, order);
        described.remove(cluster.node(), Node.ANY, Node.ANY);
        described.remove(Node.ANY, Node.ANY, cluster.node());
        GraphUtil.listSubjects(description, Node.ANY, Node.ANY)
                .forEachRemaining(part -> described.remove(part, Node.ANY, Node.ANY));
        GraphUtil.addInto(described, description);
        return extractor(conclude(described, List.of(cluster), findings), findings).extract(cluster);
    }

    /**
     * What the rules make of a description.
     *
     * @param described   the description, with what each term that a cell names stands for
     * @param conclusions what followed from it
     */
    record Concluded(Graph described, Graph conclusions) {

        /** The description and the conclusions. */
        Graph everything() {
            return new DisjointUnion(described, conclusions);
        }
    }

    /** The description, which is changed, together with what the rules conclude of the clusters. */
    Concluded conclude(Graph described, List<GridPlan.Described> clusters, Findings findings) {
        ValueReader values = new ValueReader(file, findings);
        clusters.forEach(cluster ->
                described.add(Triple.create(cluster.node(), RDF.type.asNode(), MappingRules.DESCRIBED)));
        direct.setApart(described);
        relateTerms(described);
        Graph conclusions = ForwardConclusion.of(described,
                MappingRules.compile(cells, described, reference, values));
        Concluded concluded = new Concluded(described, conclusions);
        new PartsCombiner(concluded.everything(), reference, cells, values,
                new UnmappedValues(file, cells, findings)).combined(clusters).forEach(conclusions::add);
        return concluded;
    }

    DescriptionExtractor extractor(Concluded concluded, Findings findings) {
        return new DescriptionExtractor(concluded.everything(), cells, reference, organisation, file,
                findings);
    }

    /** Our terms stand for themselves, theirs for what the mapping says; the rules carry that downwards. */
    private void relateTerms(Graph described) {
        reference.terms().keySet()
                .forEach(term -> described.add(Triple.create(term, MappingRules.STANDS_FOR, term)));
        for (MappingCell cell : cells) {
            if (cell instanceof MappingCell.OfTerm term) {
                described.add(Triple.create(term.from(), MappingRules.STANDS_FOR, term.to()));
            }
        }
    }

    /**
     * The clusters' nodes with their names and the properties of the reference ontology, for checks and
     * queries.
     */
    Graph seen(Concluded concluded, List<GridPlan.Described> clusters) {
        Graph seen = GraphFactory.createDefaultGraph();
        for (GridPlan.Described cluster : clusters) {
            seen.add(Triple.create(cluster.node(), RDF.type.asNode(), MappingRules.DESCRIBED));
            seen.add(Triple.create(cluster.node(), Iri.grid("name"),
                    NodeFactory.createLiteralString(cluster.cluster().name())));
            concluded.conclusions().find(cluster.node(), Node.ANY, Node.ANY)
                    .filterKeep(triple -> reference.property(triple.getPredicate()).isPresent())
                    .forEachRemaining(seen::add);
        }
        return seen;
    }
}
