package org.gradi.ui.availability;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradi.broker.LastSeen;
import org.gradi.model.Cause;
import org.gradi.model.TimeWindow;
import org.gradi.profile.FreeCapacity.Step;

/**
 * What is free, as the screen shows it.
 *
 * @param asOf            when it was looked up
 * @param window          the stretch of time that was looked at
 * @param processorsAsked how many the request asks for, at least 1
 * @param clusters        the clusters that were looked at, in the order shown
 * @param links           the links between them, in the order shown
 */
public record AvailabilitySheet(Instant asOf, TimeWindow window, int processorsAsked,
        List<ClusterRow> clusters, List<LinkRow> links) {

    public AvailabilitySheet {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(window, "window");
        clusters = List.copyOf(clusters);
        links = List.copyOf(links);
    }

    /**
     * One cluster.
     *
     * @param cluster       its name
     * @param organisation  whose it is
     * @param processors    how many it has, at least 1
     * @param free          empty when nobody knows
     * @param lastSeen      how old what is known of it is
     * @param against       why it does not suit the request; none when it does
     */
    public record ClusterRow(String cluster, String organisation, int processors, Optional<Free> free,
            LastSeen lastSeen, List<Cause> against) {
        public ClusterRow {
            against = List.copyOf(against);
            Objects.requireNonNull(lastSeen, "lastSeen");
            Objects.requireNonNull(cluster, "cluster");
            Objects.requireNonNull(organisation, "organisation");
            free.ifPresent(known -> {
                if (Math.max(known.now, known.least) > processors || Math.min(known.now, known.least) < 0) {
                    throw new IllegalArgumentException(("The free processors (%d now, %d in the window) of "
                            + "cluster (%s) must lie between 0 and %d.").formatted(known.now, known.least,
                                    cluster, processors));
                }
            });
        }

        boolean suits() {
            return against.isEmpty();
        }

        /** Whether it suits and that many are known to be free all through the window. */
        boolean hasRoomFor(int asked) {
            return suits() && free.filter(known -> known.least >= asked).isPresent();
        }
    }

    /**
     * Free processors of one cluster.
     *
     * @param now   how many are free at {@code asOf}
     * @param least the fewest that are free in any second of the window
     * @param steps free processors over the window: the first step begins with it
     */
    public record Free(int now, int least, List<Step> steps) {
        public Free {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The load of one link.
     *
     * @param from              one end
     * @param to                the other end
     * @param maxBitsPerSecond  the most it carries, at least 1
     * @param usedBitsPerSecond the most that is reserved of it in any second of the window
     */
    public record LinkRow(String from, String to, long maxBitsPerSecond, long usedBitsPerSecond) {
        public LinkRow {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            if (maxBitsPerSecond < 1 || usedBitsPerSecond < 0 || usedBitsPerSecond > maxBitsPerSecond) {
                throw new IllegalArgumentException(
                        "The load (%d bit/s) of link (%s - %s) must lie between 0 and %d."
                        .formatted(usedBitsPerSecond, from, to, maxBitsPerSecond));
            }
        }

        /** Both, with a dash between them. */
        public String ends() {
            return from + " – " + to;
        }

        /** Zero to one. */
        public double usedShare() {
            return (double) usedBitsPerSecond / maxBitsPerSecond;
        }
    }
}
