package org.gradi.ui.session;

import java.util.List;
import java.util.Objects;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.GridState;

/**
 * What has happened since the last news, and how things stand after it.
 *
 * @param events in the order in which they happened
 * @param state  at least as new as the last event
 */
public record News(List<BrokerEvent> events, GridState state) {
    public News {
        events = List.copyOf(events);
        Objects.requireNonNull(state, "state");
    }
}
