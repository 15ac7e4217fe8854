package org.gradi.ui.reservations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.GridState;
import org.gradi.model.Reservation;
import org.gradi.ui.reservations.ListedRequest.Placed;
import org.gradi.ui.reservations.ListedRequest.TurnedDown;

/** Every request that a broker has received, with what has become of it. On the event thread. */
public final class RequestLedger {
    private final Map<String, BrokerEvent.Received> received = new LinkedHashMap<>();
    private final Map<String, TurnedDown> turnedDown = new HashMap<>();

    /** Takes note of events, in the order in which they happened. */
    public void take(List<BrokerEvent> events) {
        for (BrokerEvent event : events) {
            if (event instanceof BrokerEvent.Received arrival) {
                received.put(arrival.id(), arrival);
            } else if (event instanceof BrokerEvent.Refused refusal) {
                turnDown(refusal);
            }
        }
    }

    /** One that was received before this ledger began is in the state with its request. */
    private void turnDown(BrokerEvent.Refused refusal) {
        BrokerEvent.Received arrival = received.get(refusal.id());
        if (arrival != null) {
            turnedDown.put(refusal.id(), new TurnedDown(refusal.id(), arrival.request(), arrival.strategy(),
                    refusal.refusal()));
        }
    }

    /** What the user calls each request received since this ledger began, by its id. The caller's own. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        received.forEach((id, arrival) -> names.put(id, arrival.request().name()));
        return names;
    }

    /**
     * The requests in the order of arrival, as they stand in that state. Reservations that the state has and
     * this ledger has not were received before it began.
     */
    public List<ListedRequest> list(GridState state) {
        Map<String, Reservation> placed = new LinkedHashMap<>();
        List<ListedRequest> rows = new ArrayList<>();
        for (Reservation reservation : state.reservations()) {
            if (received.containsKey(reservation.id())) {
                placed.put(reservation.id(), reservation);
            } else {
                rows.add(new Placed(reservation));
            }
        }
        for (String id : received.keySet()) {
            Reservation reservation = placed.get(id);
            if (turnedDown.containsKey(id)) {
                rows.add(turnedDown.get(id));
            } else if (reservation != null) {
                rows.add(new Placed(reservation));
            }
        }
        return rows;
    }
}
