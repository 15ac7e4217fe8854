package org.gradi.cluster.simulated;

import java.util.ArrayList;
import java.util.List;
import org.gradi.cluster.JobOrder;
import org.gradi.cluster.JobState;
import org.gradi.cluster.ReservedJob;

/**
 * The jobs in the grid's reservations of one simulated cluster. Nothing is really run: {@code /bin/sleep N}
 * takes N seconds, {@code /bin/true} and {@code /bin/false} end in the second in which they begin, and every
 * other command takes longer than its reservation. Not safe for many threads; the manager guards it.
 */
final class SimulatedJobs {
    private final List<Entry> entries = new ArrayList<>();

    /** One job, and when it begins and would end by itself. */
    private static final class Entry {
        private final JobOrder order;
        private final long submittedSecond;
        private ReservedJob job;
        private long startSecond;

        Entry(JobOrder order, ReservedJob job, long submittedSecond) {
            this.order = order;
            this.job = job;
            this.submittedSecond = submittedSecond;
        }

        private void follow(Booking.OfGrid booking) {
            startSecond = Math.max(submittedSecond, booking.window().startSecond());
            job = ReservedJob.waiting(job.key(), job.name(), job.number(), booking.window().end())
                    .in(job.state());
        }

        /** Lets it begin and end as far as it does until this second. */
        private void liveUntil(long second, boolean isReserved) {
            long untilSecond = job.reservedUntil().getEpochSecond();
            long length = lengthSeconds(order.command());
            if (length < Long.MAX_VALUE && startSecond + length <= second) {
                job = job.ended(order.command().get(0).equals("/bin/false") ? 1 : 0);
            } else if (second >= untilSecond) {
                job = job.in(JobState.STOPPED_AT_END);
            } else if (!isReserved) {
                job = job.in(JobState.CANCELLED);
            } else if (startSecond <= second) {
                job = job.in(JobState.RUNNING);
            }
        }
    }

    private static long lengthSeconds(List<String> command) {
        return switch (command.get(0)) {
            case "/bin/true", "/bin/false" -> 0;
            case "/bin/sleep" -> command.size() == 2 && command.get(1).matches("\\d{1,9}")
                    ? Long.parseLong(command.get(1)) : Long.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    /** The job of that name in the reservation; a new one when there is none. */
    ReservedJob submit(Booking.OfGrid booking, JobOrder order, long now) {
        String key = booking.reservation().key();
        for (Entry entry : entries) {
            if (entry.job.key().equals(key) && entry.job.name().equals(order.name())) {
                return entry.job;
            }
        }
        Entry entry = new Entry(order, ReservedJob.waiting(key, order.name(),
                Integer.toString(entries.size() + 1), booking.window().end()), now);
        entries.add(entry);
        entry.follow(booking);
        entry.liveUntil(now, true);
        return entry.job;
    }

    /** Lets the jobs begin and end that do until this second. */
    void liveUntil(long second, Bookings bookings) {
        for (Entry entry : entries) {
            if (!entry.job.state().isFinal()) {
                Booking.OfGrid booking = bookings.ofGrid(entry.job.key());
                if (booking != null) {
                    entry.follow(booking);
                }
                entry.liveUntil(second, booking != null);
            }
        }
    }

    ReservedJob follow(ReservedJob job) {
        return entries.stream().map(entry -> entry.job).filter(one -> one.number().equals(job.number())
                && one.key().equals(job.key()) && one.name().equals(job.name())).findFirst()
                .orElseGet(() -> job.state().isFinal() ? job : job.in(JobState.LOST));
    }

    ReservedJob cancel(ReservedJob job) {
        for (Entry entry : entries) {
            if (entry.job.equals(follow(job)) && !entry.job.state().isFinal()) {
                entry.job = entry.job.in(JobState.CANCELLED);
            }
        }
        return follow(job);
    }
}
