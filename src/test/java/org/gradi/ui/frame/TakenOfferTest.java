package org.gradi.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradi.broker.CaseStudyGrid;
import org.gradi.model.Offer;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Request;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestDrafts;
import org.gradi.request.TimeFrame;
import org.junit.jupiter.api.Test;

class TakenOfferTest {
    /** From minute 10 on for an hour, until minute 80. */
    private static final Request ASKED = CaseStudyGrid.request("wish", 2, 10, 60, 80);
    private static final Instant EPOCH = ASKED.time().earliestStart().minus(Duration.ofMinutes(10));
    private static final RequestDraft WRITTEN = RequestDrafts.withOffsets(ASKED, EPOCH);
    private static final int ENDS = 40;

    private static Instant minute(int minute) {
        return EPOCH.plus(Duration.ofMinutes(minute));
    }

    private static Offer offer(int start, int length, int deadline) {
        TimeWindow window = TimeWindow.of(minute(start), Duration.ofMinutes(length));
        return new Offer(ASKED.withTime(new TimeConstraint(minute(start), Duration.ofMinutes(length),
                minute(deadline))), new Plan("gradi", window,
                List.of(new Part("VO-C", "Cluster_03", 2, window)), List.of(), 0), "another time",
                minute(ENDS));
    }

    private static TakenOffer take(Offer offer, RequestDraft written, int now) {
        return TakenOffer.at(offer, written, ASKED.time().deadline(), new TimeFrame(EPOCH, minute(now)));
    }

    private static void requireTimes(TakenOffer taken, String start, String duration, String deadline) {
        assertThat(taken).isInstanceOf(TakenOffer.Open.class);
        RequestDraft draft = ((TakenOffer.Open) taken).draft();
        assertThat(List.of(draft.start(), draft.duration(), draft.deadline()))
                .as("start, duration and deadline").containsExactly(start, duration, deadline);
    }

    private static RequestDraft withoutDeadline() {
        return new RequestDraft(WRITTEN.name(), WRITTEN.requirements(), WRITTEN.minProcessors(),
                WRITTEN.maxProcessors(), WRITTEN.communication(), WRITTEN.bandwidth(), WRITTEN.start(),
                WRITTEN.duration(), "", WRITTEN.coAllocation());
    }

    @Test
    void staysAsItIsWhileItsStartIsToCome() {
        requireTimes(take(offer(10, 30, 80), WRITTEN, 5), "PT10M", "PT30M", "PT1H20M");
    }

    @Test
    void beginsNowWhenItsStartHasPassedAndTheJobStillEndsInTime() {
        requireTimes(take(offer(10, 30, 80), WRITTEN, 12), "", "PT30M", "PT1H20M");
        requireTimes(take(offer(10, 60, 80), WRITTEN, 20), "", "PT1H", "PT1H20M");
    }

    @Test
    void keepsTheDeadlineThatWasAskedFor() {
        assertThat(take(offer(10, 60, 80), WRITTEN, 21)).as("minute 21 to 81")
                .isEqualTo(new TakenOffer.TooLate(minute(20)));
    }

    @Test
    void endsLaterWhereNobodyAskedForAnEnd() {
        requireTimes(take(offer(10, 60, 80), withoutDeadline(), 21), "", "PT1H", "");
        requireTimes(take(offer(30, 60, 90), WRITTEN, 31), "", "PT1H", "");
    }

    @Test
    void hasEndedInTheMomentInWhichItEnds() {
        assertThat(take(offer(50, 20, 80), WRITTEN, ENDS - 1)).isInstanceOf(TakenOffer.Open.class);
        assertThat(take(offer(50, 20, 80), WRITTEN, ENDS)).isEqualTo(new TakenOffer.Ended());
    }
}
