package org.gradi.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.Released;
import org.gradi.model.Cause;
import org.gradi.model.Message;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;

/**
 * Speaks with several managers about one reservation: asks all for their parts, confirms or releases all (the
 * source's Co-Reservation Controller). Managers are asked side by side; the story is told in the calling
 * thread.
 *
 * <p>A manager that does not answer is asked what it has under the key; when that is not answered either, its
 * part is in doubt.
 */
final class CoReserver {
    private final Watch watch;
    private final Keys keys;
    private final Together together;
    private final Consumer<BrokerEvent> story;

    CoReserver(Watch watch, Keys keys, Together together, Consumer<BrokerEvent> story) {
        this.watch = watch;
        this.keys = keys;
        this.together = together;
        this.story = story;
    }

    /** What came of asking every manager of a plan. */
    sealed interface Answered {

        /** All did as asked; the window is the one granted. */
        record Granted(Plan plan) implements Answered {
        }

        /** Managers refused, or were silent and have nothing; nothing is left anywhere. */
        record Denied(List<Cause> causes) implements Answered {
            /** The first in the order of the plan that refused; there is always one. */
            String cluster() {
                return causes.get(0).cluster();
            }
        }

        /** We gave up ourselves; nothing is left anywhere. */
        record GivenUp(Cause cause) implements Answered {
        }

        /** These parts may be left at managers that do not answer. */
        record InDoubt(List<Part> parts, Cause cause) implements Answered {
        }
    }

    /**
     * Asks for every part under the key of the id, and undoes all when one is refused; a later window is
     * taken when the time constraint allows it.
     */
    Answered reserve(String id, Plan plan, TimeConstraint time) {
        Map<String, Part> granted = new HashMap<>();
        Map<String, Cause> refused = new HashMap<>();
        List<Part> asked = together.ask(plan.parts(),
                part -> story.accept(new BrokerEvent.Asked(together.now(), id, part)),
                part -> ask(id, part), reply -> {
                    Part part = reply.to();
                    if (reply.result() instanceof Answer.Done<LocalReservation> done) {
                        Part got = part.at(done.result().window());
                        granted.put(part.cluster(), got);
                        story.accept(new BrokerEvent.Granted(reply.at(), id, got));
                    } else {
                        refused.put(part.cluster(), cause(id, part, reply.result(), reply.at()));
                    }
                    return refused.isEmpty();
                });
        if (!refused.isEmpty()) {
            return undo(id, asked, inOrder(asked, refused));
        }
        TimeWindow window = granted.get(plan.parts().get(0).cluster()).window();
        for (Part planned : plan.parts()) {
            Part part = granted.get(planned.cluster());
            boolean apart = !part.window().equals(window);
            if (apart || part.window().end().isAfter(time.deadline())) {
                return undo(id, plan.parts(), List.of(shifted(part, plan.window())));
            }
        }
        return new Answered.Granted(plan.at(window));
    }

    /** Confirms every part, and undoes all when one is refused. */
    Answered confirm(String id, Plan plan) {
        Map<String, Cause> refused = new HashMap<>();
        together.ask(plan.parts(), part -> { }, part -> confirm(id, part), reply -> {
            if (!(reply.result() instanceof Answer.Done<LocalReservation>)) {
                refused.put(reply.to().cluster(), cause(id, reply.to(), reply.result(), reply.at()));
            }
            return refused.isEmpty();
        });
        return refused.isEmpty() ? new Answered.Granted(plan)
                : undo(id, plan.parts(), inOrder(plan.parts(), refused));
    }

    private static List<Cause> inOrder(List<Part> parts, Map<String, Cause> refused) {
        return parts.stream().map(part -> refused.get(part.cluster())).filter(Objects::nonNull).toList();
    }

    /** Undoes a plan that nobody refused, because it is given up. */
    Answered giveUp(String id, List<Part> asked, Cause why) {
        List<Part> inDoubt = release(id, asked);
        return inDoubt.isEmpty() ? new Answered.GivenUp(why) : new Answered.InDoubt(inDoubt, why);
    }

    private Answered undo(String id, List<Part> asked, List<Cause> causes) {
        List<Part> inDoubt = release(id, asked);
        return inDoubt.isEmpty() ? new Answered.Denied(causes)
                : new Answered.InDoubt(inDoubt, causes.get(0));
    }

    /** Asks for one part again or for the first time. */
    Answer<LocalReservation> ask(String id, Part part) {
        Answer<LocalReservation> answer =
                manager(part).reserve(keys.of(id), part.processors(), part.window());
        if (answer instanceof Answer.InDoubt<LocalReservation>
                && manager(part).find(keys.of(id)) instanceof Answer.Done<LocalReservation> found) {
            return found;
        }
        return answer;
    }

    Answer<LocalReservation> confirm(String id, Part part) {
        Answer<LocalReservation> answer = manager(part).confirm(keys.of(id));
        if (answer instanceof Answer.InDoubt<LocalReservation>
                && manager(part).find(keys.of(id)) instanceof Answer.Done<LocalReservation> done
                && done.result().confirmed()) {
            return done;
        }
        return answer;
    }

    /** Releases these parts and gives those of them whose managers did not answer. */
    List<Part> release(String id, List<Part> parts) {
        List<Part> inDoubt = new ArrayList<>();
        together.ask(parts, part -> { }, part -> manager(part).release(keys.of(id)), reply -> {
            Part part = reply.to();
            if (reply.result() instanceof Answer.Done<Released> done) {
                if (done.result().existed()) {
                    story.accept(new BrokerEvent.Undone(reply.at(), id, part));
                }
            } else {
                story.accept(new BrokerEvent.Silent(reply.at(), id, part, text(reply.result())));
                inDoubt.add(part);
            }
            return true;
        });
        return parts.stream().filter(inDoubt::contains).toList();
    }

    /** Tells why a part was not granted, and gives the cause. */
    Cause cause(String id, Part part, Answer<LocalReservation> answer, Instant at) {
        Cause cause = answer instanceof Answer.Denied<LocalReservation> denied
                ? new Cause(part.cluster(), denied.constraint(), denied.asked(), denied.has(), denied.text())
                : new Cause(part.cluster(), "manager", BrokerPhrase.AN_ANSWER.about(),
                        BrokerPhrase.NONE.about(),
                        BrokerPhrase.NO_ANSWER.about(part.cluster(), text(answer)));
        if (answer instanceof Answer.InDoubt<LocalReservation>) {
            story.accept(new BrokerEvent.Silent(at, id, part, text(answer)));
        } else {
            story.accept(new BrokerEvent.Denied(at, id, part, cause));
        }
        return cause;
    }

    private static Cause shifted(Part granted, TimeWindow asked) {
        return new Cause(granted.cluster(), "time", BrokerPhrase.A_WINDOW.about(asked),
                BrokerPhrase.A_WINDOW.about(granted.window()),
                BrokerPhrase.SHIFTED.about(granted.cluster(), granted.window(), asked));
    }

    private static Message text(Answer<?> answer) {
        if (answer instanceof Answer.Denied<?> denied) {
            return denied.text();
        }
        return answer instanceof Answer.InDoubt<?> inDoubt
                ? Message.verbatim(inDoubt.text()) : BrokerPhrase.DONE.about();
    }

    private WatchedManager manager(Part part) {
        return watch.manager(part.cluster());
    }
}
