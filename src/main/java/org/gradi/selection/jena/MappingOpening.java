package org.gradi.selection.jena;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench.Subject;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.RecordSelector;

/** Reads what a mapping needs: the grid, the reference, the description, and the mapping if there is one. */
final class MappingOpening {
    private static final long DESCRIPTION_BYTES_MAX = 64L << 20;
    private static final int MAPPING_BYTES_MAX = 4 << 20;
    private static final String NEW_BASE = "urn:gradi:new-mapping";
    /** What is declared so belongs to a vocabulary and is no cluster. */
    private static final Set<Node> VOCABULARY_TYPES = Set.of(OWL.Class.asNode(), RDFS.Class.asNode(),
            OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode(), OWL.AnnotationProperty.asNode(),
            RDF.Property.asNode(), OWL.Ontology.asNode());

    private final Subject subject;
    private final RdfFiles files = new RdfFiles();

    MappingOpening(Subject subject) {
        this.subject = subject;
    }

    OpenMapping open() throws GridProblem {
        try {
            GridReading reading = reading();
            GridPlan plan = reading.plan();
            ReferenceOntology reference = reading.reference(plan.reference());
            Optional<GridPlan.Organisation> known = known(plan);
            JenaOpenMapping.Surroundings around = around(plan, reference, known);
            List<String> descriptions = descriptions(known);
            Graph described = described(descriptions);
            GridPlan.Organisation own = known.isPresent()
                    ? new GridPlan.Organisation(known.get().name(), descriptions, known.get().mappings(),
                            known.get().clusters())
                    : stranger(descriptions, described, plan, reference);
            return new JenaOpenMapping(origin(own, plan, described, reference), reference,
                    new JenaOpenMapping.Shapes(GridShapes.of(files, "mapping"),
                            GridShapes.of(files, "description")), described, around);
        } catch (Unreadable e) {
            throw new GridProblem(e.finding().sentence(), e);
        }
    }

    private GridReading reading() {
        return new GridReading(subject.grid(), new Findings(), OpeningProgress.unwatched());
    }

    /** The grid's own organisation of that name, or the one that is described in one of the files. */
    private Optional<GridPlan.Organisation> known(GridPlan plan) throws GridProblem, Unreadable {
        if (subject.organisation().isPresent()) {
            return Optional.of(JenaMappingWorkbench.wanted(plan, subject.grid(),
                    subject.organisation().get()));
        }
        List<String> given = given();
        return plan.organisations().stream()
                .filter(one -> one.descriptions().stream().anyMatch(given::contains)).findFirst();
    }

    private List<String> given() throws Unreadable {
        List<String> given = new ArrayList<>();
        for (Path file : subject.descriptions()) {
            given.add(GridReading.iriOf(file.toString()));
        }
        return given;
    }

    private List<String> descriptions(Optional<GridPlan.Organisation> known) throws Unreadable {
        Set<String> all = new LinkedHashSet<>(given());
        known.ifPresent(one -> all.addAll(one.descriptions()));
        return List.copyOf(all);
    }

    /** A grid of which nothing can be used selects nothing, but may still gain an organisation. */
    private JenaOpenMapping.Surroundings around(GridPlan plan, ReferenceOntology reference,
            Optional<GridPlan.Organisation> known) {
        try {
            GridReading.Result result = reading().read(plan);
            List<ClusterDescription> others = result.read().stream()
                    .filter(one -> known.filter(one.planned()::equals).isEmpty())
                    .flatMap(one -> one.integrated().descriptions().stream()).toList();
            return new JenaOpenMapping.Surroundings(result.selector(), others);
        } catch (Unreadable nothingUsable) {
            return new JenaOpenMapping.Surroundings(new RecordSelector(reference.vocabulary(), List.of()),
                    List.of());
        }
    }

    private Graph described(List<String> descriptions) throws Unreadable {
        Graph described = GraphFactory.createDefaultGraph();
        for (String iri : descriptions) {
            requireModest(iri);
            files.readInto(described, iri);
        }
        return described;
    }

    private static void requireModest(String iri) throws Unreadable {
        try {
            long bytes = iri.startsWith("file:") ? Files.size(Path.of(URI.create(iri))) : 0;
            if (bytes > DESCRIPTION_BYTES_MAX) {
                throw new Unreadable(RdfFiles.display(iri), "",
                        "The file has %d bytes; a description may have %d.".formatted(bytes,
                                DESCRIPTION_BYTES_MAX),
                        "Map a part of it: the vocabulary and a few clusters suffice.");
            }
        } catch (IOException unreadable) {
            throw new Unreadable(RdfFiles.display(iri), "", "The file cannot be read or does not exist.",
                    "The path must lead to a readable file.");
        }
    }

    // ---- an organisation that the grid does not have

    private GridPlan.Organisation stranger(List<String> descriptions, Graph described, GridPlan plan,
            ReferenceOntology reference) throws Unreadable {
        String file = RdfFiles.display(descriptions.get(0));
        List<Node> roots = roots(described, reference);
        if (roots.isEmpty()) {
            throw new Unreadable(file, "", "The file describes no cluster.",
                    "One node with properties in the organisation's own words is needed for each cluster.");
        }
        String name = usable(Path.of(file).getFileName().toString().replaceAll("\\.[^.]*$", ""),
                "organisation");
        Set<String> taken = new HashSet<>();
        plan.organisations().forEach(one -> one.clusters().forEach(cluster ->
                taken.add(cluster.cluster().name())));
        List<GridPlan.Described> clusters = new ArrayList<>();
        for (Node root : roots) {
            String wanted = usable(root.isURI() ? Iri.shortName(root) : name, "cluster");
            String free = wanted;
            for (int number = 2; !taken.add(free); number++) {
                free = wanted + "-" + number;
            }
            clusters.add(new GridPlan.Described(
                    new Cluster(free, name, 1, ManagerAccess.simulated()), root));
        }
        return new GridPlan.Organisation(name, descriptions, List.of(), clusters);
    }

