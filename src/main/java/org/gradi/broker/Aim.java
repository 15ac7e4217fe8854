package org.gradi.broker;

import java.util.Locale;
import org.gradi.model.ReservationState;

/** Where a reservation is to be brought that is not settled. */
enum Aim {
    /** It stands as it is; nothing is left to do. */
    STAND(ReservationState.COMMITTED),
    /** Every part was granted, but not every confirmation is known: confirm the rest. */
    FINISH(ReservationState.COMMITTED),
    /** Give every part back. */
    CANCEL(ReservationState.CANCELLED),
    /** Give every part back, because one was lost. */
    FAIL(ReservationState.FAILED);

    private final ReservationState state;

    Aim(ReservationState state) {
        this.state = state;
    }

    /** The state that is reached then. */
    ReservationState state() {
        return state;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
