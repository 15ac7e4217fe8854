package org.gradi.session;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradi.broker.PartJob;
import org.gradi.cluster.JobOrder;
import org.gradi.planning.JointObjective;
import org.gradi.request.ChangeDraft;
import org.gradi.request.RequestDraft;

/** One thing a user did. */
public sealed interface SessionStep {

    /**
     * A request was put to the broker.
     *
     * @param request  as it was written
     * @param strategy the strategy's name
     * @param outcome  what came out, in the form of {@link OutcomeJson}
     */
    record Reserve(RequestDraft request, String strategy, String outcome) implements SessionStep {
        public Reserve {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(strategy, "strategy");
            Objects.requireNonNull(outcome, "outcome");
        }

        /** Whether nothing came of it. */
        public boolean isRefused() {
            return OutcomeJson.isRefused(outcome);
        }
    }

    /**
     * Several requests were put to the broker to be decided jointly.
     *
     * @param requests  as they were written
     * @param objective what the decision was to make as large as possible
     * @param outcomes  what came out for each, in the form of {@link OutcomeJson}
     */
    record ReserveTogether(List<RequestDraft> requests, JointObjective objective, List<String> outcomes)
            implements SessionStep {
        public ReserveTogether {
            requests = List.copyOf(requests);
            Objects.requireNonNull(objective, "objective");
            outcomes = List.copyOf(outcomes);
            if (requests.isEmpty() || requests.size() != outcomes.size()) {
                throw new IllegalArgumentException(
                        "The requests (%d) must be at least one, with as many outcomes (%d).".formatted(
                                requests.size(), outcomes.size()));
            }
        }
    }

    /**
     * A reservation was moved or resized.
     *
     * @param reservation its id
     * @param change      as it was written
     * @param strategy    the strategy's name
     * @param outcome     what came out, in the form of {@link OutcomeJson}
     */
    record Change(String reservation, ChangeDraft change, String strategy, String outcome)
            implements SessionStep {
        public Change {
            Objects.requireNonNull(reservation, "reservation");
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(strategy, "strategy");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * A reservation was cancelled.
     *
     * @param reservation its id
     * @param state       the state it had afterwards; {@code unknown} when there was nothing to cancel
     */
    record Cancel(String reservation, String state) implements SessionStep {
        /** The state recorded when there was nothing to cancel. */
        public static final String UNKNOWN = "unknown";

        public Cancel {
            Objects.requireNonNull(reservation, "reservation");
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * A job was submitted into a reservation.
     *
     * @param reservation its id
     * @param order       what was to run
     * @param cluster     where; empty for every part
     * @param jobs        how it stood then, as {@link #words} says it
     */
    record Submit(String reservation, JobOrder order, Optional<String> cluster, String jobs)
            implements SessionStep {
        public Submit {
            Objects.requireNonNull(reservation, "reservation");
            Objects.requireNonNull(order, "order");
            Objects.requireNonNull(cluster, "cluster");
            Objects.requireNonNull(jobs, "jobs");
        }
    }

    /**
     * Jobs in a reservation were ended.
     *
     * @param reservation its id
     * @param name        of which name; empty for all
     * @param jobs        how all of them stood then, as {@link #words} says it
     */
    record CancelJobs(String reservation, Optional<String> name, String jobs) implements SessionStep {
        public CancelJobs {
            Objects.requireNonNull(reservation, "reservation");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(jobs, "jobs");
        }
    }

    /** How jobs stand, such as {@code Cluster_1 model running; Cluster_2 model waiting}; {@code none}. */
    static String words(List<PartJob> jobs) {
        return jobs.isEmpty() ? "none" : jobs.stream().map(job -> "%s %s %s".formatted(job.cluster(),
                job.name(), job.standing())).collect(Collectors.joining("; "));
    }

    /**
     * The time of the simulated grid was advanced.
     *
     * @param sinceEpoch to when, counted from the grid's epoch
     */
    record Advance(Duration sinceEpoch) implements SessionStep {
        public Advance {
            if (sinceEpoch.isNegative() || sinceEpoch.getNano() != 0) {
                throw new IllegalArgumentException(
                        "The time since the epoch (%s) must be a whole number of seconds, zero or more."
                                .formatted(sinceEpoch));
            }
        }
    }
}
