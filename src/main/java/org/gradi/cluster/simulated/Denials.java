package org.gradi.cluster.simulated;

import java.time.Instant;
import org.gradi.cluster.Answer;
import org.gradi.cluster.ClusterPhrase;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.Refusals;
import org.gradi.model.Message;
import org.gradi.model.TimeWindow;

/** How a simulated manager says no. */
final class Denials {

    private Denials() {
    }

    static <T> Answer<T> notFree(String cluster, int processors, TimeWindow window, int free) {
        return new Refusals(cluster).notFree(processors, window,
                ClusterPhrase.AT_MOST_FREE.about(Math.max(0, free)));
    }

    static <T> Answer<T> windowEnded(String cluster, TimeWindow window, long nowSecond) {
        return new Refusals(cluster).windowEnded(window, Instant.ofEpochSecond(nowSecond));
    }

    static <T> Answer<T> hasBegun(String cluster, LocalReservation reservation, TimeWindow window) {
        return new Refusals(cluster).hasBegun(reservation, window);
    }

    static <T> Answer<T> unknownKey(String cluster, String key) {
        return new Answer.Denied<>("key", Message.verbatim(key), ClusterPhrase.NO_SUCH_RESERVATION.about(),
                ClusterPhrase.UNKNOWN_OR_EXPIRED_KEY.about(cluster, key));
    }

    static <T> Answer<T> notServed(String cluster, String call) {
        return new Answer.Denied<>("manager", Message.verbatim(call), ClusterPhrase.NO_SERVICE.about(),
                ClusterPhrase.CALL_REFUSED.about(cluster, call));
    }
}
