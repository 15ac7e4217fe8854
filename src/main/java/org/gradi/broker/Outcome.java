package org.gradi.broker;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradi.cluster.ClusterPhrase;
import org.gradi.model.Cause;
import org.gradi.model.Refusal;
import org.gradi.model.Request;
import org.gradi.model.Reservation;

/** What became of a request. */
public sealed interface Outcome {

    Request request();

    /** The name of the strategy that planned it. */
    String strategy();

    /** Every part was granted and confirmed. */
    record Reserved(Reservation reservation) implements Outcome {
        public Reserved {
            Objects.requireNonNull(reservation, "reservation");
        }

        @Override
        public Request request() {
            return reservation.request();
        }

        @Override
        public String strategy() {
            return reservation.plan().strategy();
        }
    }

    /** Nothing was reserved, and nothing is left behind. */
    record Refused(Request request, String strategy, Refusal refusal) implements Outcome {
        public Refused {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(strategy, "strategy");
            Objects.requireNonNull(refusal, "refusal");
        }

        /** Every cause; see {@link Refusal#causes()}. */
        public List<Cause> causes() {
            return refusal.causes();
        }

        /** The clusters whose managers take no reservations of ours. */
        Set<String> notServing() {
            return causes().stream().filter(cause -> cause.has().phrase() == ClusterPhrase.NO_SERVICE)
                    .map(Cause::cluster).collect(Collectors.toUnmodifiableSet());
        }

        /** Whether a manager that does not answer stood in the way, so that it may be granted later. */
        public boolean isForSilence() {
            return causes().stream().anyMatch(Reachable::isSilence);
        }
    }

    /**
     * A manager did not answer, and it is not known whether a part exists there.
     *
     * @param reservation holds the parts in doubt
     * @param causes      which manager did not answer, and what was tried
     */
    record InDoubt(Reservation reservation, List<Cause> causes) implements Outcome {
        public InDoubt {
            Objects.requireNonNull(reservation, "reservation");
            causes = List.copyOf(causes);
        }

        @Override
        public Request request() {
            return reservation.request();
        }

        @Override
        public String strategy() {
            return reservation.plan().strategy();
        }
    }
}
