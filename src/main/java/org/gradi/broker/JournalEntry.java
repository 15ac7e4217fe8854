package org.gradi.broker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradi.cluster.ReservedJob;
import org.gradi.model.Plan;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;

/** What the broker writes down before it acts, so that a crash at any moment can be made good. */
sealed interface JournalEntry {

    /**
     * The first line of a journal.
     *
     * @param installation the name that tells our reservations at managers from those of other installations
     * @param issued       how many ids had been given out
     */
    record Opened(String installation, int issued) implements JournalEntry {
    }

    /**
     * The managers of the plan are going to be asked; an earlier intent of this id has been undone.
     *
     * @param replaces the reservation in whose place it is to be
     */
    record Intent(String id, Request request, Plan plan, Instant requested, Optional<String> replaces)
            implements JournalEntry {
    }

    /** The request of a reservation that failed has been decided anew. */
    record Anew(String id) implements JournalEntry {
    }

    /** Every part was granted, as in the plan, and is going to be confirmed. */
    record Decided(String id, Plan plan) implements JournalEntry {
    }

    /**
     * Every part is confirmed; from here on it is promised.
     *
     * @param replaces the reservation that is given back for it
     */
    record Committed(String id, Optional<String> replaces) implements JournalEntry {
    }

    /** Every part is going to be released, so that the reservation ends as the aim says. */
    record Releasing(String id, Aim aim) implements JournalEntry {
    }

    /** Only these parts may be left at managers. */
    record Doubt(String id, Plan left, Aim aim) implements JournalEntry {
    }

    /** A promised reservation becomes this one; every manager has granted as much as both of them need. */
    record Changed(String id, Request request, Plan plan) implements JournalEntry {
    }

    /** Nothing of it is left anywhere. */
    record Ended(String id, ReservationState state) implements JournalEntry {
    }

    /** A job is going to be submitted into the part on that cluster. */
    record JobAsked(String id, String cluster, String name) implements JournalEntry {
    }

    /**
     * What a manager told of a job.
     *
     * @param job empty when it refused the job, so that nothing is there
     */
    record JobTold(String id, String cluster, String name, Optional<ReservedJob> job)
            implements JournalEntry {
    }

    /** Everything that is to be known of a reservation. */
    record Kept(Reservation reservation, Aim aim) implements JournalEntry {
    }

    /** Everything that is to be known of some reservations; snapshots are made of these. */
    record Page(List<Kept> kept) implements JournalEntry {
        /** So many go on one page, so that what they have in common is written once. */
        static final int MOST = 250;

        public Page {
            kept = List.copyOf(kept);
        }
    }
}
