package org.gradi.planning;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.Message;
import org.gradi.model.Refusal;
import org.gradi.model.TimeWindow;
import org.gradi.profile.FreeCapacity;

/** The planner's reasons. */
final class Causes {
    private static final String PROCESSORS = "processors";
    private static final String TIME = "time";
    private static final String LINK = "link";

    private Causes() {
    }

    static Cause tooFewProcessors(Cluster cluster, int asked) {
        return new Cause(cluster.name(), PROCESSORS, PlanningPhrase.AT_LEAST.about(asked),
                PlanningPhrase.NUMBER.about(cluster.processors()),
                PlanningPhrase.TOO_FEW_PROCESSORS.about(cluster.name(), cluster.processors(), asked));
    }

    static Cause busy(Cluster cluster, int asked, long free, TimeWindow window) {
        return new Cause(cluster.name(), PROCESSORS, free(asked), free(free), PlanningPhrase.BUSY.about(
                cluster.name(), free, cluster.processors(), window.start(), window.end(), asked));
    }

    static Cause refusedByManager(Cluster cluster) {
        return new Cause(cluster.name(), "manager", PlanningPhrase.A_RESERVATION.about(),
                PlanningPhrase.REFUSED.about(), PlanningPhrase.REFUSED_BY_MANAGER.about(cluster.name()));
    }

    static Cause notFreeInTime(PlanningProblem problem, Cluster cluster, int asked) {
        long most = mostFree(problem, cluster);
        return new Cause(cluster.name(), PROCESSORS, free(asked), free(most),
                PlanningPhrase.NOT_FREE_IN_TIME.about(cluster.name(), most, cluster.processors(),
                        problem.request().time().duration(), Instant.ofEpochSecond(problem.earliestSecond()),
                        Instant.ofEpochSecond(problem.latestEndSecond()), asked));
    }

    static Cause shareTooSmall(PlanningProblem problem, Cluster main, int share, double delta) {
        long most = mostFree(problem, main);
        return new Cause(main.name(), "share", PlanningPhrase.SHARE.about(share, delta), free(most),
                PlanningPhrase.SHARE_TOO_SMALL.about(main.name(), share, delta, most));
    }

    static Cause noNeighbour(Cluster main) {
        return new Cause(main.name(), LINK, PlanningPhrase.A_LINKED_CLUSTER.about(),
                PlanningPhrase.NONE.about(), PlanningPhrase.NO_NEIGHBOUR.about(main.name()));
    }

    static Cause linkSaturated(Cluster main, Link link, long used, double lambda) {
        double percent = 100.0 * used / link.bandwidthBitsPerSecond();
        double allowed = 100 * lambda;
        return new Cause(main.name(), LINK, PlanningPhrase.USED_AT_MOST.about(allowed),
                PlanningPhrase.USED_WITH_JOB.about(percent),
                PlanningPhrase.LINK_SATURATED.about(link.label(), percent, allowed, lambda));
    }

    static Cause togetherTooFew(Cluster main, long most, int asked) {
        return new Cause(main.name(), PROCESSORS, together(asked), together(most),
                PlanningPhrase.TOGETHER_TOO_FEW.about(main.name(), most, asked));
    }

    static Cause organisationTooBusy(String organisation, long free, long together, int asked,
            TimeWindow window) {
        return new Cause("", PROCESSORS, together(asked), together(together), free >= asked
                ? PlanningPhrase.LINKS_TOO_NARROW.about(organisation, free, window.start(), window.end(),
                        together, asked)
                : PlanningPhrase.ORGANISATION_TOO_BUSY.about(organisation, free, window.start(), window.end(),
                        asked));
    }

    static Refusal notImmediate(PlanningProblem problem) {
        Instant start = problem.request().time().earliestStart();
        return new Refusal(List.of(new Cause("", TIME, PlanningPhrase.START_AT.about(start),
                PlanningPhrase.A_START_NOW.about(),
                PlanningPhrase.NOT_IMMEDIATE.about(start, problem.now()))));
    }

    static Refusal noRoom(PlanningProblem problem) {
        Instant earliest = Instant.ofEpochSecond(problem.earliestSecond());
        Instant end = earliest.plus(problem.request().time().duration());
        Instant deadline = problem.request().time().deadline();
        return new Refusal(List.of(new Cause("", TIME, PlanningPhrase.END_BY.about(deadline),
                PlanningPhrase.END_AT.about(end), PlanningPhrase.NO_ROOM.about(earliest, end, deadline))));
    }

    private static Cause noCandidate() {
        return new Cause("", "environment", PlanningPhrase.A_SATISFYING_CLUSTER.about(),
                PlanningPhrase.NONE.about(), PlanningPhrase.NO_CANDIDATE.about());
    }

    /** Why each candidate by itself cannot take the whole job. */
    static Stream<Cause> ofEveryCandidate(PlanningProblem problem) {
        return problem.candidates().isEmpty() ? Stream.of(noCandidate())
                : problem.candidates().stream().map(cluster -> alone(problem, cluster));
    }

    private static Cause alone(PlanningProblem problem, Cluster cluster) {
        int asked = problem.request().processors().min();
        if (cluster.processors() < asked) {
            return tooFewProcessors(cluster, asked);
        }
        return problem.refusals().alone().contains(cluster.name()) ? refusedByManager(cluster)
                : notFreeInTime(problem, cluster, asked);
    }

    /**
     * The most processors that are free together for the whole duration, somewhere in the request's time. No
     * window before one with so many has more, so the search for more goes on where that one was found.
     */
    static long mostFree(PlanningProblem problem, Cluster cluster) {
        FreeCapacity free = problem.view().processors(cluster);
        long duration = problem.durationSeconds();
        long most = 0;
        OptionalLong start = OptionalLong.of(problem.earliestSecond());
        while (true) {
            start = free.earliestFit(most + 1, duration, start.getAsLong(), problem.latestEndSecond());
            if (start.isEmpty()) {
                return most;
            }
            most = free.leastFree(start.getAsLong(), start.getAsLong() + duration);
        }
    }

    private static Message free(long processors) {
        return PlanningPhrase.FREE.about(processors);
    }

    private static Message together(long processors) {
        return PlanningPhrase.FREE_TOGETHER.about(processors);
    }
}
