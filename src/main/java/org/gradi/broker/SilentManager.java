package org.gradi.broker;

import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.Released;
import org.gradi.model.TimeWindow;

/**
 * The manager, in a copy, of a cluster whose own manager did not answer when the copy was made: it does not
 * answer either.
 *
 * @param why one sentence for people
 */
record SilentManager(String cluster, String why) implements LocalResourceManager {

    @Override
    public Answer<LocalState> look(TimeWindow window) {
        return new Answer.InDoubt<>(why);
    }

    @Override
    public Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
        return new Answer.InDoubt<>(why);
    }

    @Override
    public Answer<LocalReservation> confirm(String key) {
        return new Answer.InDoubt<>(why);
    }

    @Override
    public Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
        return new Answer.InDoubt<>(why);
    }

    @Override
    public Answer<Released> release(String key) {
        return new Answer.InDoubt<>(why);
    }

    @Override
    public Answer<LocalReservation> find(String key) {
        return new Answer.InDoubt<>(why);
    }
}
