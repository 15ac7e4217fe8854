package org.gradi.cluster;

import org.gradi.model.Message;
import org.gradi.model.Phrase;

/** How local managers say no; the same words whichever kind they are. */
public enum ClusterPhrase implements Phrase {
    ONE_PROCESSOR("%d processor"),
    PROCESSORS("%d processors"),
    PROCESSORS_IN("%s in %s"),
    PROCESSORS_FOR("%s for %s"),
    AT_MOST_FREE("at most %d free all the time"),
    /** How many, and the sizes of the nodes. */
    FREE_IN_WHOLE_NODES("%d free in whole nodes of %s processors"),
    NODES_NOT_GIVEN("nodes that look free but are not given"),
    QUEUES_NOT_GIVEN("%d that look free, but no queue that Grid Engine gives"),
    GIVEN_INSTEAD("given %s in %s instead"),
    A_WINDOW("%s"),
    NOW_IS("now is %s"),
    START("start %s"),
    BEGUN_AT("begun at %s"),
    NO_SUCH_RESERVATION("no such reservation"),
    NAMES("names of %s"),
    NO_SERVICE("no service"),
    A_JOB("a job"),

    NOT_FREE("%s was asked for %s and has %s."),
    WINDOW_ENDED("%s was asked for %s, which had ended; it was %s."),
    WINDOW_BEGAN("%s was asked for %s, which began too long ago; it was %s."),
    /** The reservation, the cluster, when it began, where its start was to be. */
    HAS_BEGUN("The reservation %s of %s began at %s; its start cannot move to %s."),
    UNKNOWN_KEY("%s has no reservation %s; it ended, was released or never was."),
    UNKNOWN_OR_EXPIRED_KEY("%s has no reservation %s; it expired, ended, was released or never was."),
    UNUSABLE_KEY("%s takes no reservation under the key (%s); a key is %s."),
    KEY_TAKEN("%s has a reservation %s already, of %s, not of %s."),
    /** The cluster, and what its manager or its line says in words of its own. */
    NOT_SERVED("%.0s%s"),
    CALL_REFUSED("The manager of %s does not serve the grid at present: %s was refused."),
    RUNS_NO_JOBS("The manager of %s runs no jobs for us.");

    private final String pattern;

    ClusterPhrase(String pattern) {
        this.pattern = pattern;
    }

    public static Message processors(int number) {
        return (number == 1 ? ONE_PROCESSOR : PROCESSORS).about(number);
    }

    @Override
    public String room() {
        return "cluster";
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
