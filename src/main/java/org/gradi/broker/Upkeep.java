package org.gradi.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gradi.broker.WatchedManager.Sight;
import org.gradi.journal.JournalProblem;
import org.gradi.model.Cause;
import org.gradi.model.Part;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;

/**
 * Brings the reservations up to the clock and to what the managers show, and gives them back. Used by the
 * deciding thread alone.
 */
final class Upkeep {
    private final Office office;
    private final Repair repair;
    private final Sweep sweep;
    private final Consumer<Reservation> anew;
    /** Cancellations that could not be recorded yet. */
    private final Set<String> wishes = new LinkedHashSet<>();
    /**
     * Those of which a manager would not give a lost part again when it was last asked. What should not be
     * there may have been in the way, so it is asked once more after the next sweep.
     */
    private final Set<String> denied = new HashSet<>();

    /** @param anew reserves again what a reservation that broke was for */
    Upkeep(Office office, Sweep sweep, Consumer<Reservation> anew) {
        this.office = office;
        this.repair = new Repair(office);
        this.sweep = sweep;
        this.anew = anew;
    }

    /** Whether a manager would not give a lost part again, so that the next look decides. */
    boolean isToLookAgain() {
        return !denied.isEmpty();
    }

    /** Takes notice of what was seen, and of the time; false when nothing is new. */
    boolean keepUp(List<Sight> sights) {
        Evidence evidence = new Evidence(sights, office::isUndisturbed);
        boolean news = sweep.sweep(evidence);
        for (Sight sight : sights) {
            news |= office.see(sight);
        }
        Instant now = office.now();
        for (Reservation reservation : office.reservations().live()) {
            news |= keepUp(reservation, evidence, now);
        }
        List.copyOf(wishes).forEach(this::cancel);
        List.copyOf(office.books().unrepeated()).forEach(this::goOnWith);
        office.journal().flush();
        // A snapshot does not tell what is still to be decided anew.
        if (office.books().unrepeated().isEmpty() && office.journal()
                .wantsSnapshot(office.reservations().entries(), office.books().jobs().size())) {
            office.journal().snapshot(snapshot());
        }
        return news;
    }

    private boolean keepUp(Reservation reservation, Evidence evidence, Instant now) {
        TimeWindow window = reservation.plan().window();
        boolean isOver = !window.end().isAfter(now);
        switch (reservation.state()) {
            case IN_DOUBT -> {
                return settle(reservation, evidence);
            }
            case COMMITTED, ACTIVE -> {
                Optional<Cause> lost = isOver ? Optional.empty() : repair.restore(reservation, evidence);
                if (lost.isPresent()) {
                    return !denied.add(reservation.id()) && fail(reservation);
                }
                denied.remove(reservation.id());
                boolean begins = reservation.state() == ReservationState.COMMITTED
                        && !window.start().isAfter(now);
                Reservation current = begins ? office.move(reservation, ReservationState.ACTIVE, Aim.STAND)
                        : reservation;
                if (isOver) {
                    end(current, ReservationState.COMPLETED);
                }
                return begins || isOver;
            }
            default -> {
                return false;
            }
        }
    }

    private boolean settle(Reservation reservation, Evidence evidence) {
        Aim aim = office.reservations().aim(reservation);
        if (aim == Aim.FINISH) {
            Optional<Boolean> finished = repair.finish(reservation, evidence);
            if (finished.isEmpty() && reservation.plan().window().end().isAfter(office.now())) {
                return false;
            }
            if (finished.orElse(false)) {
                return commit(reservation);
            }
            aim = Aim.CANCEL;
        }
        return undo(reservation, aim, evidence::isAnswering) != reservation;
    }

    private boolean commit(Reservation reservation) {
        Optional<Reservation> old = promisedBefore(reservation);
        if (!isRecorded(new JournalEntry.Committed(reservation.id(), old.map(Reservation::id)))) {
            return false;
        }
        Reservation committed = reservation.become(ReservationState.COMMITTED);
        office.reservations().put(committed, Aim.STAND);
        office.tell(new BrokerEvent.Committed(office.now(), committed));
        old.ifPresent(this::giveBack);
        return true;
    }

