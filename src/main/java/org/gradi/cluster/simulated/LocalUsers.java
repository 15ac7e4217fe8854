package org.gradi.cluster.simulated;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Supplier;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.simulated.LocalArrivals.Arrival;
import org.gradi.model.TimeWindow;

/**
 * The side of a manager that serves its local users: it starts their jobs and books their reservations.
 *
 * <p>A job starts only where its processors are free until its limit, so that it never runs into a
 * reservation. Jobs that cannot start wait in line. The first in line has a guaranteed place, the soonest
 * there is; those behind it may start earlier where they leave that place free (EASY backfilling, after Lifka
 * 1995). Local reservations, and the grid's, have to leave it free too. Too long a line turns new jobs away.
 */
final class LocalUsers {
    private static final int LONGEST_LINE = 20;

    private final Bookings bookings;
    private final LocalArrivals arrivals;
    private final Deque<Arrival> waiting = new ArrayDeque<>();

    LocalUsers(Bookings bookings, LocalArrivals arrivals) {
        this.bookings = bookings;
        this.arrivals = arrivals;
    }

    /** When something is asked for next; {@link Long#MAX_VALUE} when never. */
    long nextArrival() {
        return arrivals.nextSecond();
    }

    /** Handles what is asked for at the second or before. */
    void arrive(long nowSecond) {
        while (arrivals.nextSecond() <= nowSecond) {
            Arrival arrival = arrivals.take();
            if (arrival.isReservation()) {
                bookAhead(arrival, nowSecond);
            } else if (waiting.size() < LONGEST_LINE) {
                waiting.addLast(arrival);
            }
        }
    }

    /** Starts the waiting jobs that can run now. */
    void startWaiting(long nowSecond) {
        while (!waiting.isEmpty() && starts(waiting.peekFirst(), nowSecond)) {
            waiting.removeFirst();
        }
        if (waiting.size() > 1) {
            withPlaceOfFirstKept(nowSecond, () -> startBehindFirst(nowSecond));
        }
    }

    /**
     * What {@code decision} gives while the place in which the first waiting job can run soonest counts as
     * taken.
     */
    <T> T withPlaceOfFirstKept(long nowSecond, Supplier<T> decision) {
        if (waiting.isEmpty()) {
            return decision.get();
        }
        Arrival first = waiting.peekFirst();
        long start = bookings
                .earliestStart(first.processors(), first.limitSeconds(), nowSecond, Long.MAX_VALUE)
                .orElseThrow();
        long end = start + first.limitSeconds();
        bookings.setAside(start, end, first.processors());
        try {
            return decision.get();
        } finally {
            bookings.setAside(start, end, -first.processors());
        }
    }

    private boolean startBehindFirst(long nowSecond) {
        boolean anyStarted = false;
        Iterator<Arrival> line = waiting.iterator();
        line.next();
        while (line.hasNext()) {
            if (starts(line.next(), nowSecond)) {
                line.remove();
                anyStarted = true;
            }
        }
        return anyStarted;
    }

    private boolean starts(Arrival job, long nowSecond) {
        TimeWindow untilLimit = TimeWindow.ofEpochSeconds(nowSecond, nowSecond + job.limitSeconds());
        if (bookings.leastFree(untilLimit) < job.processors()) {
            return false;
        }
        bookings.addOfLocalUser(
                new OtherWork(job.name(), OtherWork.Kind.LOCAL_JOB, job.processors(), untilLimit),
                nowSecond + job.runSeconds());
        return true;
    }

    private void bookAhead(Arrival wish, long nowSecond) {
        long start = nowSecond + wish.leadSeconds();
        TimeWindow window = TimeWindow.ofEpochSeconds(start, start + wish.limitSeconds());
        int free = withPlaceOfFirstKept(nowSecond, () -> bookings.leastFree(window));
        if (free >= wish.processors()) {
            bookings.addOfLocalUser(
                    new OtherWork(wish.name(), OtherWork.Kind.LOCAL_RESERVATION, wish.processors(), window),
                    window.endSecond());
        }
    }
}
