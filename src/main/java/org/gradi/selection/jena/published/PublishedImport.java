package org.gradi.selection.jena.published;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Vocabulary;
import org.gradi.selection.DescriptionImport;
import org.gradi.selection.GridProblem;

/** Imports from every known source. Keeps nothing between calls. */
public final class PublishedImport implements DescriptionImport {
    private static final Map<Source, PublishedReader> READERS = Map.of(Source.GLUE2, new Glue2Reader(),
            Source.SLURM, new SlurmReader(), Source.GRID_ENGINE, new GridEngineReader());

    private final Supplier<Vocabulary> reference;

    /** @param reference the vocabulary to map to; asked when something is imported */
    public PublishedImport(Supplier<Vocabulary> reference) {
        this.reference = Objects.requireNonNull(reference, "reference");
    }

    @Override
    public Imported read(Source source, String organisation, List<Published> published) throws GridProblem {
        PublishedReader reader = READERS.get(source);
        List<PublishedCluster> clusters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> notes = new ArrayList<>();
        for (Published one : published) {
            for (PublishedCluster read : reader.read(withoutMark(one), notes::add)) {
                PublishedCluster cluster = read.withProcessors(one.processors().orElse(read.processors()));
                requireUsable(cluster, organisation);
                if (!names.add(cluster.name())) {
                    throw new GridProblem("%s: the cluster name (%s) stands twice; each needs its own."
                            .formatted(one.source(), cluster.name()));
                }
                clusters.add(cluster);
            }
        }
        Imported written =
                new OrganisationWriter(organisation, reader.words(), reference.get()).write(clusters);
        notes.addAll(written.notes());
        return new Imported(written.files(), notes);
    }

    /** Some editors begin a text with the mark of its byte order. */
    private static Published withoutMark(Published one) {
        return one.text().startsWith("\uFEFF") ? one.withText(one.text().substring(1)) : one;
    }

    /** The model owns the rules for names and numbers, so it is asked. */
    private static void requireUsable(PublishedCluster cluster, String organisation) throws GridProblem {
        try {
            new Cluster(cluster.name(), organisation, cluster.processors(), ManagerAccess.simulated());
        } catch (IllegalArgumentException e) {
            throw new GridProblem(e.getMessage(), e);
        }
    }
}
