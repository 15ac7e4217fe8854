package org.gradi.ui.frame;

import java.util.List;
import java.util.concurrent.Executor;
import org.gradi.broker.BrokerFactory;
import org.gradi.broker.LiveBroker;
import org.gradi.selection.GridProblem;
import org.gradi.session.Replay;
import org.gradi.session.Replay.ReplayedStep;
import org.gradi.session.Session;
import org.gradi.session.SessionProblem;
import org.gradi.session.SessionRecorder;
import org.gradi.ui.session.BrokerFeed;

/**
 * What becomes the live session: a new one, or one brought back to where it ended on simulated clusters.
 *
 * @param live     the broker and what it holds
 * @param recorder records what comes next
 * @param feed     collects from the first step on
 * @param done     the steps that were done again; none for a new session
 */
record Restored(LiveBroker live, SessionRecorder recorder, BrokerFeed feed,
        List<ReplayedStep> done) {
    Restored {
        done = List.copyOf(done);
    }

    /** How many values came out otherwise than recorded. */
    int differences() {
        return done.stream().mapToInt(step -> step.differences().size()).sum();
    }


    /** Whether simulated clusters stand in the place of real ones. */
    boolean isCopy() {
        return !live.isReal() && live.broker().opened().grid().clusters().stream()
                .anyMatch(cluster -> !cluster.manager().isSimulated());
    }

    /** A new session on this broker. */
    static Restored on(LiveBroker live, Executor eventThread) {
        return new Restored(live, new SessionRecorder(live.broker()),
                new BrokerFeed(live.broker(), eventThread), List.of());
    }

    /** Takes as long as all its steps: never on the event thread. */
    static Restored from(Session session, BrokerFactory brokers, Executor eventThread)
            throws GridProblem, SessionProblem {
        Replay replay = new Replay(session, brokers);
        BrokerFeed feed = new BrokerFeed(replay.broker(), eventThread);
        replay.finish();
        return new Restored(LiveBroker.simulated(replay.broker()), replay.recorder(), feed, replay.done());
    }
}
