package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.GridFinding;

/** Reads one organisation's files and sees its clusters as the reference ontology does. */
final class OrganisationReader {
    private final RdfFiles files;
    private final ReferenceOntology reference;
    private final GridShapes mappingShapes;
    private final Findings findings;

    OrganisationReader(RdfFiles files, ReferenceOntology reference, GridShapes mappingShapes,
            Findings findings) {
        this.files = files;
        this.reference = reference;
        this.mappingShapes = mappingShapes;
        this.findings = findings;
    }

    /**
     * What became of an organisation's files.
     *
     * @param descriptions its clusters in grid order, in plain records
     * @param seen         the same as a graph: the clusters' nodes with their names and the properties of the
     *                     reference ontology
     */
    record Integrated(List<ClusterDescription> descriptions, Graph seen) {
    }

    /**
     * Fails when a file cannot be read or nothing is mapped; lesser faults are told and cost only themselves.
     */
    Integrated read(GridPlan.Organisation organisation) throws Unreadable {
        Graph described = GraphFactory.createDefaultGraph();
        for (String description : organisation.descriptions()) {
            files.readInto(described, description);
        }
        List<MappingCell> cells = cells(organisation);
        String file = RdfFiles.display(
                organisation.descriptions().get(organisation.descriptions().size() - 1));
        ValueReader values = new ValueReader(file, findings);
        mark(organisation, described, file);
        relateTerms(described, cells);
        new PartsCombiner(described, values).combine(organisation.clusters(), cells);
        InfGraph inferred = new GenericRuleReasoner(MappingRules.compile(cells, described, values))
                .bind(described);
        inferred.prepare();
        Graph conclusions = inferred.getDeductionsGraph();
        GraphUtil.addInto(described, conclusions);
        DescriptionExtractor extractor = new DescriptionExtractor(described, cells, reference,
                organisation.name(), file, findings);
        return new Integrated(organisation.clusters().stream().map(extractor::extract).toList(),
                seen(organisation, conclusions));
    }

    private List<MappingCell> cells(GridPlan.Organisation organisation) throws Unreadable {
        List<MappingCell> cells = new ArrayList<>();
        for (String iri : organisation.mappings()) {
            String file = RdfFiles.display(iri);
            Graph graph = files.read(iri);
            List<Node> unusable = new ArrayList<>();
            for (GridShapes.Misshapen misshapen : mappingShapes.check(file, graph)) {
                findings.add(misshapen.finding());
                if (misshapen.finding().severity() == GridFinding.Severity.ERROR) {
                    unusable.add(misshapen.node());
                }
            }
            cells.addAll(MappingFile.read(file, graph, reference, unusable, findings));
        }
        if (cells.isEmpty()) {
            throw new Unreadable(RdfFiles.display(organisation.mappings().get(0)), "",
                    "Nothing of organisation (%s) is mapped.".formatted(organisation.name()),
                    "A mapping has at least one cell, such as a map:PropertyMapping (prefix map: <%s>)."
                            .formatted(Iri.MAPPING));
        }
        return cells;
    }

    private void mark(GridPlan.Organisation organisation, Graph described, String file) {
        for (GridPlan.Described cluster : organisation.clusters()) {
            if (!described.contains(cluster.node(), Node.ANY, Node.ANY)) {
                findings.warning(file, cluster.node(),
                        "Cluster (%s) is described as this node, of which nothing is said."
                                .formatted(cluster.cluster().name()),
                        "Describe it, or correct grid:describedAs in the grid file.");
            }
            described.add(Triple.create(cluster.node(), RDF.type.asNode(), MappingRules.DESCRIBED));
        }
    }

    /** Our terms stand for themselves, theirs for what the mapping says; the rules carry that downwards. */
    private void relateTerms(Graph described, List<MappingCell> cells) {
        reference.terms().keySet()
                .forEach(term -> described.add(Triple.create(term, MappingRules.STANDS_FOR, term)));
        for (MappingCell cell : cells) {
            if (cell instanceof MappingCell.OfTerm term) {
                described.add(Triple.create(term.from(), MappingRules.STANDS_FOR, term.to()));
            }
        }
    }

    private Graph seen(GridPlan.Organisation organisation, Graph conclusions) {
        Graph seen = GraphFactory.createDefaultGraph();
        for (GridPlan.Described cluster : organisation.clusters()) {
            seen.add(Triple.create(cluster.node(), RDF.type.asNode(), MappingRules.DESCRIBED));
            seen.add(Triple.create(cluster.node(), Iri.grid("name"),
                    NodeFactory.createLiteralString(cluster.cluster().name())));
            conclusions.find(cluster.node(), Node.ANY, Node.ANY)
                    .filterKeep(triple -> reference.property(triple.getPredicate()).isPresent())
                    .forEachRemaining(seen::add);
        }
        return seen;
    }
}
