package org.gradi.ui.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradi.broker.Outcome.Reserved;
import org.gradi.request.ChangeDraft;
import org.gradi.request.RequestCheck;
import org.gradi.session.Session;
import org.gradi.session.SessionRecorder;
import org.gradi.ui.Outcome;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.gradi.ui.frame.DeskView.Tab;
import org.gradi.ui.reservations.ListedRequest.Placed;
import org.gradi.ui.reservations.ReservationWords;

/** Moves or resizes a reservation as the user asks; all or nothing, and the old promise stands until then. */
final class Altering {
    private final Surroundings with;
    private final Texts texts;
    private final DeskView view;
    private final Consumer<Session> recorded;

    /** @param recorded hears how the session is afterwards */
    Altering(Surroundings with, DeskView view, Consumer<Session> recorded) {
        this.with = Objects.requireNonNull(with, "with");
        this.texts = with.texts();
        this.view = Objects.requireNonNull(view, "view");
        this.recorded = Objects.requireNonNull(recorded, "recorded");
    }

    /**
     * @param problem what is wrong with the change, in words; empty when the broker decided
     * @param outcome what it decided; empty when the reservation was not promised any more
     */
    private record Done(Optional<String> problem, Optional<org.gradi.broker.Outcome> outcome,
            Session session) {
    }

    void ask(SessionRecorder recorder, Placed placed, String strategy) {
        ReservationWords words = new ReservationWords(texts, recorder.broker().opened().grid());
        String now = words.places(placed.reservation().plan()) + ", "
                + words.window(placed.reservation().plan().window());
        with.questions().change(texts.text("change.title", placed.request().name(), placed.id()), now)
                .ifPresent(draft -> with.tasks().run(texts.text("change.under-way", placed.request().name()),
                        progress -> changeNow(recorder, placed, draft, strategy),
                        Outcome.of(done -> show(placed, done),
                                problem -> view.showMessage(Message.bad(texts.problem(problem))))));
    }

    private Done changeNow(SessionRecorder recorder, Placed placed, ChangeDraft draft,
            String strategy) {
        RequestCheck check = draft.check(placed.reservation(), recorder.broker().timeFrame());
        if (check instanceof RequestCheck.Failed failed) {
            Sayings sayings = new Sayings(texts, recorder.broker().opened().grid().zone());
            return new Done(Optional.of(sayings.say(failed.problems().get(0).message())),
                    Optional.empty(), recorder.session());
        }
        Optional<org.gradi.broker.Outcome> outcome = recorder.change(placed.id(), draft,
                ((RequestCheck.Passed) check).request(), strategy);
        return new Done(Optional.empty(), outcome, recorder.session());
    }

    private void show(Placed placed, Done done) {
        recorded.accept(done.session);
        String name = placed.request().name();
        done.outcome.ifPresent(outcome -> {
            view.showOutcome(outcome, List.of());
            view.showTab(Tab.OUTCOME);
        });
        view.showMessage(done.problem.map(problem -> Message.bad(texts.text("change.wrong", problem)))
                .orElseGet(() -> done.outcome.filter(Reserved.class::isInstance).map(Reserved.class::cast)
                        .map(changed -> Message.good(texts.text("change.done", name, placed.id(),
                                changed.reservation().id())))
                        .orElseGet(() -> Message.bad(texts.text("change.stands", name, placed.id())))));
    }
}
