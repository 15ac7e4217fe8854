package org.gradi.ui.frame;

import java.util.List;
import org.gradi.broker.Availability;
import org.gradi.broker.Broker;
import org.gradi.broker.Outcome;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Offer;
import org.gradi.request.RequestDraft;
import org.gradi.selection.OpenGrid;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Settling;
import org.gradi.ui.Texts;
import org.gradi.ui.availability.AvailabilityScreen;
import org.gradi.ui.frame.MainFrame.GridHooks;
import org.gradi.ui.availability.AvailabilitySheet;
import org.gradi.ui.availability.AvailabilitySheet.ClusterRow;
import org.gradi.ui.availability.AvailabilitySheet.LinkRow;
import org.gradi.ui.outcome.OutcomeScreen;
import org.gradi.ui.outcome.ShownOutcome;
import org.gradi.ui.request.RequestScreen;
import org.gradi.ui.selection.SelectionScreen;

/** The screens that speak the terms and the zone of one grid, made anew for each grid. */
final class GridScreens {
    private static final int SETTLES_AFTER_MILLIS = 250;

    private final RequestScreen request;
    private final SelectionScreen selection;
    private final AvailabilityScreen availability;
    private final OutcomeScreen outcome;

    GridScreens(Texts texts, BackgroundTasks tasks, Broker broker, RequestDraft first,
            GridHooks hooks) {
        OpenGrid opened = broker.opened();
        request = new RequestScreen(texts, tasks, Settling.after(SETTLES_AFTER_MILLIS),
                new RequestScreen.Contents(
                opened.vocabulary(), opened.grid().zone(), broker::timeFrame, first,
                opened.selector()::distribution), new LiveCheck(broker));
        selection = new SelectionScreen(texts, opened.vocabulary());
        availability = new AvailabilityScreen(texts, opened.grid().zone());
        outcome = new OutcomeScreen(texts, opened.vocabulary(), opened.grid().zone(),
                hooks::offerTaken, hooks::givenUp);
    }

    RequestScreen request() {
        return request;
    }

    SelectionScreen selection() {
        return selection;
    }

    AvailabilityScreen availability() {
        return availability;
    }

    OutcomeScreen outcome() {
        return outcome;
    }

    void show(RequestLook look) {
        selection.show(look.selection().selection());
        availability.show(sheet(look));
    }

    private static AvailabilitySheet sheet(RequestLook look) {
        Availability found = look.availability();
        return new AvailabilitySheet(found.now(), found.window(), look.request().processors().min(),
                found.clusters().stream().map(one -> row(look, one)).toList(),
                found.links().stream().map(one -> new LinkRow(one.link().from(), one.link().to(),
                        one.link().bandwidthBitsPerSecond(), one.usedBitsPerSecond())).toList());
    }

    private static ClusterRow row(RequestLook look, Availability.OfCluster one) {
        Cluster cluster = one.cluster();
        return new ClusterRow(cluster.name(), cluster.organisation(), cluster.processors(),
                one.free().map(free -> new AvailabilitySheet.Free(Math.toIntExact(free.now()),
                        Math.toIntExact(free.inWindow()),
                        FreeSteps.of(look.state(), cluster, look.availability().window()))), one.lastSeen(),
                look.against().getOrDefault(cluster, List.of()));
    }

    void show(Outcome made, List<Offer> offers) {
        if (made instanceof Outcome.Reserved reserved) {
            outcome.show(new ShownOutcome.Reserved(reserved.reservation()));
        } else if (Attempt.wasAbandoned(made)) {
            outcome.show(new ShownOutcome.Abandoned(made.request().name()));
        } else if (made instanceof Outcome.Refused refused) {
            outcome.show(new ShownOutcome.Refused(refused.request(), refused.refusal(), offers));
        } else if (made instanceof Outcome.InDoubt doubt) {
            List<String> silent = doubt.causes().stream().map(Cause::cluster).filter(name -> !name.isEmpty())
                    .distinct().toList();
            outcome.show(new ShownOutcome.InDoubt(doubt.reservation(), silent));
        }
    }
}
