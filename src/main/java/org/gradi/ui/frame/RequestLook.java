package org.gradi.ui.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradi.broker.Availability;
import org.gradi.broker.Broker;
import org.gradi.broker.GridState;
import org.gradi.broker.SelectionOutcome;
import org.gradi.broker.SelectionOutcome.Rejected;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Request;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestDraft;

/**
 * How the grid stands to a request before anything is asked of the managers.
 *
 * @param request      as checked
 * @param selection    which clusters suit
 * @param against      of each cluster that does not suit, why
 * @param availability what is free
 * @param free         how many of the clusters that suit have a processor free all through the window
 * @param state        the reservations and other work behind it
 */
record RequestLook(Request request, SelectionOutcome selection, Map<Cluster, List<Cause>> against,
        Availability availability, int free, GridState state) {

    /**
     * Looks at the grid for a draft; empty when the draft is not in order. Takes time: never on the event
     * thread.
     */
    static Optional<RequestLook> at(Broker broker, RequestDraft draft, String strategy) {
        RequestCheck check = RequestChecker.check(draft, broker.opened().vocabulary(), broker.timeFrame());
        if (!(check instanceof RequestCheck.Passed passed)) {
            return Optional.empty();
        }
        Request request = passed.request();
        SelectionOutcome selection = broker.select(request, strategy);
        Availability availability = broker.check(request);
        return Optional.of(new RequestLook(request, selection, selection.rejected().stream()
                .collect(Collectors.toUnmodifiableMap(Rejected::cluster, Rejected::causes)), availability,
                free(selection, availability), broker.state()));
    }

    private static int free(SelectionOutcome selection, Availability availability) {
        Set<Cluster> selected = Set.copyOf(selection.selected());
        return (int) availability.clusters().stream()
                .filter(one -> one.free().filter(free -> free.inWindow() > 0).isPresent()
                        && selected.contains(one.cluster())).count();
    }
}
