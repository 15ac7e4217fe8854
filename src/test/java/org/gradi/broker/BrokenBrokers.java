package org.gradi.broker;

import java.time.Duration;
import java.util.SplittableRandom;
import org.gradi.cluster.LocalState;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;

/** Brokers with a reservation R1 that stands and cannot be given back or changed now. */
public final class BrokenBrokers {
    private static final int MANY_STEPS = 200;

    private BrokenBrokers() {
    }

    /** One that can record nothing any more. */
    public static Broker ofFullDisk() {
        ShakyGrid grid = new ShakyGrid(new SplittableRandom(1));
        Broker broker = grid.start();
        broker.reserve(grid.request("early", 2, 10, 30, 0), "gradi");
        grid.journal.failIn(100);
        return broker;
    }

    /** One that was killed in a change of R1, and whose managers are silent since. */
    public static Broker ofCutShortChange() {
        for (int step = 1; step < MANY_STEPS; step++) {
            Broker broker = cutShort(step);
            if (broker.state().reservations().stream()
                    .anyMatch(one -> one.state() == ReservationState.IN_DOUBT)
                    && broker.find("R1").filter(one -> one.state() == ReservationState.COMMITTED)
                            .isPresent()) {
                return broker;
            }
        }
        throw new IllegalStateException("No step of a change leaves R1 as it was and another in doubt.");
    }

    private static Broker cutShort(int step) {
        ShakyGrid grid = new ShakyGrid(new SplittableRandom(1));
        Broker broker = grid.start();
        Reservation old = ((Outcome.Reserved) broker.reserve(grid.request("early", 2, 10, 30, 0), "gradi"))
                .reservation();
        grid.simulated.occupy(old.plan().parts().get(0).cluster(), new LocalState.OtherWork("night run",
                LocalState.OtherWork.Kind.LOCAL_RESERVATION, 1,
                TimeWindow.of(old.plan().window().end(), Duration.ofHours(1))));
        grid.pass((int) ShakyManager.DURABLE_AFTER.toSeconds() + 1);
        grid.fuse.burnIn(step);
        try {
            broker.change(old.id(), grid.request("late", 2, 60, 30, 0), "gradi");
        } catch (Fuse.Killed killed) {
            grid.fuse.burnIn(Fuse.NEVER);
        }
        grid.managers.values().forEach(ShakyManager::crash);
        return grid.start();
    }
}
