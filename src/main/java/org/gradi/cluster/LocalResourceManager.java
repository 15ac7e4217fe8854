package org.gradi.cluster;

import java.time.Duration;
import java.util.Optional;
import org.gradi.model.TimeWindow;

/**
 * Talks to the manager of one cluster. Safe for use by many threads; a call may take as long as the manager's
 * timeout, so none is made on the event thread.
 *
 * <p>All methods answer with {@link Answer}: {@link Answer.Done} with the result, {@link Answer.Denied} with
 * the cause, or {@link Answer.InDoubt} when the manager did not answer in time and it is not known whether it
 * acted. Every method may be in doubt. {@link #reserve}, {@link #confirm}, {@link #change} and
 * {@link #release} may also be denied with constraint {@code manager}, when the manager does not serve us at
 * all (no rights, closed); nothing changed then.
 *
 * <p>A blank key and fewer than one processor are faults of the caller: {@link IllegalArgumentException}.
 */
public interface LocalResourceManager {

    /** Fails when nobody can ask for so few processors. */
    static void requireSome(String key, int processors) {
        if (processors < 1) {
            throw new IllegalArgumentException(
                    "The processors (%d) asked for under key (%s) must be at least 1."
                            .formatted(processors, key));
        }
    }

    /** The cluster's name. */
    String cluster();

    /**
     * What the manager knows of a stretch of time: capacity, our reservations, other work, each in the order
     * in which the manager took them on. Work that touches the stretch but does not overlap it is left out.
     * Never denied.
     */
    Answer<LocalState> look(TimeWindow window);

    /**
     * Asks for processors under a key. The manager may grant a later window of the same length than the one
     * asked, never another number of processors. Asking again under a key that exists answers with what
     * exists; its hold time does not begin anew.
     *
     * <p>Denied with constraint {@code processors} when they are not free by the manager's own state,
     * {@code time} when the window has ended ({@code time} also, with some managers, when it has begun), or
     * {@code key} when the key exists with another number of processors or another length. In doubt: look it
     * up with {@link #find}, or {@link #release} the key.
     */
    Answer<LocalReservation> reserve(String key, int processors, TimeWindow window);

    /**
     * Makes a reservation permanent; until then the manager may drop it after its hold time. Denied with
     * constraint {@code key} when the key is unknown (it expired, ended or never was). Confirming twice is
     * harmless.
     */
    Answer<LocalReservation> confirm(String key);

    /**
     * Moves or resizes a reservation; what it has counts as free for this. It is granted exactly as asked,
     * and stays confirmed or not as it was. Denied with constraint {@code processors} when the new window or
     * size is not free, {@code time} when the new window has ended or the reservation has begun and the start
     * would move, or {@code key} when the key is unknown; the old reservation then stays as it was.
     */
    Answer<LocalReservation> change(String key, int processors, TimeWindow window);

    /** Gives a reservation back. Done also when the key is unknown, so that an undo can be repeated. */
    Answer<Released> release(String key);

    /**
     * The reservation under a key. Denied with constraint {@code key} when there is none, and for no other
     * reason, so that it settles a doubt. A reservation can be found until its window ends.
     */
    Answer<LocalReservation> find(String key);

    /** The jobs in our reservations; empty when this manager runs none for us. */
    default Optional<ReservedJobs> jobs() {
        return Optional.empty();
    }

    /**
     * How long before its start a reservation is to be asked for, so that the manager does not take it for
     * one that has begun; zero when one may begin in the second in which it is asked for.
     */
    default Duration notice() {
        return Duration.ZERO;
    }

    /**
     * How long after an answer a crash of the manager may still undo what it did, so that whoever promised
     * something looks for it with {@link #find} once more then; zero when what is done stays done.
     */
    default Duration durableAfter() {
        return Duration.ZERO;
    }
}
