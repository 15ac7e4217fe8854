package org.gradi.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
        for (Cluster cluster : candidates) {
            Optional<LastSeen.Silence> silence = watch.manager(cluster.name()).lastSeen().silence();
            if (silence.isEmpty()) {
                answering.add(cluster);
            } else {
                leftOut.add(new Cause(cluster.name(), "manager", BrokerPhrase.AN_ANSWER.about(),
                        BrokerPhrase.NONE_SINCE.about(silence.get().since()), BrokerPhrase.SILENT.about(
                                cluster.name(), silence.get().since(), silence.get().text())));
            }
        }
        Duration notice = answering.stream().map(cluster -> watch.manager(cluster.name()).notice())
                .max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        return new Reachable(answering, leftOut, now.plus(notice));
    }
}
