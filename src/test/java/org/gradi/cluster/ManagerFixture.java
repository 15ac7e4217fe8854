package org.gradi.cluster;

import java.time.Duration;
import java.time.Instant;
import org.gradi.model.TimeWindow;

/**
 * What the contract's tests need of a manager under test: one cluster, empty at first, used by nobody else.
 */
public interface ManagerFixture extends AutoCloseable {

    /** The manager of the cluster; the same at every call. */
    LocalResourceManager manager();

    /** The name of the cluster. */
    String cluster();

    /** How many processors the cluster has; at least 4. */
    int processors();

    /** The manager's time, in whole seconds. */
    Instant now();

    /** Has somebody else reserve processors that are free, without the grid. */
    void occupy(String name, int processors, TimeWindow window);

    /** A way to the same manager while it does not answer. */
    LocalResourceManager silentManager();

    /** What a job is taken to be, minutes after its reservation, of which the manager knows nothing. */
    default JobState stateOfUnknownJob() {
        return JobState.LOST;
    }

    /** Lets so much time pass for the manager. */
    default void letPass(Duration length) {
        Instant until = now().plus(length);
        Until.isSo("it is " + until, () -> !now().isBefore(until));
    }

    /** Gives back whatever the fixture and its test took. */
    @Override
    void close();
}
