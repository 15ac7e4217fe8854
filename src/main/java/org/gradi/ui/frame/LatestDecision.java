package org.gradi.ui.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradi.broker.BrokerEvent;

/**
 * What was told of the decision that began last, on a request or on a change of what is promised. A change
 * goes on under the id of the reservation that is made in the place of the old one.
 */
final class LatestDecision {
    private final List<BrokerEvent> events = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int begun;

    void take(BrokerEvent event) {
        if (event instanceof BrokerEvent.ChangeBegun change) {
            begin(change.id());
        } else if (event instanceof BrokerEvent.Received received) {
            if (received.replaces().filter(ids::contains).isPresent()) {
                ids.add(received.id());
            } else {
                begin(received.id());
            }
        }
        if (event instanceof BrokerEvent.OfReservation one && ids.contains(one.id())) {
            events.add(event);
        }
    }

    private void begin(String id) {
        begun++;
        events.clear();
        ids.clear();
        ids.add(id);
    }

    /** How many have begun so far; tells one from the next. */
    int begun() {
        return begun;
    }

    List<BrokerEvent> events() {
        return List.copyOf(events);
    }
}
