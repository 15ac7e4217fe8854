package org.gradi.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradi.model.TimeWindow;

/**
 * What a manager knows of a stretch of time.
 *
 * @param cluster      whose state it is
 * @param processors   how many the cluster has now; 0 when all its nodes are down
 * @param reservations those of ours that overlap the stretch
 * @param otherWork    local jobs up to their limits, and reservations of other people, that overlap the
 *                     stretch; processors that do not work, or that are not there
 * @param asOf         when it was so
 */
public record LocalState(String cluster, int processors, List<LocalReservation> reservations,
        List<OtherWork> otherWork, Instant asOf) {

    public LocalState {
        Objects.requireNonNull(cluster, "cluster");
        if (processors < 0) {
            throw new IllegalArgumentException(
                    "The processors (%d) of cluster (%s) must be at least 0.".formatted(processors, cluster));
        }
        reservations = List.copyOf(reservations);
        otherWork = List.copyOf(otherWork);
        Objects.requireNonNull(asOf, "asOf");
    }

    /**
     * Processors that the grid cannot have: something else uses them, or they do not work.
     *
     * @param name       as the manager calls it
     * @param kind       what it is
     * @param processors how many
     * @param window     from when to when, as far as known; of what does not work, a year from the day of
     *                   the look, as nobody knows until when
     */
    public record OtherWork(String name, Kind kind, int processors, TimeWindow window) {
        private static final Duration A_YEAR = Duration.ofDays(366);

        /** What uses the processors. */
        public enum Kind {
            LOCAL_JOB, LOCAL_RESERVATION, OUT_OF_SERVICE
        }

        /** When processors count as out of service; the same at every look of a day. */
        public static TimeWindow outOfService(Instant looked) {
            return TimeWindow.of(looked.truncatedTo(ChronoUnit.DAYS), A_YEAR);
        }

        /**
         * Processors that the grid file gives a cluster and its manager does not have; empty when it has as
         * many, or more.
         */
        public static Optional<OtherWork> missing(int named, int there, TimeWindow window) {
            return named <= there ? Optional.empty() : Optional.of(new OtherWork("not at the manager",
                    Kind.OUT_OF_SERVICE, named - there, outOfService(window.start())));
        }

        public OtherWork {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(window, "window");
            if (processors < 1) {
                throw new IllegalArgumentException(
                        "The processors (%d) of local work (%s) must be at least 1."
                                .formatted(processors, name));
            }
        }
    }
}
