package org.gradi.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gradi.broker.WatchedManager.Sight;
import org.gradi.cluster.AdvanceableClock;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.Cluster;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;

/** What those who work on the reservations of one grid share. */
record Office(Books books, Watch watch, CoReserver coReserver, WriteAhead journal, Keys keys, GridClock clock,
        Consumer<BrokerEvent> story) {

    Instant now() {
        return clock.now();
    }

    void tell(BrokerEvent event) {
        story.accept(event);
    }

    ReservationBook reservations() {
        return books.reservations();
    }

    /** Whether the look still shows everything we did before. */
    boolean isUndisturbed(Sight sight) {
        return watch.manager(sight.cluster()).isUndisturbed(sight);
    }

    /**
     * Notes the other work that a look showed; false when there was nothing new. Reservations of other
     * installations are other work, and so are those of ours that should not be there, until they are gone.
     */
    boolean see(Sight sight) {
        if (sight.state().isEmpty()) {
            return false;
        }
        LocalState state = sight.state().get();
        boolean undisturbed = isUndisturbed(sight);
        List<OtherWork> others = new ArrayList<>(state.otherWork());
        for (LocalReservation reservation : state.reservations()) {
            boolean counts = !keys.isOurs(reservation.key())
                    || undisturbed && !books.isLive(keys.id(reservation.key()), sight.cluster());
            if (counts) {
                others.add(new OtherWork(reservation.key(), OtherWork.Kind.LOCAL_RESERVATION,
                        reservation.processors(), reservation.window()));
            }
        }
        return books.see(sight.cluster(), others);
    }

    /** Those of these clusters that can be planned on at this moment. */
    Reachable reachable(List<Cluster> candidates) {
        if (clock instanceof AdvanceableClock) {
            // Nobody else looks at them: until somebody advances the time, none of them becomes due.
            watch.lookAtSilent().forEach(this::see);
        }
        return Reachable.among(candidates, watch, now());
    }

    /** Enters the reservation in another state, and tells so. */
    Reservation move(Reservation reservation, ReservationState state, Aim aim) {
        Reservation moved = reservation.state() == state ? reservation : reservation.become(state);
        reservations().put(moved, aim);
        tell(new BrokerEvent.Changed(now(), moved));
        return moved;
    }

    /** Keeps only these parts, which may be left at managers, until they answer. */
    Reservation keepInDoubt(Reservation reservation, List<Part> parts, Aim aim) {
        Plan doubtful = new Plan(reservation.plan().strategy(), parts.get(0).window(), parts, List.of(),
                reservation.plan().delta());
        books.shrink(reservation, doubtful);
        journal.note(new JournalEntry.Doubt(reservation.id(), doubtful, aim));
        journal.flush();
        return move(reservation.withPlan(doubtful), ReservationState.IN_DOUBT, aim);
    }
}
