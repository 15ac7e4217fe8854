package org.gradi.cluster;

import java.time.Instant;
import java.util.Objects;
import org.gradi.model.Message;
import org.gradi.model.TimeWindow;

/** How managers say no: the same words whichever kind they are. */
public final class Refusals {
    private static final String TIME = "time";
    private static final String KEY = "key";

    private final String cluster;

    public Refusals(String cluster) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
    }

    /** So many are not free; {@code has} says what is. */
    public <T> Answer<T> notFree(int processors, TimeWindow window, Message has) {
        Message asked = ClusterPhrase.PROCESSORS_IN.about(ClusterPhrase.processors(processors), window);
        return new Answer.Denied<>("processors", asked, has,
                ClusterPhrase.NOT_FREE.about(cluster, asked, has));
    }

    public <T> Answer<T> windowEnded(TimeWindow window, Instant now) {
        return new Answer.Denied<>(TIME, ClusterPhrase.A_WINDOW.about(window),
                ClusterPhrase.NOW_IS.about(now), ClusterPhrase.WINDOW_ENDED.about(cluster, window, now));
    }

    /** The manager does not take a window that began so long ago. */
    public <T> Answer<T> windowBegan(TimeWindow window, Instant now) {
        return new Answer.Denied<>(TIME, ClusterPhrase.A_WINDOW.about(window),
                ClusterPhrase.NOW_IS.about(now), ClusterPhrase.WINDOW_BEGAN.about(cluster, window, now));
    }

    public <T> Answer<T> hasBegun(LocalReservation reservation, TimeWindow window) {
        Instant begun = reservation.window().start();
        return new Answer.Denied<>(TIME, ClusterPhrase.START.about(window.start()),
                ClusterPhrase.BEGUN_AT.about(begun),
                ClusterPhrase.HAS_BEGUN.about(reservation.key(), cluster, begun, window.start()));
    }

    public <T> Answer<T> unknownKey(String key) {
        return new Answer.Denied<>(KEY, Message.verbatim(key), ClusterPhrase.NO_SUCH_RESERVATION.about(),
                ClusterPhrase.UNKNOWN_KEY.about(cluster, key));
    }

    public <T> Answer<T> unusableKey(String key) {
        String shown = key.length() <= 40 ? key : key.substring(0, 37) + "...";
        return new Answer.Denied<>(KEY, Message.verbatim(shown),
                ClusterPhrase.NAMES.about(ReservationNames.RULE),
                ClusterPhrase.UNUSABLE_KEY.about(cluster, shown, ReservationNames.RULE));
    }

    /** What exists under the key again when it is as asked; refused when its size or length is another. */
    public Answer<LocalReservation> unlessOther(LocalReservation existing, int processors,
            TimeWindow window) {
        boolean same = existing.processors() == processors
                && existing.window().length().equals(window.length());
        return same ? new Answer.Done<>(existing) : keyTaken(existing, processors, window);
    }

    private <T> Answer<T> keyTaken(LocalReservation existing, int processors, TimeWindow window) {
        Message asked = ClusterPhrase.PROCESSORS_FOR.about(ClusterPhrase.processors(processors),
                window.length());
        Message has = ClusterPhrase.PROCESSORS_FOR.about(ClusterPhrase.processors(existing.processors()),
                existing.window().length());
        return new Answer.Denied<>(KEY, asked, has,
                ClusterPhrase.KEY_TAKEN.about(cluster, existing.key(), has, asked));
    }

    /** The manager does not serve us; {@code why} is a sentence, as the manager or its line has it. */
    public <T> Answer<T> notServed(String asked, String why) {
        return new Answer.Denied<>("manager", Message.verbatim(asked), ClusterPhrase.NO_SERVICE.about(),
                ClusterPhrase.NOT_SERVED.about(cluster, why));
    }
}
