package org.gradi.ui.frame;

import java.util.Objects;
import java.util.function.Consumer;
import org.gradi.session.Session;
import org.gradi.session.SessionRecorder;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;
import org.gradi.ui.frame.DeskView.Tab;
import org.gradi.ui.reservations.ListedRequest.Placed;
import org.gradi.ui.reservations.ReservationWords;

/** Cancels a reservation after one plain question that names what is given back. */
final class Cancelling {
    private final Surroundings with;
    private final Texts texts;
    private final DeskView view;
    private final Consumer<Session> recorded;

    /** @param recorded hears how the session is afterwards */
    Cancelling(Surroundings with, DeskView view, Consumer<Session> recorded) {
        this.with = Objects.requireNonNull(with, "with");
        this.texts = with.texts();
        this.view = Objects.requireNonNull(view, "view");
        this.recorded = Objects.requireNonNull(recorded, "recorded");
    }

    /** @param isGone whether every part was given back */
    private record Done(boolean isGone, Session session) {
    }

    void ask(SessionRecorder recorder, Placed placed) {
        String question = new ReservationWords(texts, recorder.broker().opened().grid()).givesBack(placed);
        if (with.questions().agrees(texts.text("desk.cancel.title"), question,
                texts.text("desk.cancel.yes"))) {
            with.tasks().run(texts.text("desk.cancelling", placed.request().name()),
                    progress -> cancelNow(recorder, placed),
                    Outcome.of(done -> show(placed, done),
                            problem -> view.showMessage(Message.bad(texts.problem(problem)))));
        }
    }

    private static Done cancelNow(SessionRecorder recorder, Placed placed) {
        boolean isGone = recorder.cancel(placed.id()).filter(now -> now.state().isEnd()).isPresent();
        return new Done(isGone, recorder.session());
    }

    private void show(Placed placed, Done done) {
        recorded.accept(done.session);
        String name = placed.request().name();
        view.showMessage(done.isGone ? Message.good(texts.text("desk.cancelled", name, placed.id()))
                : Message.bad(texts.text("desk.not.cancelled", name, placed.id())));
        view.showTab(Tab.RESERVATIONS);
    }
}
