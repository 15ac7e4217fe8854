package org.gradi.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;

/**
 * Everything that the next start needs to know of the books, in entries that take the place of all that were
 * written before. It does not tell what is still to be decided anew.
 */
final class Snapshot {
    private final Books books;
    private final List<JournalEntry> entries = new ArrayList<>();

    private Snapshot(Books books) {
        this.books = books;
    }

    static List<JournalEntry> of(Books books, String installation) {
        Snapshot snapshot = new Snapshot(books);
        snapshot.entries.add(new JournalEntry.Opened(installation, books.reservations().issued()));
        List<JournalEntry.Kept> kept = books.reservations().worthKeeping();
        kept.forEach(one -> snapshot.intent(one.reservation()));
        snapshot.pages(kept);
        kept.forEach(one -> snapshot.jobs(one.reservation().id()));
        return snapshot.entries;
    }

    /** A page does not say in whose place a reservation is to be; while that is open, its intent does. */
    private void intent(Reservation one) {
        Optional<String> replaced = Optional.ofNullable(books.replacing().get(one.id()));
        if (replaced.isPresent() && one.state() == ReservationState.IN_DOUBT) {
            entries.add(new JournalEntry.Intent(one.id(), one.request(), one.plan(), one.requested(),
                    replaced));
        }
    }

    private void pages(List<JournalEntry.Kept> kept) {
        for (int first = 0; first < kept.size(); first += JournalEntry.Page.MOST) {
            int next = Math.min(kept.size(), first + JournalEntry.Page.MOST);
            entries.add(new JournalEntry.Page(kept.subList(first, next)));
        }
    }

    private void jobs(String id) {
        books.jobs().of(id).forEach(job -> entries.add(job.job().isPresent()
                ? new JournalEntry.JobTold(id, job.cluster(), job.name(), job.job())
                : new JournalEntry.JobAsked(id, job.cluster(), job.name())));
    }
}
