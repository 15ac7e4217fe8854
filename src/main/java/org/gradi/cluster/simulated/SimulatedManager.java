package org.gradi.cluster.simulated;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gradi.cluster.Answer;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.JobOrder;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.Refusals;
import org.gradi.cluster.Released;
import org.gradi.cluster.ReservedJob;
import org.gradi.cluster.ReservedJobs;
import org.gradi.model.TimeWindow;

/**
 * The manager of one simulated cluster, with local users of its own.
 *
 * <p>It lives by the grid's clock: before it answers it lets happen, in time order, what was due since it was
 * last asked. In one second first goes what ends (windows, holds, local jobs), then local users ask, then
 * waiting local jobs start, then the call is served. Clusters have no influence on each other, so the order
 * between them cannot matter.
 *
 * <p>A call costs O(n) with n live bookings, and O(n) for each happening that was due. It is always answered:
 * what fails on purpose is {@link ScriptedManager}'s affair.
 */
public final class SimulatedManager implements LocalResourceManager {
    /** A grid does not begin empty: local users have been at work for so long when its clock starts. */
    private static final long LOCAL_HISTORY_SECONDS = 12 * 3600;

    private final Object lock = new Object();
    private final String cluster;
    private final GridClock clock;
    private final long holdSeconds;
    private final long shiftWithinSeconds;
    private final Bookings bookings;
    private final LocalUsers localUsers;
    private final SimulatedJobs jobs = new SimulatedJobs();

    /**
     * @param cluster    the cluster's name
     * @param processors how many it has
     * @param settings   how it behaves
     * @param clock      the time it lives by
     */
    SimulatedManager(String cluster, int processors, SimulatedSettings settings, GridClock clock) {
        this.cluster = cluster;
        this.clock = clock;
        this.holdSeconds = settings.hold().toSeconds();
        this.shiftWithinSeconds = settings.shiftWithin().toSeconds();
        this.bookings = new Bookings(processors);
        this.localUsers = new LocalUsers(bookings, new LocalArrivals(settings.seedFor(cluster), processors,
                settings.localLoadPercent(), clock.now().getEpochSecond() - LOCAL_HISTORY_SECONDS));
        liveUntilNow();
    }

    /**
     * The manager of a copy: it begins with what another manager told of its cluster, what is out of service
     * there included, and has no local users beyond those. Reservations that are not confirmed are held from
     * now on.
     */
    SimulatedManager(LocalState state, GridClock clock) {
        this(state.cluster(), state.processors() + mostOutOfService(state.otherWork()),
                SimulatedSettings.usual(), clock);
        long now = clock.now().getEpochSecond();
        state.reservations().forEach(one -> bookings.addOfGrid(one, now + holdSeconds));
        state.otherWork().forEach(one -> bookings.addOfLocalUser(one, one.window().endSecond()));
        liveUntilNow();
    }

    private static int mostOutOfService(List<OtherWork> others) {
        List<OtherWork> out = others.stream().filter(one -> one.kind() == OtherWork.Kind.OUT_OF_SERVICE)
                .toList();
        return out.stream().mapToInt(one -> out.stream()
                .filter(other -> other.window().contains(one.window().start()))
                .mapToInt(OtherWork::processors).sum()).max().orElse(0);
    }

    @Override
    public String cluster() {
        return cluster;
    }

    @Override
    public Answer<LocalState> look(TimeWindow window) {
        synchronized (lock) {
            long now = liveUntilNow();
            return new Answer.Done<>(new LocalState(cluster, bookings.processors(),
                    bookings.reservationsIn(window), bookings.localWorkIn(window),
                    Instant.ofEpochSecond(now)));
        }
    }

