package org.gradi.broker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.Grid;
import org.gradi.model.Reservation;

/**
 * The whole state of a grid at one moment, for maps and lists.
 *
 * @param grid         its clusters and links
 * @param now          when it was so, by the grid's clock
 * @param reservations every reservation in the book, in the order of arrival
 * @param otherWork    by cluster, the local work its manager told of when last looked at
 * @param lastSeen     by cluster, how old what is known of it is
 */
public record GridState(Grid grid, Instant now, List<Reservation> reservations,
        Map<String, List<OtherWork>> otherWork, Map<String, LastSeen> lastSeen) {

    public GridState {
        reservations = List.copyOf(reservations);
        otherWork = Map.copyOf(otherWork);
        lastSeen = Map.copyOf(lastSeen);
    }
}
