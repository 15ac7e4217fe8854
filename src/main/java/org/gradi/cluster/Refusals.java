package org.gradi.cluster;

import java.time.Instant;
import java.util.Objects;
import org.gradi.model.TimeWindow;

/** How the manager of a real cluster says no: the same words whichever kind it is. */
public final class Refusals {
    private final String cluster;

    public Refusals(String cluster) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
    }

    /** So many are not free; {@code has} says in words what is. */
    public <T> Answer<T> notFree(int processors, TimeWindow window, String has) {
        String asked = counted(processors) + " in " + window;
        return new Answer.Denied<>("processors", asked, has,
                "%s was asked for %s and has %s.".formatted(cluster, asked, has));
    }

    public <T> Answer<T> windowEnded(TimeWindow window, Instant now) {
        return new Answer.Denied<>("time", window.toString(), "now is " + now,
                "%s was asked for %s, which had ended; it was %s.".formatted(cluster, window, now));
    }

    /** The manager does not take a window that began so long ago. */
    public <T> Answer<T> windowBegan(TimeWindow window, Instant now) {
        return new Answer.Denied<>("time", window.toString(), "now is " + now,
                "%s was asked for %s, which began too long ago; it was %s.".formatted(cluster, window, now));
    }

    public <T> Answer<T> hasBegun(LocalReservation reservation, TimeWindow window) {
        return new Answer.Denied<>("time", "start " + window.start(),
                "begun at " + reservation.window().start(),
                "The reservation %s of %s began at %s; its start cannot move to %s.".formatted(
                        reservation.key(), cluster, reservation.window().start(), window.start()));
    }

    public <T> Answer<T> unknownKey(String key) {
        return new Answer.Denied<>("key", key, "no such reservation",
                "%s has no reservation %s; it ended, was released or never was.".formatted(cluster, key));
    }

    public <T> Answer<T> unusableKey(String key) {
        String shown = key.length() <= 40 ? key : key.substring(0, 37) + "...";
        return new Answer.Denied<>("key", shown, "names of " + ReservationNames.RULE,
                "%s takes no reservation under the key (%s); a key is %s.".formatted(cluster, shown,
                        ReservationNames.RULE));
    }

    public <T> Answer<T> keyTaken(LocalReservation existing, int processors, TimeWindow window) {
        String asked = counted(processors) + " for " + window.length();
        String has = counted(existing.processors()) + " for " + existing.window().length();
        return new Answer.Denied<>("key", asked, has, "%s has a reservation %s already, of %s, not of %s."
                .formatted(cluster, existing.key(), has, asked));
    }

    /** The manager does not serve us; {@code why} is a sentence. */
    public <T> Answer<T> notServed(String asked, String why) {
        return new Answer.Denied<>("manager", asked, "no service", why);
    }

    private static String counted(int processors) {
        return processors == 1 ? "1 processor" : processors + " processors";
    }
}
