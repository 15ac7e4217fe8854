package org.gradi.broker;

import java.util.List;
import java.util.Optional;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.Released;
import org.gradi.model.Cause;
import org.gradi.model.Part;
import org.gradi.model.Reservation;

/**
 * Compares what was promised with what managers show, and brings them in line: a part that was lost is asked
 * for again, under the same key for the same window. Used by the deciding thread alone.
 */
final class Repair {
    private final Office office;

    Repair(Office office) {
        this.office = office;
    }

    /** Has every part there as promised, as far as is proved; the cause when one cannot be had again. */
    Optional<Cause> restore(Reservation reservation, Evidence evidence) {
        for (Part part : reservation.plan().parts()) {
            if (evidence.proves(part)) {
                Optional<Cause> cause = restore(reservation.id(), part,
                        evidence.find(part.cluster(), office.keys().of(reservation.id())));
                if (cause.isPresent()) {
                    return cause;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> restore(String id, Part part, Optional<LocalReservation> found) {
        if (found.filter(one -> isAsGranted(one, part)).isPresent()) {
            return found.get().confirmed() ? Optional.empty() : confirm(id, part);
        }
        if (found.filter(one -> encloses(one, part)).isPresent()) {
            return cut(id, part, found.get());
        }
        office.tell(new BrokerEvent.Lost(office.now(), id, part));
        if (found.isPresent()) {
            Answer<LocalReservation> changed = office.watch().manager(part.cluster())
                    .change(office.keys().of(id), part.processors(), part.window());
            if (changed instanceof Answer.Denied<LocalReservation>) {
                Answer<Released> released =
                        office.watch().manager(part.cluster()).release(office.keys().of(id));
                return released instanceof Answer.Done<Released> ? askAgain(id, part) : Optional.empty();
            }
            return changed instanceof Answer.Done<LocalReservation> ? confirm(id, part) : Optional.empty();
        }
        return askAgain(id, part);
    }

    /**
     * More is there than was promised, which a manager need not take back: jobs may run in it. What is too
     * much goes with the reservation.
     */
    private Optional<Cause> cut(String id, Part part, LocalReservation found) {
        Answer<LocalReservation> changed = office.watch().manager(part.cluster())
                .change(office.keys().of(id), part.processors(), part.window());
        boolean isConfirmed = changed instanceof Answer.Done<LocalReservation> done
                ? done.result().confirmed() : found.confirmed();
        return isConfirmed ? Optional.empty() : confirm(id, part);
    }

    private static boolean encloses(LocalReservation found, Part part) {
        return found.processors() >= part.processors()
                && !found.window().start().isAfter(part.window().start())
                && !found.window().end().isBefore(part.window().end());
    }

    static boolean isAsGranted(LocalReservation found, Part part) {
        return found.processors() == part.processors() && found.window().equals(part.window());
    }

    private Optional<Cause> confirm(String id, Part part) {
        Answer<LocalReservation> answer = office.coReserver().confirm(id, part);
        return answer instanceof Answer.Denied<LocalReservation> ? askAgain(id, part) : Optional.empty();
    }

    private Optional<Cause> askAgain(String id, Part part) {
        Answer<LocalReservation> answer = office.coReserver().ask(id, part);
        if (answer instanceof Answer.Done<LocalReservation> done && isAsGranted(done.result(), part)) {
            answer = office.coReserver().confirm(id, part);
        } else if (answer instanceof Answer.Done<LocalReservation> later) {
            answer = new Answer.Denied<>("time", BrokerPhrase.A_WINDOW.about(part.window()),
                    BrokerPhrase.A_WINDOW.about(later.result().window()), BrokerPhrase.LOST_AND_SHIFTED.about(
                            part.cluster(), later.result().window(), part.window()));
        }
        if (answer instanceof Answer.Done<LocalReservation>) {
            office.tell(new BrokerEvent.Granted(office.now(), id, part));
            return Optional.empty();
        }
        Cause cause = office.coReserver().cause(id, part, answer, office.now());
        return answer instanceof Answer.InDoubt<LocalReservation> ? Optional.empty() : Optional.of(cause);
    }

    /**
     * Confirms every part of a reservation that was decided on before a crash; empty when it is not known yet
     * whether all are there, false when one is not.
     */
    Optional<Boolean> finish(Reservation reservation, Evidence evidence) {
        List<Part> parts = reservation.plan().parts();
        String key = office.keys().of(reservation.id());
        if (!parts.stream().allMatch(evidence::proves)) {
            return Optional.empty();
        }
        for (Part part : parts) {
            Optional<LocalReservation> found = evidence.find(part.cluster(), key)
                    .filter(one -> isAsGranted(one, part));
            Answer<LocalReservation> answer = found.isEmpty() || found.get().confirmed() ? null
                    : office.coReserver().confirm(reservation.id(), part);
            if (found.isEmpty() || answer instanceof Answer.Denied<LocalReservation>) {
                return Optional.of(false);
            }
            if (answer instanceof Answer.InDoubt<LocalReservation>) {
                return Optional.empty();
            }
        }
        return Optional.of(true);
    }
}
