package org.gradi.selection.jena;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Quantity;
import org.gradi.model.QuantityKind;
import org.gradi.selection.GridFinding;

/**
 * Reads a grid file. What is wrong with the grid itself costs the grid; what is wrong with an organisation,
 * its clusters or a link is told and costs only these.
 */
final class GridFile {
    private static final Node NAME = Iri.grid("name");
    private static final Node KIND = Iri.grid("kind");
    private static final Node CLUSTERS = Iri.grid("clusters");

    private final String file;
    private final Graph graph;
    private final GraphReader reader;
    private final Map<Node, GridPlan.Described> plain;
    private final Findings findings;
    /** What is wrong with a node, the first of several faults. */
    private final Map<Node, GridFinding> faults = new HashMap<>();
    private final Map<Node, String> clusterNames = new HashMap<>();
    private final Map<String, Integer> placeByName = new HashMap<>();
    /** The clusters of organisations that were left out. */
    private final Set<Node> lost = new HashSet<>();

    private GridFile(String file, Graph graph, Map<Node, GridPlan.Described> plain, Findings findings) {
        this.file = file;
        this.graph = graph;
        this.plain = plain;
        this.reader = new GraphReader(graph);
        this.findings = findings;
    }

    /**
     * The plan of the one grid in the file.
     *
     * @param shapes   of a grid file
     * @param findings receives what costs less than the grid
     */
    static GridPlan read(String file, Graph graph, GridShapes shapes, Findings findings) throws Unreadable {
        Map<Node, GridPlan.Described> plain = PlainClusters.in(graph);
        return new GridFile(file, graph, plain, findings)
                .plan(shapes.check(file, graph, node -> !plain.containsKey(node)));
    }

    private GridPlan plan(List<GridShapes.Misshapen> misshapen) throws Unreadable {
        List<Node> grids = reader.instancesOf(Iri.grid("Grid"));
        if (grids.size() != 1) {
            throw new Unreadable(file, "", "The file describes %d grids.".formatted(grids.size()),
                    "It must describe exactly one grid:Grid (prefix grid: <%s>).".formatted(Iri.GRID));
        }
        Node grid = grids.get(0);
        List<Node> members = reader.list(grid, Iri.grid("organisations"));
        for (GridShapes.Misshapen one : misshapen) {
            if (one.isError()) {
                faults.putIfAbsent(one.value().filter(members::contains).orElse(one.node()), one.finding());
            }
        }
        if (faults.containsKey(grid)) {
            throw new Unreadable(faults.get(grid));
        }
        List<GridPlan.Organisation> organisations = new ArrayList<>();
        for (Node organisation : members) {
            try {
                organisations.add(organisation(organisation));
            } catch (Unreadable e) {
                lost.addAll(reader.list(organisation, CLUSTERS));
                leaveOut(e, "Organisation (%s)".formatted(
                        reader.text(organisation, NAME).orElse(Iri.shortName(organisation))));
            }
        }
        lost.removeAll(clusterNames.keySet());
        String reference = reader.object(grid, Iri.grid("reference")).map(Node::getURI)
                .orElse(JenaGridSource.BUILT_IN_REFERENCE);
        return new GridPlan(reader.text(grid, NAME).orElseThrow(), epoch(grid), zone(grid), reference,
                organisations, links());
    }

    private void leaveOut(Unreadable cause, String what) {
        GridFinding finding = cause.finding();
        findings.add(new GridFinding(finding.severity(), finding.file(), finding.place(),
                "%s %s is left out.".formatted(finding.problem(), what), finding.remedy()));
    }

