package org.gradi.ui.frame;

import java.util.List;
import org.gradi.broker.Abandonment;
import org.gradi.broker.Outcome;
import org.gradi.model.Offer;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestDraft;
import org.gradi.session.SessionRecorder;

/** What came of the attempt to reserve what a draft asks for. */
sealed interface Attempt {

    /** The draft is not in order; nobody was asked. */
    record NotInOrder(List<RequestCheck.Problem> problems) implements Attempt {
    }

    /**
     * The broker decided.
     *
     * @param outcome what it decided
     * @param offers  what could be had instead of a refusal; none otherwise
     */
    record Decided(Outcome outcome, List<Offer> offers) implements Attempt {
    }

    /** Whether that is a refusal which the user wished for. */
    static boolean wasAbandoned(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.causes().stream()
                .anyMatch(cause -> cause.constraint().equals(Abandonment.CONSTRAINT));
    }

    /**
     * Has the draft decided, and recorded, unless it is abandoned. Takes as long as the managers: never on
     * the event thread.
     */
    static Attempt at(SessionRecorder recorder, RequestDraft draft, String strategy,
            Abandonment abandonment) {
        RequestCheck check = RequestChecker.check(draft, recorder.broker().opened().vocabulary(),
                recorder.broker().timeFrame());
        if (check instanceof RequestCheck.Failed failed) {
            return new NotInOrder(failed.problems());
        }
        RequestCheck.Passed passed = (RequestCheck.Passed) check;
        Outcome outcome = recorder.reserve(draft, passed.request(), strategy, abandonment);
        List<Offer> offers = outcome instanceof Outcome.Refused refused && !wasAbandoned(outcome)
                ? recorder.broker().offers(refused) : List.of();
        return new Decided(outcome, offers);
    }
}
