package org.gradi.ui.frame;

import java.util.concurrent.Executor;
import org.gradi.broker.BrokerFactory;
import org.gradi.selection.GridProblem;
import org.gradi.session.Replay;
import org.gradi.session.Session;
import org.gradi.session.SessionProblem;
import org.gradi.session.SessionRecorder;
import org.gradi.ui.session.BrokerFeed;

/**
 * A session brought back to where it ended, on a fresh broker.
 *
 * @param recorder    records what comes next
 * @param feed        collects from the first step on
 * @param differences how many values came out otherwise than recorded
 */
record Restored(SessionRecorder recorder, BrokerFeed feed, int differences) {

    /** Takes as long as all its steps: never on the event thread. */
    static Restored from(Session session, BrokerFactory brokers, Executor eventThread)
            throws GridProblem, SessionProblem {
        Replay replay = new Replay(session, brokers);
        BrokerFeed feed = new BrokerFeed(replay.broker(), eventThread);
        replay.finish();
        return new Restored(replay.recorder(), feed, replay.differences().size());
    }
}
