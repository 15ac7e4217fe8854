package org.gradi.ui.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradi.broker.Abandonment;
import org.gradi.broker.Outcome.Refused;
import org.gradi.broker.Outcome.Reserved;
import org.gradi.model.Reservation;
import org.gradi.request.ChangeDraft;
import org.gradi.request.RequestCheck;
import org.gradi.session.SessionRecorder;
import org.gradi.ui.Moments;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.gradi.ui.outcome.ShownAttempt;
import org.gradi.ui.reservations.ListedRequest.Placed;
import org.gradi.ui.reservations.ReservationWords;

/** Moves or resizes a reservation as the user asks; all or nothing, and the old promise stands until then. */
final class Altering {
    private final Surroundings with;
    private final Texts texts;
    private final DeskView view;
    private final Beginning beginning;

    /** @param beginning begins the change where the user can end it */
    Altering(Surroundings with, DeskView view, Beginning beginning) {
        this.with = Objects.requireNonNull(with, "with");
        this.texts = with.texts();
        this.view = Objects.requireNonNull(view, "view");
        this.beginning = Objects.requireNonNull(beginning, "beginning");
    }

    /** Begins an attempt that can be given up, and shows what came of it. */
    interface Beginning {
        void begin(ShownAttempt attempt, String title, Function<Abandonment, Done> work, Consumer<Done> show);
    }

    /**
     * @param problem what is wrong with the change, in words; empty when the broker decided
     * @param outcome what it decided; empty when the reservation was not promised any more
     * @param old     the reservation that was to be changed, as it is afterwards
     */
    record Done(Optional<String> problem, Optional<org.gradi.broker.Outcome> outcome, Reservation old) {
    }

    /** @param decided hears what the broker decided, if it was asked */
    void ask(SessionRecorder recorder, Placed placed, String strategy,
            Consumer<org.gradi.broker.Outcome> decided) {
        ReservationWords words = new ReservationWords(texts, recorder.broker().opened().grid());
        String now = words.places(placed.reservation().plan()) + ", "
                + words.window(placed.reservation().plan().window());
        with.questions().change(new Questions.ChangeQuestion(
                texts.text("change.title", placed.request().name(), placed.id()), now,
                new Moments(recorder.broker().opened().grid().zone(), texts.locale()),
                draft -> problem(recorder, draft.check(placed.reservation(), recorder.broker().timeFrame()))))
                .ifPresent(draft -> beginning.begin(new ShownAttempt(placed.request().name(),
                                ShownAttempt.What.CHANGING, false),
                        texts.text("change.under-way", placed.request().name()),
                        abandonment -> changeNow(recorder, placed, draft, strategy, abandonment),
                        done -> {
                            show(placed, done);
                            done.outcome.ifPresent(decided);
                        }));
    }

    private Optional<String> problem(SessionRecorder recorder, RequestCheck check) {
        Sayings sayings = new Sayings(texts, recorder.broker().opened().grid().zone());
        return check instanceof RequestCheck.Failed failed ? Optional.of(failed.problems().stream()
                .map(wrong -> sayings.say(wrong.message())).distinct().collect(Collectors.joining("\n")))
                : Optional.empty();
    }

    private Done changeNow(SessionRecorder recorder, Placed placed, ChangeDraft draft, String strategy,
            Abandonment abandonment) {
        RequestCheck check = draft.check(placed.reservation(), recorder.broker().timeFrame());
        Optional<String> problem = problem(recorder, check);
        if (problem.isPresent()) {
            return new Done(problem, Optional.empty(), placed.reservation());
        }
        Optional<org.gradi.broker.Outcome> outcome = recorder.change(placed.id(), draft,
                ((RequestCheck.Passed) check).request(), strategy, abandonment);
        return new Done(Optional.empty(), outcome,
                recorder.broker().find(placed.id()).orElse(placed.reservation()));
    }

    private void show(Placed placed, Done done) {
        String name = placed.request().name();
        if (done.problem.isPresent()) {
            showWhatStands(done.old);
            view.showMessage(Message.bad(texts.text("change.wrong", done.problem.get())));
        } else if (done.outcome.isEmpty()) {
            showWhatStands(done.old);
            view.showMessage(Message.bad(texts.text("change.gone", name, placed.id())));
        } else if (Attempt.wasAbandoned(done.outcome.get())) {
            view.showUnchanged(done.old);
        } else if (done.outcome.get() instanceof Refused refused) {
            view.showChangeRefused(done.old, refused.refusal());
            view.showMessage(Message.bad(texts.text("change.stands", name, placed.id())));
        } else {
            view.showOutcome(done.outcome.get(), List.of());
            view.showMessage(done.outcome.get() instanceof Reserved changed
                    ? Message.good(inWords(name, placed.id(), changed.reservation().id()))
                    : Message.bad(texts.text("change.in-doubt", name, placed.id())));
        }
    }

    private void showWhatStands(Reservation old) {
        if (old.state().holdsCapacity()) {
            view.showOutcome(new Reserved(old), List.of());
        } else {
            view.showEnded(old);
        }
    }

    private String inWords(String name, String before, String now) {
        return before.equals(now) ? texts.text("change.done.same", name, now)
                : texts.text("change.done", name, before, now);
    }
}