    /** The promise that this reservation was to take the place of when the program before was ended. */
    private Optional<Reservation> promisedBefore(Reservation reservation) {
        return Optional.ofNullable(office.books().replacing().get(reservation.id()))
                .flatMap(office.reservations()::findLive)
                .filter(old -> office.reservations().aim(old) == Aim.STAND);
    }

    private boolean fail(Reservation reservation) {
        if (isRecorded(new JournalEntry.Releasing(reservation.id(), Aim.FAIL))) {
            undo(reservation, Aim.FAIL, cluster ->
                    office.watch().manager(cluster).lastSeen().silence().isEmpty());
            repeat(reservation);
            return true;
        }
        return false;
    }

    private void repeat(Reservation failed) {
        anew.accept(failed);
        office.journal().note(new JournalEntry.Anew(failed.id()));
    }

    /** Does what the program before did not come to, unless it did and the rest is still in doubt. */
    private void goOnWith(Reservation failed) {
        Optional<Reservation> successor = office.reservations().live().stream()
                .filter(one -> failed.id().equals(office.books().replacing().get(one.id()))).findFirst();
        if (successor.filter(one -> one.state() == ReservationState.IN_DOUBT).isPresent()) {
            return;
        }
        office.books().unrepeated().remove(failed);
        if (successor.isPresent()) {
            office.journal().note(new JournalEntry.Anew(failed.id()));
        } else if (failed.request().time().deadline().isAfter(office.now())) {
            repeat(failed);
        }
    }

    private boolean isRecorded(JournalEntry entry) {
        try {
            office.journal().force(entry);
            return true;
        } catch (JournalProblem laterAgain) {
            return false;
        }
    }

    /**
     * Gives a reservation back. Empty when there is none that holds capacity; otherwise the reservation as it
     * is now: unchanged when the journal cannot be written, in which case it is cancelled as soon as it can.
     */
    Optional<Reservation> cancel(String id) {
        wishes.remove(id);
        Optional<Reservation> found = office.reservations().findLive(id);
        if (found.isPresent() && !isRecorded(new JournalEntry.Releasing(id, Aim.CANCEL))) {
            wishes.add(id);
            return found;
        }
        Optional<Reservation> cancelled = found.map(reservation ->
                undo(reservation, Aim.CANCEL, cluster -> true));
        office.journal().flush();
        return cancelled;
    }

    /** Gives back what another reservation replaces by the journal. */
    void giveBack(Reservation replaced) {
        undo(replaced, Aim.CANCEL, cluster -> true);
    }

    /** Releases every part where the manager can be asked; parts whose time is over are gone anyway. */
    private Reservation undo(Reservation reservation, Aim aim, Predicate<String> canBeAsked) {
        List<Part> parts = reservation.plan().parts();
        List<Part> left = new ArrayList<>(office.coReserver().release(reservation.id(),
                parts.stream().filter(part -> canBeAsked.test(part.cluster())).toList()));
        parts.stream().filter(part -> !canBeAsked.test(part.cluster())
                && part.window().end().isAfter(office.now())).forEach(left::add);
        if (left.isEmpty()) {
            return end(reservation, aim.state());
        }
        boolean isUnchanged = reservation.state() == ReservationState.IN_DOUBT
                && left.size() == parts.size() && office.reservations().aim(reservation) == aim;
        return isUnchanged ? reservation : office.keepInDoubt(reservation, left, aim);
    }

    private Reservation end(Reservation reservation, ReservationState state) {
        denied.remove(reservation.id());
        office.books().giveBack(reservation);
        office.journal().note(new JournalEntry.Ended(reservation.id(), state));
        return office.move(reservation, state, Aim.STAND);
    }

    /** Everything that is to be known of what was promised. */
    List<JournalEntry> snapshot() {
        return Snapshot.of(office.books(), office.keys().installation());
    }
}
