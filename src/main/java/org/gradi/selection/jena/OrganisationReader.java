package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.GridFinding;
import org.gradi.selection.OpeningProgress;

/** Reads organisations' files and sees their clusters as the reference ontology does. */
final class OrganisationReader {
    private final RdfFiles files;
    private final ReferenceOntology reference;
    private final GridShapes mappingShapes;
    private final OpeningProgress progress;

    OrganisationReader(RdfFiles files, ReferenceOntology reference, GridShapes mappingShapes,
            OpeningProgress progress) {
        this.files = files;
        this.reference = reference;
        this.mappingShapes = mappingShapes;
        this.progress = progress;
    }

    /**
     * What became of an organisation's files.
     *
     * @param descriptions its clusters in grid order, in plain records
     * @param concluded    the same as graphs
     * @param view         sees a cluster of the organisation that is described otherwise
     */
    record Integrated(List<ClusterDescription> descriptions, OrganisationView.Concluded concluded,
            OrganisationView view) {
    }

    /**
     * Fails when a file cannot be read or nothing is mapped; lesser faults are told and cost only themselves.
     */
    Integrated read(GridPlan.Organisation organisation, Findings findings) throws Unreadable {
        Graph described = described(organisation);
        String file = organisation.description();
        warnOfSilence(organisation, described, file, findings);
        Imports.tell(described, file, organisation.descriptions(), findings);
        requireGoingOn();
        OrganisationView view = new OrganisationView(organisation.name(), file,
                requiredCells(organisation, findings), reference, described);
        requireGoingOn();
        OrganisationView.Concluded concluded = view.conclude(described, organisation.clusters(), findings);
        DescriptionExtractor extractor = view.extractor(concluded, findings);
        List<ClusterDescription> descriptions = new ArrayList<>();
        for (GridPlan.Described cluster : organisation.clusters()) {
            requireGoingOn();
            descriptions.add(extractor.extract(cluster));
        }
        return new Integrated(descriptions, concluded, view);
    }

    private void requireGoingOn() {
        if (progress.isCancelled()) {
            throw new CancellationException("Reading the grid was cancelled.");
        }
    }

    /** What its description files say. */
    Graph described(GridPlan.Organisation organisation) throws Unreadable {
        Graph described = GraphFactory.createDefaultGraph();
        for (String description : organisation.descriptions()) {
            requireGoingOn();
            files.readInto(described, description);
        }
        return described;
    }

    private List<MappingCell> requiredCells(GridPlan.Organisation organisation, Findings findings)
            throws Unreadable {
        List<MappingCell> cells = cells(organisation, findings);
        if (cells.stream().allMatch(MappingCell.OfBroaderTerm.class::isInstance)) {
            throw new Unreadable(RdfFiles.display(organisation.mappings().get(0)), "",
                    "Nothing of organisation (%s) is mapped.".formatted(organisation.name()),
                    "A mapping has at least one cell, such as a map:PropertyMapping (prefix map: <%s>)."
                            .formatted(Iri.MAPPING));
        }
        return cells;
    }

    /** The cells of its mapping files; those that are wrong are told and left out. */
    List<MappingCell> cells(GridPlan.Organisation organisation, Findings findings) throws Unreadable {
        List<MappingCell> cells = new ArrayList<>();
        for (String iri : organisation.mappings()) {
            String file = RdfFiles.display(iri);
            Graph graph = files.read(iri);
            List<Node> unusable = new ArrayList<>();
            Set<Node> plain = PlainCells.in(graph);
            for (GridShapes.Misshapen misshapen : mappingShapes.check(file, graph,
                    node -> !plain.contains(node))) {
                findings.add(misshapen.findingOfCell());
                if (misshapen.isError()) {
                    unusable.add(misshapen.node());
                }
            }
            cells.addAll(MappingFile.read(file, graph, reference, unusable, findings));
        }
        return cells;
    }

    private static void warnOfSilence(GridPlan.Organisation organisation, Graph described, String file,
            Findings findings) {
        for (GridPlan.Described cluster : organisation.clusters()) {
            if (!described.contains(Triple.create(cluster.node(), Node.ANY, Node.ANY))) {
                findings.warning(file, cluster.node(),
                        "Cluster (%s) is described as this node, of which nothing is said."
                                .formatted(cluster.cluster().name()),
                        "Describe it, or correct grid:describedAs in the grid file.");
            }
        }
    }
}
