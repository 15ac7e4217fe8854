package org.gradi.ui.session;

import java.util.List;
import java.util.Objects;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.GridState;
import org.gradi.broker.Orphan;

/**
 * What has happened since the last news, and how things stand after it.
 *
 * @param events  in the order in which they happened
 * @param state   at least as new as the last event
 * @param orphans reservations at managers that have keys of ours but that nobody knows
 */
public record News(List<BrokerEvent> events, GridState state, List<Orphan> orphans) {
    public News {
        events = List.copyOf(events);
        orphans = List.copyOf(orphans);
        Objects.requireNonNull(state, "state");
    }
}
