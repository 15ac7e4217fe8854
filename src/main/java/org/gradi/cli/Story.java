package org.gradi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.PartProgress;
import org.gradi.model.Request;

/** Listens to a broker and keeps what was told of each request. Safe for use by many threads. */
final class Story implements Consumer<BrokerEvent> {
    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final Map<String, List<BrokerEvent>> events = new LinkedHashMap<>();
    private Optional<BrokerEvent.DecidedTogether> decided = Optional.empty();

    @Override
    public synchronized void accept(BrokerEvent event) {
        if (event instanceof BrokerEvent.Received received) {
            requests.put(received.id(), received.request());
        }
        if (event instanceof BrokerEvent.DecidedTogether together) {
            decided = Optional.of(together);
        }
        if (event instanceof BrokerEvent.OfReservation one) {
            events.computeIfAbsent(one.id(), any -> new ArrayList<>()).add(event);
        }
    }

    /** The latest joint decision. */
    synchronized Optional<BrokerEvent.DecidedTogether> decidedTogether() {
        return decided;
    }

    /** How far each part came, of the first request like this that was not asked about before. */
    synchronized List<PartProgress> take(Request request) {
        return requests.entrySet().stream().filter(entry -> entry.getValue().equals(request))
                .map(Map.Entry::getKey).findFirst().map(id -> {
                    requests.remove(id);
                    return PartProgress.of(events.remove(id));
                }).orElse(List.of());
    }
}
