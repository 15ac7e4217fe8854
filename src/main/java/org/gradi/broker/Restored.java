package org.gradi.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.gradi.journal.JournalProblem;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;

/** What a journal says of the past. Nothing is asked of any manager here. */
final class Restored {
    /** So many lines are read faster by all processors together. */
    private static final int WORTH_SHARING = 1_000;

    private final Map<Integer, JournalEntry.Kept> byNumber = new TreeMap<>();
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
    static Restored from(List<String> lines) throws JournalProblem {
        return of(entries(lines));
    }

    /** The same from entries that were not written. */
    static Restored of(List<JournalEntry> entries) throws JournalProblem {
        Restored restored = new Restored();
        for (JournalEntry entry : entries) {
            restored.take(entry);
        }
        if (restored.installation.isEmpty()) {
            throw new JournalProblem("The journal does not say which installation it belongs to; its first "
                    + "line must be the entry (opened).");
        }
        return restored;
    }

    private static List<JournalEntry> entries(List<String> lines) throws JournalProblem {
        Queue<JournalProblem> problems = new ConcurrentLinkedQueue<>();
        Stream<String> each = lines.size() < WORTH_SHARING ? lines.stream() : lines.parallelStream();
        List<JournalEntry> entries = each.flatMap(line -> {
            try {
                return Stream.of(EntryJson.read(line));
            } catch (JournalProblem problem) {
                problems.add(problem);
                return Stream.empty();
            }
        }).toList();
        if (!problems.isEmpty()) {
            throw problems.element();
        }
        return entries;
    }

    private void take(JournalEntry entry) throws JournalProblem {
        if (entry instanceof JournalEntry.Opened opened) {
            installation = opened.installation();
            issued = opened.issued();
        } else if (entry instanceof JournalEntry.Kept kept) {
            boolean isHeld = kept.reservation().state() == ReservationState.HELD;
            put(isHeld ? in(kept.reservation(), ReservationState.IN_DOUBT) : kept.reservation(), kept.aim());
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

    private static Reservation in(Reservation reservation, ReservationState state) {
        return new Reservation(reservation.id(), reservation.request(), reservation.plan(), state,
                reservation.requested());
    }

    private Reservation find(String id) throws JournalProblem {
        JournalEntry.Kept kept = byNumber.get(Keys.number(id).orElse(0));
        if (kept == null) {
            throw new JournalProblem(("The journal has an entry about the reservation (%s) before the one "
                    + "that says what it is.").formatted(id));
        }
        return kept.reservation();
    }

    private void put(Reservation reservation, Aim aim) throws JournalProblem {
        int number = Keys.number(reservation.id()).orElseThrow(() -> new JournalProblem(
                "The journal has a reservation (%s) whose id is not one of this program; they are R1, R2, R3."
                        .formatted(reservation.id())));
        issued = Math.max(issued, number);
        byNumber.put(number, new JournalEntry.Kept(reservation, aim));
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
            books.reservations().put(reservation, kept.aim());
            jobs.of(reservation.id()).forEach(job -> books.jobs().put(reservation.id(), job));
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
        failed.forEach(id -> books.reservations().find(id).ifPresent(books.unrepeated()::add));
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