    private static String usable(String name, String otherwise) {
        String usable = name.replaceAll("[^\\p{L}\\p{N}_.:@ -]", "-").replaceAll("^[^\\p{L}\\p{N}]+", "");
        return usable.isEmpty() ? otherwise : usable.substring(0, Math.min(usable.length(), 100));
    }

    /** What is described in words of its own and is no part of anything else. */
    private static List<Node> roots(Graph described, ReferenceOntology reference) {
        Set<Node> roots = new LinkedHashSet<>();
        Set<Node> parts = new HashSet<>();
        described.find(Node.ANY, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (reference.isTheirs(triple.getPredicate())) {
                roots.add(triple.getSubject());
                if (!triple.getSubject().equals(triple.getObject())) {
                    parts.add(triple.getObject());
                }
            }
        });
        roots.removeAll(parts);
        roots.removeIf(root -> VOCABULARY_TYPES.stream().anyMatch(type ->
                described.contains(Triple.create(root, RDF.type.asNode(), type))));
        return roots.stream().sorted((one, other) -> Iri.shortName(one).compareTo(Iri.shortName(other)))
                .toList();
    }

    // ---- the mapping

    private JenaOpenMapping.Origin origin(GridPlan.Organisation own, GridPlan plan, Graph described,
            ReferenceOntology reference) throws Unreadable {
        Optional<String> iri = subject.mapping().isPresent()
                ? Optional.of(GridReading.iriOf(subject.mapping().get().toString()))
                : own.mappings().stream().findFirst();
        Optional<Path> file = iri.filter(one -> one.startsWith("file:")).map(one -> Path.of(URI.create(one)));
        boolean isThere = iri.isPresent() && (file.isEmpty() || Files.exists(file.get()));
        String text = isThere ? text(iri.get()) : beginning(own.name(), described, reference);
        return new JenaOpenMapping.Origin(own, plan.epoch(), file,
                iri.map(RdfFiles::display).orElse("mapping"), iri.orElse(NEW_BASE), text,
                iri.isPresent() ? beside(iri.get(), own) : List.of());
    }

    /** The other mapping files of the organisation; none when what is edited stands in place of them. */
    private List<JenaOpenMapping.MappingGraph> beside(String edited, GridPlan.Organisation own)
            throws Unreadable {
        List<JenaOpenMapping.MappingGraph> others = new ArrayList<>();
        for (String mapping : own.mappedBy(edited).mappings()) {
            if (!mapping.equals(edited)) {
                others.add(new JenaOpenMapping.MappingGraph(RdfFiles.display(mapping), files.read(mapping)));
            }
        }
        return others;
    }

    private static String text(String iri) throws Unreadable {
        String file = RdfFiles.display(iri);
        if (!RdfFiles.isTurtle(iri)) {
            throw new Unreadable(file, "", "Only mappings in Turtle are studied and edited here.",
                    "Save it as Turtle, with a name that ends in .ttl, and name that file in the grid.");
        }
        try (InputStream bytes = RdfFiles.open(iri)) {
            byte[] read = bytes.readNBytes(MAPPING_BYTES_MAX + 1);
            if (read.length > MAPPING_BYTES_MAX) {
                throw new Unreadable(file, "", "The file is larger than a mapping may be (%d bytes)."
                        .formatted(MAPPING_BYTES_MAX), "A cell for each word suffices.");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable(file, "", "The file is not UTF-8 text.", "Save it in that encoding.");
        } catch (IOException unreadable) {
            throw new Unreadable(file, "", "The file cannot be read.", "It must be a readable file.");
        }
    }

    /** A mapping without cells, in which the organisation's prefixes are at hand. */
    private static String beginning(String organisation, Graph described, ReferenceOntology reference) {
        StringBuilder text = new StringBuilder("# How the words of %s relate to the reference ontology.%n%n"
                .formatted(organisation.replaceAll("\\R", " ")).replace("\r", ""));
        text.append("@prefix map: <%s> .\n@prefix ref: <%s> .\n".formatted(Iri.MAPPING, Iri.REFERENCE));
        for (Map.Entry<String, String> prefix : described.getPrefixMapping().getNsPrefixMap().entrySet()) {
            boolean isNeeded = !Set.of("map", "ref").contains(prefix.getKey())
                    && prefix.getKey().matches("[A-Za-z][A-Za-z0-9_-]*|")
                    && !prefix.getValue().matches(".*[<>\"{}|^`\\\\\\s].*")
                    && described.stream().anyMatch(triple -> reference.isTheirs(triple.getPredicate())
                            && triple.getPredicate().getURI().startsWith(prefix.getValue()));
            if (isNeeded) {
                text.append("@prefix %s: <%s> .\n".formatted(prefix.getKey(), prefix.getValue()));
            }
        }
        return text.append('\n').toString();
    }
}
