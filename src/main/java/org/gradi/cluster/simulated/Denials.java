package org.gradi.cluster.simulated;

import java.time.Instant;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.model.TimeWindow;

/** How a simulated manager says no. */
final class Denials {

    private Denials() {
    }

    static <T> Answer<T> notFree(String cluster, int processors, TimeWindow window, int free) {
        String asked = counted(processors) + " in " + window;
        String has = "at most " + Math.max(0, free) + " free all the time";
        return new Answer.Denied<>("processors", asked, has,
                cluster + " was asked for " + asked + " and has " + has + ".");
    }

    static <T> Answer<T> windowEnded(String cluster, TimeWindow window, long nowSecond) {
        Instant now = Instant.ofEpochSecond(nowSecond);
        return new Answer.Denied<>("time", window.toString(), "now is " + now,
                cluster + " was asked for " + window + ", which had ended; it was " + now + ".");
    }

    static <T> Answer<T> hasBegun(String cluster, LocalReservation reservation, TimeWindow window) {
        String key = reservation.key();
        Instant begun = reservation.window().start();
        return new Answer.Denied<>("time", "start " + window.start(), "begun at " + begun,
                "The reservation " + key + " of " + cluster + " began at " + begun
                        + "; its start cannot move to " + window.start() + ".");
    }

    static <T> Answer<T> unknownKey(String cluster, String key) {
        return new Answer.Denied<>("key", key, "no such reservation",
                cluster + " has no reservation " + key + "; it expired, ended, was released or never was.");
    }

    static <T> Answer<T> keyTaken(String cluster, LocalReservation existing, int processors,
            TimeWindow window) {
        String asked = counted(processors) + " for " + window.length();
        String has = counted(existing.processors()) + " for " + existing.window().length();
        return new Answer.Denied<>("key", asked, has, cluster + " has a reservation " + existing.key()
                + " already, of " + has + ", not of " + asked + ".");
    }

    static <T> Answer<T> notServed(String cluster, String call) {
        return new Answer.Denied<>("manager", call, "no service",
                "The manager of " + cluster + " does not serve the grid at present: " + call
                        + " was refused.");
    }

    private static String counted(int processors) {
        return processors == 1 ? "1 processor" : processors + " processors";
    }
}
