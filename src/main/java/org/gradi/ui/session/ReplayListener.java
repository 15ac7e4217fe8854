package org.gradi.ui.session;

import org.gradi.session.SessionRecorder;

/** Hears what becomes of a replay. On the event thread. */
public interface ReplayListener {

    /** A replay has begun, on a broker of its own; its feed has told nothing yet. */
    void opened(String name, BrokerFeed feed);

    /** The replay is over, and nothing of it is kept. */
    void closed();

    /**
     * The user wants to go on working where the replay stands; {@code proceed} makes it so, now or later or
     * never.
     */
    void wantsToTakeOver(Runnable proceed);

    /** The user goes on working where the replay stands. */
    void takenOver(SessionRecorder recorder, BrokerFeed feed);

    /** @param problem one sentence for people */
    void failed(String problem);
}
