package org.gradi.cluster.simulated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.TimeWindow;

/**
 * Who has which processors of one cluster, now and later. Not safe for many threads; its manager guards it.
 *
 * <p>What is taken is always the sum of what is booked, and never more than there is. With n bookings every
 * method costs O(n) at most.
 */
final class Bookings {
    private final int processors;
    private final UsedProcessors used = new UsedProcessors();
    private final Map<String, Booking.OfGrid> ofGrid = new LinkedHashMap<>();
    private final Map<Long, Booking.OfLocalUser> ofLocalUsers = new LinkedHashMap<>();
    private final NavigableSet<Booking> departures = new TreeSet<>(Bookings::byDeparture);
    private long nextNumber;

    Bookings(int processors) {
        this.processors = processors;
    }

    private static int byDeparture(Booking one, Booking other) {
        int bySecond = Long.compare(one.departsSecond(), other.departsSecond());
        return bySecond != 0 ? bySecond : Long.compare(one.number(), other.number());
    }

    int processors() {
        return processors;
    }

    /** The fewest processors free in any second of the window. */
    int leastFree(TimeWindow window) {
        return processors - used.most(window.startSecond(), window.endSecond());
    }

    /** The fewest processors free in any second of the window if {@code booking} were not there. */
    int leastFreeWithout(Booking booking, TimeWindow window) {
        long start = booking.window().startSecond();
        long end = booking.window().endSecond();
        setAside(start, end, -booking.processors());
        int free = leastFree(window);
        setAside(start, end, booking.processors());
        return free;
    }

    /**
     * The earliest start, between the two seconds or at them, from which so many processors are free for so
     * long; empty when there is none.
     */
    OptionalLong earliestStart(int wanted, long lengthSeconds, long earliestSecond, long latestSecond) {
        return wanted > processors ? OptionalLong.empty()
                : used.earliestStart(processors - wanted, lengthSeconds, earliestSecond, latestSecond);
    }

    /** The grid's reservation under the key; null when there is none. */
    Booking.OfGrid ofGrid(String key) {
        return ofGrid.get(key);
    }

    void addOfGrid(LocalReservation reservation, long holdEndsSecond) {
        Booking.OfGrid booking = new Booking.OfGrid(nextNumber++, reservation, holdEndsSecond);
        ofGrid.put(reservation.key(), booking);
        takeFor(booking);
    }

    void addOfLocalUser(OtherWork work, long departsSecond) {
        Booking.OfLocalUser booking = new Booking.OfLocalUser(nextNumber++, work, departsSecond);
        ofLocalUsers.put(booking.number(), booking);
        takeFor(booking);
    }

    /** Puts {@code other}, which has the same key and number, in the place of {@code booking}. */
    void replace(Booking.OfGrid booking, Booking.OfGrid other) {
        giveBackOf(booking);
        ofGrid.put(other.reservation().key(), other);
        takeFor(other);
    }

    void remove(Booking booking) {
        if (booking instanceof Booking.OfGrid grid) {
            ofGrid.remove(grid.reservation().key());
        } else {
            ofLocalUsers.remove(booking.number());
        }
        giveBackOf(booking);
    }

    /** Sets processors aside, or gives them back when negative, without a booking; for trying things out. */
    void setAside(long startSecond, long endSecond, int wanted) {
        used.add(startSecond, endSecond, wanted);
    }

    /** When the next booking departs; {@link Long#MAX_VALUE} when there is none. */
    long nextDeparture() {
        return departures.isEmpty() ? Long.MAX_VALUE : departures.first().departsSecond();
    }

    /** Removes what departs at the second or before. */
    void dropDeparted(long second) {
        while (nextDeparture() <= second) {
            remove(departures.first());
        }
    }

    List<LocalReservation> reservationsIn(TimeWindow window) {
        List<LocalReservation> found = new ArrayList<>();
        for (Booking.OfGrid booking : ofGrid.values()) {
            if (booking.window().overlaps(window)) {
                found.add(booking.reservation());
            }
        }
        return found;
    }

    List<OtherWork> localWorkIn(TimeWindow window) {
        List<OtherWork> found = new ArrayList<>();
        for (Booking.OfLocalUser booking : ofLocalUsers.values()) {
            if (booking.window().overlaps(window)) {
                found.add(booking.work());
            }
        }
        return found;
    }

    private void takeFor(Booking booking) {
        departures.add(booking);
        used.add(booking.window().startSecond(), booking.window().endSecond(), booking.processors());
    }

    private void giveBackOf(Booking booking) {
        departures.remove(booking);
        used.add(booking.window().startSecond(), booking.window().endSecond(), -booking.processors());
    }
}
