package org.gradi.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.Released;
import org.gradi.model.Cause;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;

/**
 * Reserves several clusters at once, all or nothing: asks every manager for its part, then confirms every
 * part, and releases all of them when one is refused (the source's Co-Reservation Controller).
 *
 * <p>A manager that does not answer is asked what it has under the key; when that is not answered either, its
 * part is in doubt.
 */
final class CoReserver {
    private final Map<String, LocalResourceManager> managers;
    private final Supplier<Instant> clock;
    private final Consumer<BrokerEvent> story;

    CoReserver(Map<String, LocalResourceManager> managers, Supplier<Instant> clock,
            Consumer<BrokerEvent> story) {
        this.managers = Map.copyOf(managers);
        this.clock = clock;
        this.story = story;
    }

    /** What came of asking every manager of a plan. */
    sealed interface Answered {

        /** All granted and confirmed; the window is the one granted. */
        record Granted(Plan plan) implements Answered {
        }

        /** One manager refused, or was silent and has nothing; nothing is left anywhere. */
        record Denied(String cluster, Cause cause) implements Answered {
        }

        /** These parts may be left at managers that do not answer. */
        record InDoubt(List<Part> parts, Cause cause) implements Answered {
        }
    }

    /**
     * Asks for every part under keys made of the id; a later window is taken when the time constraint allows
     * it.
     */
    Answered reserve(String id, Plan plan, TimeConstraint time) {
        List<Part> granted = new ArrayList<>();
        for (Part part : plan.parts()) {
            story.accept(new BrokerEvent.Asked(clock.get(), id, part));
            Answer<LocalReservation> answer = ask(id, part);
            if (answer instanceof Answer.Done<LocalReservation> done) {
                Part got = part.at(done.result().window());
                granted.add(got);
                story.accept(new BrokerEvent.Granted(clock.get(), id, got));
            } else {
                return undo(id, plan.parts().subList(0, granted.size() + 1), part, cause(id, part, answer));
            }
        }
        TimeWindow window = granted.get(0).window();
        for (Part part : granted) {
            boolean apart = !part.window().equals(window);
            if (apart || part.window().end().isAfter(time.deadline())) {
                return undo(id, plan.parts(), part, shifted(part, plan.window()));
            }
        }
        return confirm(id, plan.at(window));
    }

    private Answered confirm(String id, Plan plan) {
        for (Part part : plan.parts()) {
            Answer<LocalReservation> answer = manager(part).confirm(key(id));
            if (answer instanceof Answer.InDoubt<LocalReservation>) {
                answer = confirmedAfterAll(id, part, answer);
            }
            if (!(answer instanceof Answer.Done<LocalReservation>)) {
                return undo(id, plan.parts(), part, cause(id, part, answer));
            }
        }
        return new Answered.Granted(plan);
    }

    private Answer<LocalReservation> confirmedAfterAll(String id, Part part,
            Answer<LocalReservation> silence) {
        return manager(part).find(key(id)) instanceof Answer.Done<LocalReservation> done
                && done.result().confirmed() ? done : silence;
    }

    private Answer<LocalReservation> ask(String id, Part part) {
        Answer<LocalReservation> answer = manager(part).reserve(key(id), part.processors(), part.window());
        if (answer instanceof Answer.InDoubt<LocalReservation>
                && manager(part).find(key(id)) instanceof Answer.Done<LocalReservation> found) {
            return found;
        }
        return answer;
    }

    private Answered undo(String id, List<Part> asked, Part refused, Cause cause) {
        List<Part> inDoubt = release(id, asked);
        return inDoubt.isEmpty() ? new Answered.Denied(refused.cluster(), cause)
                : new Answered.InDoubt(inDoubt, cause);
    }

    /** Releases these parts and gives those of them whose managers did not answer. */
    List<Part> release(String id, List<Part> parts) {
        List<Part> inDoubt = new ArrayList<>();
        for (Part part : parts) {
            Answer<Released> answer = manager(part).release(key(id));
            if (answer instanceof Answer.Done<Released> done) {
                if (done.result().existed()) {
                    story.accept(new BrokerEvent.Undone(clock.get(), id, part));
                }
            } else {
                story.accept(new BrokerEvent.Silent(clock.get(), id, part, text(answer)));
                inDoubt.add(part);
            }
        }
        return inDoubt;
    }

    /** Whether the manager still has the part, as it was granted; true also when it does not answer. */
    boolean stillHas(String id, Part part) {
        Answer<LocalReservation> answer = manager(part).find(key(id));
        if (answer instanceof Answer.Done<LocalReservation> done) {
            return done.result().processors() == part.processors()
                    && done.result().window().equals(part.window());
        }
        return answer instanceof Answer.InDoubt<LocalReservation>;
    }

    private Cause cause(String id, Part part, Answer<LocalReservation> answer) {
        Cause cause = answer instanceof Answer.Denied<LocalReservation> denied
                ? new Cause(part.cluster(), denied.constraint(), denied.asked(), denied.has(), denied.text())
                : new Cause(part.cluster(), "manager", "an answer", "none", text(answer));
        if (answer instanceof Answer.InDoubt<LocalReservation>) {
            story.accept(new BrokerEvent.Silent(clock.get(), id, part, cause.text()));
        } else {
            story.accept(new BrokerEvent.Denied(clock.get(), id, part, cause));
        }
        return cause;
    }

    private static Cause shifted(Part granted, TimeWindow asked) {
        return new Cause(granted.cluster(), "time", asked.toString(), granted.window().toString(),
                "%s offered %s instead of %s, which the request does not allow.".formatted(granted.cluster(),
                        granted.window(), asked));
    }

    private static String text(Answer<?> answer) {
        if (answer instanceof Answer.Denied<?> denied) {
            return denied.text();
        }
        return answer instanceof Answer.InDoubt<?> inDoubt ? inDoubt.text() : "The manager did as asked.";
    }

    private LocalResourceManager manager(Part part) {
        return managers.get(part.cluster());
    }

    /**
     * The key under which a manager knows the part; one part for each cluster, so the id makes it unique
     * there.
     */
    private static String key(String id) {
        return "gradi-" + id;
    }
}
