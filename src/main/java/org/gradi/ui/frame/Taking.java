package org.gradi.ui.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradi.broker.Broker;
import org.gradi.broker.Outcome.Refused;
import org.gradi.model.Offer;
import org.gradi.request.RequestDraft;
import org.gradi.ui.Moments;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;

/**
 * Takes an offer: has what it asks for reserved, and puts that into the form once it is. Until then, and when
 * it cannot be had, the form, the refusal and the other offers stay. On the event thread.
 */
final class Taking {
    private final Texts texts;
    private final DeskView view;
    private final Reserving reserving;
    private Refusal latest;

    Taking(Surroundings with, DeskView view, Reserving reserving) {
        this.texts = with.texts();
        this.view = Objects.requireNonNull(view, "view");
        this.reserving = Objects.requireNonNull(reserving, "reserving");
    }

    /** Begins an attempt to reserve that can be given up, and tells what came of it. */
    interface Reserving {
        void reserve(RequestDraft draft, String strategy, Consumer<Attempt> show);
    }

    /** What was refused, and what was offered instead. */
    private record Refusal(RequestDraft draft, Refused outcome, List<Offer> offers) {
    }

    /** From now on these offers can be taken, and no others. */
    void offered(RequestDraft draft, Refused outcome, List<Offer> offers) {
        latest = new Refusal(draft, outcome, offers);
    }

    /** @param show shows what came of it, if that is not one more refusal */
    void take(Broker broker, Offer offer, Consumer<Attempt> show) {
        Refusal from = latest;
        TakenOffer taken = TakenOffer.at(offer, from.draft, from.outcome.request().time().deadline(),
                broker.timeFrame());
        Moments moments = new Moments(broker.opened().grid().zone(), texts.locale());
        String now = moments.format(broker.timeFrame().now());
        if (taken instanceof TakenOffer.Open open) {
            Sayings sayings = new Sayings(texts, broker.opened().grid().zone());
            reserving.reserve(open.draft(), offer.plan().strategy(), attempt ->
                    whyNot(attempt, sayings).ifPresentOrElse(why -> keep(from, why), () -> {
                        view.replace(texts.text("offer.field"), open.draft());
                        show.accept(attempt);
                    }));
        } else if (taken instanceof TakenOffer.TooLate late) {
            view.showMessage(Message.bad(texts.text("offer.too-late",
                    moments.format(offer.request().time().deadline()), moments.format(late.latestStart()),
                    now)));
        } else {
            view.showMessage(Message.bad(texts.text("offer.ended", moments.format(offer.expires()), now)));
        }
    }

    /** Empty when it was reserved, or is in doubt. */
    private Optional<Message> whyNot(Attempt attempt, Sayings sayings) {
        if (attempt instanceof Attempt.NotInOrder wrong) {
            return Optional.of(gone(sayings.say(wrong.problems().get(0).message())));
        }
        return Optional.of(((Attempt.Decided) attempt).outcome()).filter(Refused.class::isInstance)
                .map(Refused.class::cast).map(refused -> Attempt.wasAbandoned(refused)
                        ? Message.neutral(texts.text("outcome.abandoned.detail"))
                        : gone(sayings.reasons(refused.causes()).get(0)));
    }

    private Message gone(String why) {
        return Message.bad(texts.text("offer.gone", why));
    }

    private void keep(Refusal from, Message why) {
        view.showOutcome(from.outcome, from.offers);
        view.showMessage(why);
    }
}
