package org.gradi.ui.session;

import java.util.stream.Collectors;
import org.gradi.broker.Outcome;
import org.gradi.model.Grid;
import org.gradi.model.Plan;
import org.gradi.request.RequestDraft;
import org.gradi.session.Replay.ReplayedStep;
import org.gradi.session.SessionStep;
import org.gradi.ui.DurationWords;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;

/** Steps of a session in words. */
final class StepWords {
    private final Texts texts;
    private final Moments moments;
    private final Grid grid;

    StepWords(Texts texts, Grid grid) {
        this.texts = texts;
        this.moments = new Moments(grid.zone(), texts.locale());
        this.grid = grid;
    }

    String what(SessionStep step) {
        if (step instanceof SessionStep.Reserve reserve) {
            return texts.text("replay.step.reserve", reserve.request().name(), reserve.strategy());
        }
        if (step instanceof SessionStep.ReserveTogether together) {
            return texts.text("replay.step.together", together.requests().stream().map(RequestDraft::name)
                    .collect(Collectors.joining(", ")));
        }
        if (step instanceof SessionStep.Change change) {
            return texts.text("replay.step.change", change.reservation(), change.strategy());
        }
        if (step instanceof SessionStep.Cancel cancel) {
            return texts.text("replay.step.cancel", cancel.reservation());
        }
        if (step instanceof SessionStep.Submit submit) {
            return texts.text("replay.step.submit", submit.order().name(), submit.reservation());
        }
        if (step instanceof SessionStep.CancelJobs cancel) {
            return cancel.name().map(name -> texts.text("replay.step.cancel-job", name, cancel.reservation()))
                    .orElseGet(() -> texts.text("replay.step.cancel-jobs", cancel.reservation()));
        }
        SessionStep.Advance advance = (SessionStep.Advance) step;
        return texts.text("replay.step.advance", moments.format(grid.epoch().plus(advance.sinceEpoch())),
                DurationWords.format(advance.sinceEpoch()));
    }

    String outcome(ReplayedStep step) {
        return step.outcomes().isEmpty() ? texts.text("replay.done")
                : step.outcomes().stream().map(this::outcome).collect(Collectors.joining("; "));
    }

    private String outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return texts.text("replay.outcome.refused", refused.causes().size());
        }
        if (outcome instanceof Outcome.InDoubt inDoubt) {
            return texts.text("replay.outcome.in-doubt", inDoubt.reservation().id());
        }
        Plan plan = ((Outcome.Reserved) outcome).reservation().plan();
        String places = plan.parts().stream().map(part -> part.cluster() + " " + part.processors())
                .collect(Collectors.joining(" + "));
        return texts.text("replay.outcome.reserved", places, moments.format(plan.window()));
    }
}
