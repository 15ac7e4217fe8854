package org.gradi.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;

/**
 * The clusters that are planned on: those whose managers answer, as far as is known. The others would be
 * waited for in vain.
 *
 * @param clusters those that are planned on, in grid order
 * @param leftOut  why each of the others is not
 * @param soonest  when what is reserved there now may begin, whichever of them it is reserved on
 */
record Reachable(List<Cluster> clusters, List<Cause> leftOut, Instant soonest) {

    /** Whether the cause is that a manager does not answer. */
    static boolean isSilence(Cause cause) {
        return cause.asked().phrase() == BrokerPhrase.AN_ANSWER;
    }

    Reachable {
        clusters = List.copyOf(clusters);
        leftOut = List.copyOf(leftOut);
    }

    static Reachable among(List<Cluster> candidates, Watch watch, Instant now) {
        List<Cluster> answering = new ArrayList<>(candidates.size());
        List<Cause> leftOut = new ArrayList<>();
        Duration notice = Duration.ZERO;
        for (Cluster cluster : candidates) {
            WatchedManager manager = watch.manager(cluster.name());
            Optional<LastSeen.Silence> silence = manager.lastSeen().silence();
            if (silence.isEmpty()) {
                answering.add(cluster);
                Duration here = manager.notice();
                notice = notice.compareTo(here) < 0 ? here : notice;
            } else {
                leftOut.add(new Cause(cluster.name(), "manager", BrokerPhrase.AN_ANSWER.about(),
                        BrokerPhrase.NONE_SINCE.about(silence.get().since()), BrokerPhrase.SILENT.about(
                                cluster.name(), silence.get().since(), silence.get().text())));
            }
        }
        return new Reachable(answering, leftOut, now.plus(notice));
    }
}