    private void requireSound(Node node) throws Unreadable {
        if (faults.containsKey(node)) {
            throw new Unreadable(faults.get(node));
        }
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Node link : reader.instancesOf(Iri.grid("Link"))) {
            if (reader.objects(link, Iri.grid("joins")).stream().noneMatch(lost::contains)) {
                try {
                    links.add(link(link));
                } catch (Unreadable e) {
                    leaveOut(e, "The link");
                }
            }
        }
        links.sort(Comparator.<Link>comparingInt(link -> placeByName.get(link.from()))
                .thenComparingInt(link -> placeByName.get(link.to()))
                .thenComparingLong(Link::bandwidthBitsPerSecond));
        return oneForTwoClusters(links);
    }

    /** Of several the narrowest, which promises no more than any of them. */
    private List<Link> oneForTwoClusters(List<Link> sorted) {
        List<Link> links = new ArrayList<>();
        for (Link link : sorted) {
            if (!links.isEmpty() && links.get(links.size() - 1).ends().equals(link.ends())) {
                leaveOut(new Unreadable(file, "a link of " + link.from(),
                        "A second link (%d bit/s) joins %s.".formatted(
                                link.bandwidthBitsPerSecond(), link.label()),
                        "Keep one link, as it serves both directions."), "The link");
            } else {
                links.add(link);
            }
        }
        return links;
    }

    private Instant epoch(Node grid) throws Unreadable {
        String text = reader.text(grid, Iri.grid("epoch")).orElseThrow();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable(file, "epoch", "The epoch (%s) is not a moment.".formatted(text),
                    "Give date, time and offset, such as 2026-01-01T00:00:00Z.");
        }
    }

    private ZoneId zone(Node grid) throws Unreadable {
        String text = reader.text(grid, Iri.grid("zone")).orElseThrow();
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new Unreadable(file, "zone", "The time zone (%s) is not known.".formatted(text),
                    "Give UTC or a name such as America/Sao_Paulo.");
        }
    }

    private GridPlan.Organisation organisation(Node node) throws Unreadable {
        requireSound(node);
        String name = reader.text(node, NAME).orElseThrow();
        Map<Node, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        List<GridPlan.Described> clusters = new ArrayList<>();
        for (Node cluster : reader.list(node, CLUSTERS)) {
            requireSound(cluster);
            GridPlan.Described described = cluster(cluster, name);
            String called = described.cluster().name();
            if (placeByName.containsKey(called) || !taken.add(called)) {
                throw new Unreadable(file, Iri.shortName(cluster), "The cluster name (%s) stands twice."
                        .formatted(called), "Each cluster needs its own, in one organisation's list.");
            }
            names.put(cluster, called);
            clusters.add(described);
        }
        names.values().forEach(called -> placeByName.put(called, placeByName.size()));
        clusterNames.putAll(names);
        return new GridPlan.Organisation(name, files(node, "description"), files(node, "mapping"), clusters);
    }

    private List<String> files(Node organisation, String property) {
        return reader.objects(organisation, Iri.grid(property)).stream().map(Node::getURI).sorted().toList();
    }

    private GridPlan.Described cluster(Node node, String organisation) throws Unreadable {
        try {
            if (plain.containsKey(node)) {
                return plain.get(node).ownedBy(organisation);
            }
            Cluster cluster = new Cluster(reader.text(node, NAME).orElseThrow(), organisation,
                    Integer.parseInt(reader.text(node, Iri.grid("processors")).orElseThrow()),
                    manager(reader.object(node, Iri.grid("manager")).orElseThrow()));
            return new GridPlan.Described(
                    cluster, reader.object(node, Iri.grid("describedAs")).orElseThrow());
        } catch (IllegalArgumentException e) {
            throw new Unreadable(file, Iri.shortName(node), e.getMessage(), "");
        }
    }

    /** Whatever else stands at the manager's node is for its kind to understand. */
    private ManagerAccess manager(Node node) {
        Map<String, String> settings = new HashMap<>();
        graph.find(node, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (triple.getObject().isLiteral() && !triple.getPredicate().equals(KIND)) {
                settings.put(Iri.shortName(triple.getPredicate()),
                        triple.getObject().getLiteralLexicalForm());
            }
        });
        return new ManagerAccess(reader.text(node, KIND).orElseThrow(), settings);
    }

    private Link link(Node node) throws Unreadable {
        requireSound(node);
        List<Node> ends = reader.objects(node, Iri.grid("joins"));
        for (Node end : ends) {
            if (!clusterNames.containsKey(end)) {
                throw new Unreadable(file, Iri.shortName(end), "A link joins an unknown cluster (%s)."
                        .formatted(Iri.shortName(end)), "Name two of %s."
                                .formatted(clusterNames.values().stream().sorted().toList()));
            }
        }
        String text = reader.text(node, Iri.grid("bandwidth")).orElseThrow();
        try {
            Quantity bandwidth = Quantity.parse(text);
            if (bandwidth.kind() != QuantityKind.DATA_RATE) {
                throw new IllegalArgumentException("It must be in one of %s."
                        .formatted(UnitWords.symbolsOf(QuantityKind.DATA_RATE)));
            }
            return new Link(clusterNames.get(ends.get(0)), clusterNames.get(ends.get(1)),
                    bandwidth.canonicalLong());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Unreadable(file, "a link of " + clusterNames.get(ends.get(0)),
                    "The bandwidth (%s) cannot be used.".formatted(text), e.getMessage());
        }
    }
}
