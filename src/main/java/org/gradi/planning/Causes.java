package org.gradi.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.Refusal;
import org.gradi.model.TimeWindow;
import org.gradi.profile.FreeCapacity;

/** The sentences of the planner's refusals. */
final class Causes {
    private static final String PROCESSORS = "processors";
    private static final String TIME = "time";

    private Causes() {
    }

    static Cause tooFewProcessors(Cluster cluster, int asked) {
        return new Cause(cluster.name(), PROCESSORS, "at least "
                + asked, String.valueOf(cluster.processors()),
                "%s has %d processors; asked were %d."
                        .formatted(cluster.name(), cluster.processors(), asked));
    }

    static Cause busy(Cluster cluster, int asked, long free, TimeWindow window) {
        return new Cause(cluster.name(), PROCESSORS, asked + " free", free + " free",
                "%s has %d of its %d processors free all the time from %s to %s; asked were %d.".formatted(
                        cluster.name(), free, cluster.processors(), window.start(), window.end(), asked));
    }

    static Cause refusedByManager(Cluster cluster) {
        return new Cause(cluster.name(), "manager", "a reservation", "refused",
                "The manager of %s refused this request by its own state.".formatted(cluster.name()));
    }

    static Cause notFreeInTime(PlanningProblem problem, Cluster cluster, int asked) {
        long most = mostFree(problem, cluster);
        return new Cause(cluster.name(), PROCESSORS, asked + " free", most + " free",
                ("%s never has more than %d of its %d processors free for %s between %s and %s; "
                        + "asked were %d.").formatted(cluster.name(), most, cluster.processors(),
                                words(problem.request().time().duration()),
                                Instant.ofEpochSecond(problem.earliestSecond()),
                                Instant.ofEpochSecond(problem.latestEndSecond()), asked));
    }

    static Cause shareTooSmall(PlanningProblem problem, Cluster main, int share, double delta) {
        long most = mostFree(problem, main);
        return new Cause(main.name(), "share",
                String.format(Locale.ROOT, "at least %d free (delta %.2f)", share, delta), most + " free",
                String.format(Locale.ROOT,
                "%s cannot be the main cluster of a co-reservation: it must take at "
                        + "least %d of the job's processors (delta %.2f) and has at most %d free in time.",
                        main.name(), share, delta, most));
    }

    static Cause noNeighbour(Cluster main) {
        return new Cause(main.name(), "link", "a linked cluster that suits", "none",
                "%s is not linked to any other cluster that suits the request.".formatted(main.name()));
    }

    static Cause linkSaturated(Cluster main, Link link, long used, double lambda) {
        double percent = 100.0 * used / link.bandwidthBitsPerSecond();
        return new Cause(main.name(), "link",
                String.format(Locale.ROOT, "%.0f %% used at most (lambda)", 100 * lambda),
                String.format(Locale.ROOT, "%.0f %% with this job", percent),
                String.format(Locale.ROOT, "The link %s would be used to %.0f %% with this job; "
                        + "the fuzzy control allows %.0f %% (lambda %.2f).", link.label(), percent,
                        100 * lambda, lambda));
    }

    static Cause togetherTooFew(Cluster main, long most, int asked) {
        return new Cause(main.name(), PROCESSORS, asked + " free together", most + " free together",
                ("%s and the clusters linked to it never have more than %d processors free together in time; "
                        + "asked were %d.").formatted(main.name(), most, asked));
    }

    static Cause organisationTooBusy(String organisation, long free, long together, int asked,
            TimeWindow window) {
        String has = together + " free together";
        return new Cause("", PROCESSORS, asked + " free together", has, free >= asked
                ? ("The clusters of %s have %d processors free from %s to %s, but only %d on clusters whose "
                        + "links can carry the job; asked were %d.").formatted(organisation, free,
                                window.start(), window.end(), together, asked)
                : ("The clusters of %s have %d processors free together all the time from %s to %s; "
                        + "asked were %d.").formatted(organisation, free, window.start(), window.end(),
                                asked));
    }

    static Refusal notImmediate(PlanningProblem problem) {
        Instant start = problem.request().time().earliestStart();
        return new Refusal(List.of(new Cause("", TIME, "start at " + start, "a start now",
                "The job is to start at %s, but this strategy reserves nothing ahead; it is %s now."
                        .formatted(start, problem.now()))));
    }

    static Refusal noRoom(PlanningProblem problem) {
        Instant earliest = Instant.ofEpochSecond(problem.earliestSecond());
        Instant end = earliest.plus(problem.request().time().duration());
        Instant deadline = problem.request().time().deadline();
        return new Refusal(List.of(new Cause("", TIME, "end by " + deadline, "end at " + end,
                "The job can start at %s at the earliest and would end at %s; its deadline is %s."
                        .formatted(earliest, end, deadline))));
    }

    static Refusal noCandidate() {
        return new Refusal(List.of(new Cause("", "environment", "a cluster that satisfies every requirement",
                "none",
                "No cluster satisfies every environment requirement.")));
    }

    /** Why each candidate by itself cannot take the whole job. */
    static List<Cause> ofEveryCandidate(PlanningProblem problem) {
        if (problem.candidates().isEmpty()) {
            return noCandidate().causes();
        }
        return problem.candidates().stream().map(cluster -> alone(problem, cluster)).toList();
    }

    private static Cause alone(PlanningProblem problem, Cluster cluster) {
        int asked = problem.request().processors().min();
        if (cluster.processors() < asked) {
            return tooFewProcessors(cluster, asked);
        }
        return problem.refusals().alone().contains(cluster.name()) ? refusedByManager(cluster)
                : notFreeInTime(problem, cluster, asked);
    }

    /** The most processors that are free together for the whole duration, somewhere in the request's time. */
    static long mostFree(PlanningProblem problem, Cluster cluster) {
        FreeCapacity free = problem.view().processors(cluster);
        long low = 0;
        long high = cluster.processors();
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            boolean fits = free.earliestFit(middle, problem.durationSeconds(), problem.earliestSecond(),
                    problem.latestEndSecond()).isPresent();
            if (fits) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static String words(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
