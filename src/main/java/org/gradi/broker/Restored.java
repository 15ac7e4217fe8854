package org.gradi.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradi.journal.JournalProblem;
import org.gradi.journal.JournalRecord;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;

/** What a journal says of the past. Nothing is asked of any manager here. */
final class Restored {
    private final ByNumber<JournalEntry.Kept> byNumber = new ByNumber<>();
    /** In whose place a reservation is to be. */
    private final Map<String, String> replacing = new HashMap<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private final JobBook jobs = new JobBook();
    private String installation = "";
    private int issued;

    private Restored() {
    }

    /**
     * Reads a journal.
     *
     * @throws JournalProblem when a line cannot be read, or is about a reservation that no line before names
     */
    static Restored from(List<JournalRecord> lines) throws JournalProblem {
        Restored restored = new Restored();
        Pool pool = new Pool();
        for (JournalRecord line : lines) {
            restored.take(EntryJson.read(line, pool));
        }
        restored.requireInstallation();
        return restored;
    }

    /** The same from entries that were not written. */
    static Restored of(List<JournalEntry> entries) throws JournalProblem {
        Restored restored = new Restored();
        for (JournalEntry entry : entries) {
            restored.take(entry);
        }
        restored.requireInstallation();
        return restored;
    }

    private void requireInstallation() throws JournalProblem {
        if (installation.isEmpty()) {
            throw new JournalProblem("The journal does not say which installation it belongs to; its first "
                    + "line must be the entry (opened).");
        }
    }

    private void take(JournalEntry entry) throws JournalProblem {
        if (entry instanceof JournalEntry.Opened opened) {
            installation = opened.installation();
            issued = opened.issued();
        } else if (entry instanceof JournalEntry.Page page) {
            for (JournalEntry.Kept kept : page.kept()) {
                keep(kept);
            }
        } else if (entry instanceof JournalEntry.Kept kept) {
            keep(kept);
        } else if (entry instanceof JournalEntry.Intent intent) {
            put(new Reservation(intent.id(), intent.request(), intent.plan(), ReservationState.IN_DOUBT,
                    intent.requested()), Aim.CANCEL);
            intent.replaces().ifPresent(old -> replacing.put(intent.id(), old));
        } else if (entry instanceof JournalEntry.Anew anew) {
            failed.remove(anew.id());
        } else if (entry instanceof JournalEntry.Decided decided) {
            put(find(decided.id()).withPlan(decided.plan()), Aim.FINISH);
        } else if (entry instanceof JournalEntry.Committed committed) {
            put(in(find(committed.id()), ReservationState.COMMITTED), Aim.STAND);
            Optional<String> replaced = committed.replaces();
            boolean isFailed = replaced.filter(failed::remove).isPresent();
            if (replaced.isPresent() && !isFailed) {
                put(in(find(replaced.get()), ReservationState.IN_DOUBT), Aim.CANCEL);
            }
        } else if (entry instanceof JournalEntry.Changed changed) {
            Reservation old = find(changed.id());
            put(new Reservation(old.id(), changed.request(), changed.plan(), old.state(), old.requested()),
                    Aim.STAND);
        } else if (entry instanceof JournalEntry.Releasing releasing) {
            put(in(find(releasing.id()), ReservationState.IN_DOUBT), releasing.aim());
            if (releasing.aim() == Aim.FAIL) {
                failed.add(releasing.id());
            }
        } else if (entry instanceof JournalEntry.Doubt doubt) {
            put(in(find(doubt.id()).withPlan(doubt.left()), ReservationState.IN_DOUBT), doubt.aim());
        } else if (entry instanceof JournalEntry.JobAsked asked) {
            jobs.put(asked.id(), PartJob.asked(asked.cluster(), asked.name()));
        } else if (entry instanceof JournalEntry.JobTold told && told.job().isPresent()) {
            jobs.put(told.id(), PartJob.asked(told.cluster(), told.name()).told(told.job().get()));
        } else if (entry instanceof JournalEntry.JobTold refused) {
            jobs.remove(refused.id(), refused.cluster(), refused.name());
        } else if (entry instanceof JournalEntry.Ended ended) {
            put(in(find(ended.id()), ended.state()), Aim.STAND);
        }
    }

    private void keep(JournalEntry.Kept kept) throws JournalProblem {
        if (kept.reservation().state() == ReservationState.HELD) {
            put(in(kept.reservation(), ReservationState.IN_DOUBT), kept.aim());
        } else {
            put(kept);
        }
    }

    private static Reservation in(Reservation reservation, ReservationState state) {
        return new Reservation(reservation.id(), reservation.request(), reservation.plan(), state,
                reservation.requested());
    }

    private Reservation find(String id) throws JournalProblem {
        return byNumber.find(Keys.number(id).orElse(0)).orElseThrow(() -> new JournalProblem(
                ("The journal has an entry about the reservation (%s) before the one that says what it is.")
                .formatted(id))).reservation();
    }

    private void put(Reservation reservation, Aim aim) throws JournalProblem {
        put(new JournalEntry.Kept(reservation, aim));
    }

    private void put(JournalEntry.Kept kept) throws JournalProblem {
        String id = kept.reservation().id();
        int number = Keys.number(id).orElse(0);
        if (number == 0) {
            throw new JournalProblem(("The journal has a reservation (%s) whose id is not one of this "
                    + "program; they are R1, R2, R3.").formatted(id));
        }
        issued = Math.max(issued, number);
        byNumber.put(number, kept);
    }

    /** The name that tells our reservations at managers from those of others. */
    String installation() {
        return installation;
    }

    /**
     * Enters everything in fresh books: first what was promised, then what may be left somewhere.
     *
     * @throws JournalProblem when something was promised that the grid does not have
     */
    void enterInto(Books books) throws JournalProblem {
        books.reservations().skipTo(issued);
        List<Reservation> doubtful = new ArrayList<>();
        for (JournalEntry.Kept kept : byNumber.values()) {
            Reservation reservation = kept.reservation();
            books.reservations().put(kept);
            for (PartJob job : jobs.of(reservation.id())) {
                books.jobs().put(reservation.id(), job);
            }
            if (reservation.state().holdsCapacity()) {
                requireKnown(books, reservation);
                if (reservation.state() == ReservationState.IN_DOUBT) {
                    doubtful.add(reservation);
                } else {
                    takePromised(books, reservation);
                }
            }
        }
        doubtful.forEach(books::takeIfFree);
        for (String id : failed) {
            books.unrepeated().add(find(id));
        }
        replacing.forEach(books.replacing()::put);
    }

    private static void requireKnown(Books books, Reservation reservation) throws JournalProblem {
        Plan plan = reservation.plan();
        if (!books.knows(plan)) {
            throw new JournalProblem(("The journal has the reservation (%s) on clusters (%s), of which the "
                    + "grid does not know all, or not all links between them; open it with the grid it was "
                    + "written for.").formatted(reservation.id(),
                    String.join(", ", plan.parts().stream().map(part -> part.cluster()).toList())));
        }
    }

    private static void takePromised(Books books, Reservation reservation) throws JournalProblem {
        try {
            books.take(reservation.plan());
        } catch (IllegalStateException | IllegalArgumentException tooMuch) {
            throw new JournalProblem(("The journal has the reservation (%s) that needs more than the grid "
                    + "has: %s Open it with the grid it was written for.").formatted(reservation.id(),
                    tooMuch.getMessage()), tooMuch);
        }
    }
}
