package org.gradi.selection.jena;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.gradi.model.Cluster;
import org.gradi.model.Link;

/**
 * What a grid file says, before the files it names have been read.
 *
 * @param name          what people call the grid
 * @param epoch         second zero
 * @param zone          in which times are shown
 * @param reference     the IRI of the reference ontology
 * @param organisations in grid order
 * @param links         between any of their clusters
 */
record GridPlan(String name, Instant epoch, ZoneId zone, String reference, List<Organisation> organisations,
        List<Link> links) {

    /** The organisation of that name. */
    Optional<Organisation> organisation(String wanted) {
        return organisations.stream().filter(one -> one.name().equals(wanted)).findFirst();
    }

    /** The same with one organisation replaced by others, none or one. */
    GridPlan with(Organisation replaced, List<Organisation> others) {
        return new GridPlan(name, epoch, zone, reference, organisations.stream()
                .flatMap(one -> one.equals(replaced) ? others.stream() : Stream.of(one)).toList(), links);
    }

    /**
     * One organisation.
     *
     * @param descriptions the IRIs of the files that describe its clusters and vocabulary
     * @param mappings     the IRIs of the files that relate its vocabulary to the reference
     * @param clusters     in grid order
     */
    record Organisation(String name, List<String> descriptions, List<String> mappings,
            List<Described> clusters) {

        /** How people name the file that describes it, the last of several. */
        String description() {
            return RdfFiles.display(descriptions.get(descriptions.size() - 1));
        }

        /** The same with that mapping in place of its own; one of its own keeps the others beside it. */
        Organisation mappedBy(String mapping) {
            return mappings.contains(mapping) ? this
                    : new Organisation(name, descriptions, List.of(mapping), clusters);
        }
    }

    /**
     * One cluster.
     *
     * @param node the node that describes it in the organisation's own words
     */
    record Described(Cluster cluster, Node node) {
        Described ownedBy(String organisation) {
            return new Described(new Cluster(cluster.name(), organisation, cluster.processors(),
                    cluster.manager()), node);
        }
    }
}
