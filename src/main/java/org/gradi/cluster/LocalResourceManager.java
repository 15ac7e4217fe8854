package org.gradi.cluster;

import org.gradi.model.TimeWindow;

/**
 * Talks to the manager of one cluster. Safe for use by many threads; a call may take as long as the manager's
 * timeout, so none is made on the event thread.
 *
 * <p>All methods answer with {@link Answer}: {@link Answer.Done} with the result, {@link Answer.Denied} with the
 * cause, or {@link Answer.InDoubt} when the manager did not answer in time and it is not known whether it acted.
 */
public interface LocalResourceManager {

    /** The cluster's name. */
    String cluster();

    /** What the manager knows of a stretch of time: capacity, our reservations, other work. Never denied. */
    Answer<LocalState> look(TimeWindow window);

    /**
     * Asks for processors under a key. The manager may grant a later window of the same length than the one asked,
     * never another number of processors. Asking again under a key that exists answers with what exists.
     *
     * <p>Denied when the processors are not free by the manager's own state, when the window has ended, or when the
     * key exists with another size. In doubt: look it up with {@link #find}, or {@link #release} the key.
     */
    Answer<LocalReservation> reserve(String key, int processors, TimeWindow window);

    /**
     * Makes a reservation permanent; until then the manager may drop it after its hold time. Denied when the key is
     * unknown (it expired or never was). Confirming twice is harmless.
     */
    Answer<LocalReservation> confirm(String key);

    /**
     * Moves or resizes a reservation. Denied when the new window or size is not free or the key is unknown; the old
     * reservation then stays as it was.
     */
    Answer<LocalReservation> change(String key, int processors, TimeWindow window);

    /** Gives a reservation back. Done also when the key is unknown, so that an undo can be repeated. */
    Answer<Released> release(String key);

    /** The reservation under a key; {@code Denied} when there is none. */
    Answer<LocalReservation> find(String key);
}