    @Override
    public Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
        requireSensible(key, processors);
        synchronized (lock) {
            long now = liveUntilNow();
            Booking.OfGrid existing = bookings.ofGrid(key);
            if (existing != null) {
                return new Refusals(cluster).unlessOther(existing.reservation(), processors, window);
            }
            if (window.endSecond() <= now) {
                return Denials.windowEnded(cluster, window, now);
            }
            return localUsers.withPlaceOfFirstKept(now, () -> grant(key, processors, window, now));
        }
    }

    @Override
    public Answer<LocalReservation> confirm(String key) {
        requireKey(key);
        synchronized (lock) {
            liveUntilNow();
            Booking.OfGrid booking = bookings.ofGrid(key);
            if (booking == null) {
                return Denials.unknownKey(cluster, key);
            }
            if (booking.reservation().confirmed()) {
                return new Answer.Done<>(booking.reservation());
            }
            LocalReservation held = booking.reservation();
            LocalReservation confirmed = new LocalReservation(key, held.processors(), held.window(), true);
            bookings.replace(booking, booking.with(confirmed));
            return new Answer.Done<>(confirmed);
        }
    }

    @Override
    public Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
        requireSensible(key, processors);
        synchronized (lock) {
            long now = liveUntilNow();
            Booking.OfGrid booking = bookings.ofGrid(key);
            if (booking == null) {
                return Denials.unknownKey(cluster, key);
            }
            if (window.endSecond() <= now) {
                return Denials.windowEnded(cluster, window, now);
            }
            TimeWindow old = booking.window();
            if (old.startSecond() <= now && window.startSecond() != old.startSecond()) {
                return Denials.hasBegun(cluster, booking.reservation(), window);
            }
            Answer<LocalReservation> answer = localUsers.withPlaceOfFirstKept(now,
                    () -> changed(booking, processors, window));
            localUsers.startWaiting(now);
            return answer;
        }
    }

    @Override
    public Answer<Released> release(String key) {
        requireKey(key);
        synchronized (lock) {
            long now = liveUntilNow();
            Booking.OfGrid booking = bookings.ofGrid(key);
            if (booking != null) {
                bookings.remove(booking);
                jobs.liveUntil(now, bookings);
                localUsers.startWaiting(now);
            }
            return new Answer.Done<>(new Released(key, booking != null));
        }
    }

    @Override
    public Answer<LocalReservation> find(String key) {
        requireKey(key);
        synchronized (lock) {
            liveUntilNow();
            Booking.OfGrid booking = bookings.ofGrid(key);
            return booking == null ? Denials.unknownKey(cluster, key)
                    : new Answer.Done<>(booking.reservation());
        }
    }

    @Override
    public Optional<ReservedJobs> jobs() {
        return Optional.of(new Desk());
    }

    /** Where jobs are handed in; they share the manager's lock and time. */
    private final class Desk implements ReservedJobs {

        @Override
        public Answer<ReservedJob> submit(String key, JobOrder order) {
            requireKey(key);
            synchronized (lock) {
                long now = liveUntilNow();
                Booking.OfGrid booking = bookings.ofGrid(key);
                return booking == null ? Denials.unknownKey(cluster, key)
                        : new Answer.Done<>(jobs.submit(booking, order, now));
            }
        }

        @Override
        public Answer<ReservedJob> follow(ReservedJob job) {
            synchronized (lock) {
                liveUntilNow();
                return new Answer.Done<>(jobs.follow(job));
            }
        }

        @Override
        public Answer<ReservedJob> cancel(ReservedJob job) {
            synchronized (lock) {
                liveUntilNow();
                return new Answer.Done<>(jobs.cancel(job));
            }
        }
    }

    /**
     * Gives processors to somebody who asked the manager himself, not through the grid; false, and nothing
     * happens, when they are not free or the window has ended.
     */
    boolean occupy(OtherWork work) {
        synchronized (lock) {
            long now = liveUntilNow();
            TimeWindow window = work.window();
            if (window.endSecond() <= now || bookings.leastFree(window) < work.processors()) {
                return false;
            }
            bookings.addOfLocalUser(work, window.endSecond());
            return true;
        }
    }

    /** Lets happen what is due until the clock's second, and gives that second. */
    private long liveUntilNow() {
        long now = clock.now().getEpochSecond();
        for (long next = nextHappening(); next <= now; next = nextHappening()) {
            bookings.dropDeparted(next);
            jobs.liveUntil(next, bookings);
            localUsers.arrive(next);
            localUsers.startWaiting(next);
        }
        jobs.liveUntil(now, bookings);
        return now;
    }

    private long nextHappening() {
        return Math.min(bookings.nextDeparture(), localUsers.nextArrival());
    }

    private Answer<LocalReservation> grant(String key, int processors, TimeWindow window, long now) {
        long length = window.endSecond() - window.startSecond();
        long asked = window.startSecond();
        OptionalLong start = bookings.earliestStart(processors, length, asked, asked + shiftWithinSeconds);
        if (start.isEmpty()) {
            return Denials.notFree(cluster, processors, window, bookings.leastFree(window));
        }
        TimeWindow granted = start.getAsLong() == asked ? window
                : TimeWindow.ofEpochSeconds(start.getAsLong(), start.getAsLong() + length);
        LocalReservation reservation = new LocalReservation(key, processors, granted, false);
        bookings.addOfGrid(reservation, now + holdSeconds);
        return new Answer.Done<>(reservation);
    }

    private Answer<LocalReservation> changed(Booking.OfGrid booking, int processors, TimeWindow window) {
        int free = bookings.leastFreeWithout(booking, window);
        if (free < processors) {
            return Denials.notFree(cluster, processors, window, free);
        }
        LocalReservation old = booking.reservation();
        LocalReservation changed = new LocalReservation(old.key(), processors, window, old.confirmed());
        bookings.replace(booking, booking.with(changed));
        return new Answer.Done<>(changed);
    }

    private static void requireSensible(String key, int processors) {
        requireKey(key);
        LocalResourceManager.requireSome(key, processors);
    }

    private static void requireKey(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException(
                    "The key of a reservation (%s) must not be blank.".formatted(key));
        }
    }
}
