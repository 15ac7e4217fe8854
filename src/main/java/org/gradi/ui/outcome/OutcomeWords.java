package org.gradi.ui.outcome;

import java.text.NumberFormat;
import java.util.stream.Collectors;
import org.gradi.model.LinkUse;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;
import org.gradi.ui.Wording;

/** Says in words what became of a request, in the language of the screen. */
final class OutcomeWords {
    private final Texts texts;
    private final Moments moments;

    OutcomeWords(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    String headline(ShownAttempt attempt) {
        return texts.text(attempt.isEnding() ? "outcome.ending" : "outcome.under-way", attempt.request());
    }

    String detail(ShownAttempt attempt) {
        return texts.text((attempt.isEnding() ? "outcome.ending." : "outcome.under-way.")
                + attempt.what().key());
    }

    String headline(ShownOutcome outcome) {
        if (outcome instanceof ShownOutcome.Reserved reserved) {
            return texts.text("outcome.reserved", reserved.reservation().request().name(),
                    places(reserved.reservation().plan()));
        }
        if (outcome instanceof ShownOutcome.InDoubt doubt) {
            return texts.text("outcome.in-doubt", doubt.reservation().request().name(),
                    String.join(", ", doubt.silent()));
        }
        if (outcome instanceof ShownOutcome.Settled settled) {
            return texts.text("outcome.settled", settled.reservation().request().name(),
                    texts.text("state." + settled.reservation().state().key()));
        }
        if (outcome instanceof ShownOutcome.Ended ended) {
            return texts.text("outcome.ended", ended.reservation().request().name(),
                    texts.text("state." + ended.reservation().state().key()));
        }
        if (outcome instanceof ShownOutcome.Abandoned abandoned) {
            return texts.text("outcome.abandoned", abandoned.request());
        }
        if (outcome instanceof ShownOutcome.Unchanged unchanged) {
            return texts.text("outcome.unchanged", unchanged.reservation().request().name());
        }
        if (outcome instanceof ShownOutcome.ChangeRefused refused) {
            return texts.text("outcome.change.refused", refused.reservation().request().name());
        }
        return texts.text("outcome.refused", ((ShownOutcome.Refused) outcome).request().name());
    }

    String detail(ShownOutcome outcome) {
        if (outcome instanceof ShownOutcome.Reserved reserved) {
            return detail(reserved.reservation());
        }
        if (outcome instanceof ShownOutcome.InDoubt doubt) {
            return detail(doubt.reservation()) + "\n" + texts.text("outcome.in-doubt.next");
        }
        if (outcome instanceof ShownOutcome.Settled settled) {
            return detail(settled.reservation());
        }
        if (outcome instanceof ShownOutcome.Ended ended) {
            return detail(ended.reservation());
        }
        if (outcome instanceof ShownOutcome.Abandoned) {
            return texts.text("outcome.abandoned.detail");
        }
        if (outcome instanceof ShownOutcome.Unchanged unchanged) {
            return detail(unchanged.reservation());
        }
        if (outcome instanceof ShownOutcome.ChangeRefused refused) {
            return detail(refused.reservation());
        }
        int offers = ((ShownOutcome.Refused) outcome).offers().size();
        return texts.text("outcome.offers.count", offers);
    }

    private String detail(Reservation reservation) {
        Plan plan = reservation.plan();
        return texts.text("outcome.detail", moments.format(plan.window()),
                moments.zoneOver(plan.window()),
                reservation.id(), plan.strategy(), texts.text("state." + reservation.state().key()));
    }

    /** {@code 4 on Cluster_1 and 2 on Cluster_2}. */
    String places(Plan plan) {
        return plan.parts().stream()
                .map(part -> texts.text("outcome.place", part.processors(), part.cluster()))
                .collect(Collectors.joining(" " + texts.text("outcome.and") + " "));
    }

    /** When and where an offer would run. */
    String plan(Plan plan) {
        return texts.text("outcome.offer.plan", places(plan), moments.format(plan.window()),
                moments.zoneOver(plan.window()));
    }

    /** The values of the fuzzy control; empty for a reservation on one cluster, to which it was not asked. */
    String control(Plan plan) {
        return plan.isCoReservation()
                ? texts.text("outcome.control", share(plan.lambda()), share(plan.delta())) : "";
    }

    String link(LinkUse link) {
        return texts.text("outcome.link", link.from(), link.to(),
                Wording.bandwidth(link.bitsPerSecond(), texts.locale()), share(link.lambda()));
    }

    private String share(double share) {
        return NumberFormat.getPercentInstance(texts.locale()).format(share);
    }
}
