package org.gradi.planning;

import java.time.Duration;
import java.util.Locale;
import org.gradi.model.Phrase;

/** What the planner says in its refusals. */
enum PlanningPhrase implements Phrase {
    AT_LEAST("at least %d"),
    NUMBER("%d"),
    FREE("%d free"),
    FREE_TOGETHER("%d free together"),
    A_RESERVATION("a reservation"),
    REFUSED("refused"),
    SHARE("at least %d free (delta %.2f)"),
    A_LINKED_CLUSTER("a linked cluster that suits"),
    NONE("none"),
    /** A percentage that may be used. */
    USED_AT_MOST("%.0f %% used at most (lambda)"),
    /** A percentage that would be used. */
    USED_WITH_JOB("%.0f %% with this job"),
    START_AT("start at %s"),
    A_START_NOW("a start now"),
    END_BY("end by %s"),
    END_AT("end at %s"),
    A_SATISFYING_CLUSTER("a cluster that satisfies every requirement"),

    TOO_FEW_PROCESSORS("%s has %d of the %d processors asked for."),
    BUSY("%s has %d of its %d processors free all the time from %s to %s; asked were %d."),
    REFUSED_BY_MANAGER("The manager of %s refused this request by its own state."),
    NOT_FREE_IN_TIME("%s never has more than %d of its %d processors free for %s between %s and %s; asked "
            + "were %d."),
    SHARE_TOO_SMALL("%s cannot be the main cluster of a co-reservation: it must take at least %d of the "
            + "job's processors (delta %.2f) and has at most %d free in time."),
    NO_NEIGHBOUR("%s is not linked to any other cluster that suits the request and is left to ask."),
    /** The link, the percentage used, the percentage allowed, lambda. */
    LINK_SATURATED("The link %s would be used to %.0f %% with this job; the fuzzy control allows %.0f %% "
            + "(lambda %.2f)."),
    TOGETHER_TOO_FEW("%s and the clusters linked to it never have more than %d processors free together in "
            + "time; asked were %d."),
    LINKS_TOO_NARROW("The clusters of %s have %d processors free from %s to %s, but only %d on clusters "
            + "whose links can carry the job; asked were %d."),
    ORGANISATION_TOO_BUSY("The clusters of %s have %d processors free together all the time from %s to %s; "
            + "asked were %d."),
    NOT_IMMEDIATE("The job is to start at %s, but this strategy reserves nothing ahead; it is %s now."),
    NO_ROOM("The job can start at %s at the earliest and would end at %s; its deadline is %s."),
    NO_CANDIDATE("No cluster satisfies every environment requirement.");

    private final String pattern;

    PlanningPhrase(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String room() {
        return "planning";
    }

    @Override
    public String pattern() {
        return pattern;
    }

    /** Durations as {@code 1h20m}. */
    @Override
    public Object inEnglish(Object value) {
        return value instanceof Duration duration
                ? duration.toString().substring(2).toLowerCase(Locale.ROOT) : Phrase.super.inEnglish(value);
    }
}
