package org.gradi.ui.frame;

import java.time.Duration;
import java.time.Instant;
import org.gradi.model.Offer;
import org.gradi.model.TimeConstraint;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestDrafts;
import org.gradi.request.TimeFrame;

/** What has to be asked for to get an offer, if it can be had still. */
sealed interface TakenOffer {

    /** It can be asked for; a start that has passed since has become now. */
    record Open(RequestDraft draft) implements TakenOffer {
    }

    /** It has ended. */
    record Ended() implements TakenOffer {
    }

    /**
     * It cannot begin as late as this.
     *
     * @param latestStart when it had to begin
     */
    record TooLate(Instant latestStart) implements TakenOffer {
    }

    /**
     * The end moves along with the start when nobody asked for an end: where the request had no deadline of
     * its own, or the offer is one of a later end.
     *
     * @param asked  what was asked for when the offer was made
     * @param before the latest end of that
     */
    static TakenOffer at(Offer offer, RequestDraft asked, Instant before, TimeFrame frame) {
        if (!offer.isOpenAt(frame.now())) {
            return new Ended();
        }
        TimeConstraint time = offer.request().time();
        boolean isPast = !time.earliestStart().isAfter(frame.now());
        Instant start = isPast ? frame.now() : time.earliestStart();
        Duration room = Duration.between(start, time.deadline());
        boolean mayEndLater = asked.deadline().isBlank() || time.deadline().isAfter(before);
        if (room.compareTo(time.duration()) < 0 && !mayEndLater) {
            return new TooLate(time.deadline().minus(time.duration()));
        }
        boolean followsStart = mayEndLater && room.compareTo(time.duration()) <= 0;
        RequestDraft as = RequestDrafts.withOffsets(offer.request(), frame.offsetsFrom());
        return new Open(new RequestDraft(as.name(), as.requirements(), as.minProcessors(), as.maxProcessors(),
                as.communication(), as.bandwidth(), isPast ? "" : as.start(), as.duration(),
                followsStart ? "" : as.deadline(), as.coAllocation()));
    }
}
