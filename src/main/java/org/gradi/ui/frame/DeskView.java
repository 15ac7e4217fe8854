package org.gradi.ui.frame;

import java.util.List;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.GridState;
import org.gradi.broker.Orphan;
import org.gradi.model.Offer;
import org.gradi.model.Refusal;
import org.gradi.model.Reservation;
import org.gradi.request.RequestDraft;
import org.gradi.session.Session;
import org.gradi.ui.outcome.ShownAttempt;
import org.gradi.ui.reservations.ListedRequest;

/** What the desk tells the window to show. On the event thread. */
interface DeskView {

    /** Another grid is on the desk: makes the screens for it, with that request in the form. */
    void showGrid(Broker broker, RequestDraft first);

    /** What the form holds. */
    RequestDraft draft();

    /** Puts another request into the form, with a history of its own. */
    void load(RequestDraft draft);

    /** Replaces what the form holds in one step that can be undone; {@code what} names it, in words. */
    void replace(String what, RequestDraft draft);

    /** What is edited from now on is a step of its own. */
    void sealDraft();

    /** Moves the focus into the form's first field. */
    void enterForm();

    /** Has the form checked again: the grid, or the time, has changed. */
    void recheck();

    /** The strategy the user has chosen, by name. */
    String strategy();

    void showLook(RequestLook look);

    /** The request is not in order, so that there is nothing to look at. */
    void showNoLook();

    /** @param offers what could be had instead of a refusal; none otherwise */
    void showOutcome(org.gradi.broker.Outcome outcome, List<Offer> offers);

    void showUnderWay(ShownAttempt attempt);

    /** A change of this reservation was given up. */
    void showUnchanged(Reservation reservation);

    /** A change of this reservation was refused; it stands as it was. */
    void showChangeRefused(Reservation reservation, Refusal refusal);

    /** What was in doubt is not any more. */
    void showSettled(Reservation reservation);

    /** What was reserved has come to its end. */
    void showEnded(Reservation reservation);

    /** There is no outcome to show. */
    void showNoOutcome();

    /** How the latest decision went, or is going, at each cluster: all events that concern it. */
    void showBoard(List<BrokerEvent> events);

    void showFunnel(Funnel funnel);

    /** @param liveness what the grid on show is */
    void showState(GridState state, List<ListedRequest> requests, Liveness liveness);

    /** How old what is shown is, what should not be at the managers, and which offers are open still. */
    void showAge(GridState state, List<Orphan> orphans, Liveness liveness);

    void showStory(List<BrokerEvent> story, Bench bench);

    void select(String reservationId);

    /** A session was opened and came out otherwise than recorded: shows where. */
    void showReplayed(String name, Session recorded, Restored restored);

    void showMessage(Message message);

    void clearMessage();

    /** Clears that message, if no other has come since. */
    void withdraw(Message message);

    /** Offers something until the user has chosen, whatever else is said. */
    void showOffer(Message offer);

    void hideOffer();

    void showTab(Tab tab);

    /** What the title bar says. */
    void showTitle(String title);

    void showPossible(Possible possible);

    /** The views below the map. */
    enum Tab {
        RESERVATIONS, SELECTION, AVAILABILITY, OUTCOME, STORY, REPLAY
    }

    /**
     * What the user can do now.
     *
     * @param hasGrid    whether a grid is open
     * @param canReserve whether the live broker is free to take a request
     * @param canCancel  whether the reservation that is picked can be cancelled
     * @param canChange  whether it can be changed
     */
    record Possible(boolean hasGrid, boolean canReserve, boolean canCancel, boolean canChange) {
    }
}
