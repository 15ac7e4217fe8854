package org.gradi.ui.frame;

import java.util.function.Consumer;
import org.gradi.broker.GridState;
import org.gradi.model.Reservation;

/** Which reservations the funnel and the outcome say to be there, so that they hear of its end. */
final class Followed {
    private static final String NONE = "";

    private String inFunnel = NONE;
    private String inOutcome = NONE;

    /** Both tell of the reservation with that id. */
    void begin(String id) {
        inFunnel = id;
        inOutcome = id;
    }

    /** Neither tells of any. */
    void leave() {
        leaveFunnel();
        leaveOutcome();
    }

    void leaveFunnel() {
        inFunnel = NONE;
    }

    void leaveOutcome() {
        inOutcome = NONE;
    }

    /** The outcome tells of this one. */
    void beginOutcome(String id) {
        inOutcome = id;
    }

    boolean isInFunnel(String id) {
        return inFunnel.equals(id);
    }

    /** Tells of the ends of those that are followed, each once. */
    void tellEnds(GridState state, Consumer<Reservation> funnel, Consumer<Reservation> outcome) {
        for (Reservation one : state.reservations()) {
            if (one.state().isEnd() && one.id().equals(inFunnel)) {
                leaveFunnel();
                funnel.accept(one);
            }
            if (one.state().isEnd() && one.id().equals(inOutcome)) {
                leaveOutcome();
                outcome.accept(one);
            }
        }
    }
}
