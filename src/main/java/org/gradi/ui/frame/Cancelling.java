package org.gradi.ui.frame;

import java.util.Objects;
import org.gradi.session.SessionRecorder;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;
import org.gradi.ui.frame.DeskView.Tab;
import org.gradi.ui.reservations.ListedRequest.Placed;
import org.gradi.ui.reservations.ReservationWords;

/**
 * Cancels a reservation after one plain question that names what is given back. Once begun it comes to its
 * end: what clusters have given back cannot be had again by stopping.
 */
final class Cancelling {
    private final Surroundings with;
    private final Texts texts;
    private final Desk desk;
    private final DeskView view;

    Cancelling(Surroundings with, Desk desk, DeskView view) {
        this.with = Objects.requireNonNull(with, "with");
        this.texts = with.texts();
        this.desk = Objects.requireNonNull(desk, "desk");
        this.view = Objects.requireNonNull(view, "view");
    }

    void ask(SessionRecorder recorder, Placed placed) {
        String question = new ReservationWords(texts, recorder.broker().opened().grid()).givesBack(placed);
        if (with.questions().agrees(texts.text("desk.cancel.title"), question,
                texts.text("desk.cancel.yes"))) {
            with.tasks().runToItsEnd(texts.text("desk.cancelling", placed.request().name()),
                    progress -> recorder.cancel(placed.id()).filter(now -> now.state().isEnd()).isPresent(),
                    () -> { }, Outcome.of(isGone -> show(recorder, placed, isGone),
                            problem -> view.showMessage(Message.bad(texts.problem(problem)))));
        }
    }

    /** @param isGone whether every part was given back */
    private void show(SessionRecorder recorder, Placed placed, boolean isGone) {
        desk.recorded(recorder);
        String name = placed.request().name();
        view.showMessage(isGone ? Message.good(texts.text("desk.cancelled", name, placed.id()))
                : Message.bad(texts.text("desk.not.cancelled", name, placed.id())));
        if (desk.isLive(recorder)) {
            view.showTab(Tab.RESERVATIONS);
        }
    }
}
