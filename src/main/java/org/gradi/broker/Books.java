package org.gradi.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.Grid;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.planning.GridView;

/**
 * What we have promised, and what is free beside it: the reservation book and the grid book, kept in step.
 * Changed by the deciding thread alone, under a lock that is held for the moment of a change or a question
 * and never while a manager is asked.
 */
final class Books {
    private final ReservationBook reservations = new ReservationBook();
    private final JobBook jobs = new JobBook();
    private final List<Reservation> unrepeated = new ArrayList<>();
    private final Map<String, String> replacing = new HashMap<>();
    private final GridBook grid;
    /** Those for which nothing could be set aside, because others have it by now. */
    private final Set<String> bare = new HashSet<>();

    Books(Grid grid) {
        this.grid = new GridBook(grid);
    }

    ReservationBook reservations() {
        return reservations;
    }

    /**
     * Those that failed and whose requests the program before this one had not decided anew when it ended;
     * for the deciding thread.
     */
    List<Reservation> unrepeated() {
        return unrepeated;
    }

    /**
     * By id, those that the program before this one was reserving in the place of others, and the ids of
     * those; for the deciding thread.
     */
    Map<String, String> replacing() {
        return replacing;
    }

    /** Whether a change that the program before this one began of it is still to be settled. */
    boolean isBeingReplaced(Reservation reservation) {
        return reservations.live().stream().anyMatch(one ->
                one.state() == ReservationState.IN_DOUBT && reservation.id().equals(replacing.get(one.id())));
    }

    /** For the deciding thread. */
    JobBook jobs() {
        return jobs;
    }

    /** For the deciding thread; others {@link #ask}. */
    GridBook grid() {
        return grid;
    }

    /** What is free now, for whenever it is asked about; see {@link GridBook#frozen}. */
    synchronized GridView frozen() {
        return grid.frozen();
    }

    /** The same with what was set aside for that reservation free too. */
    synchronized GridView frozenWithout(Reservation reservation) {
        free(reservation);
        try {
            return grid.frozen();
        } finally {
            takeIfFree(reservation);
        }
    }

    /** Asks the grid book while nothing changes. */
    synchronized <T> T ask(Function<GridBook, T> question) {
        return question.apply(grid);
    }

    /** Sets capacity aside; fails, with nothing changed, when it is not free. */
    synchronized void take(Plan plan) {
        grid.take(plan);
    }

    /** Takes what is free of it: all, or nothing when others have some of it. */
    synchronized void takeIfFree(Reservation reservation) {
        try {
            grid.take(reservation.plan());
        } catch (IllegalStateException | IllegalArgumentException notFree) {
            bare.add(reservation.id());
        }
    }

    /** For good: other work that a manager told of may stand in its place from now on. */
    synchronized void giveBack(Reservation reservation) {
        free(reservation);
        grid.markAgain(reservation.plan());
    }

    private void free(Reservation reservation) {
        if (!bare.remove(reservation.id())) {
            grid.giveBack(reservation.plan());
        }
    }

    /**
     * Takes another plan in the place of the reservation's; false, and nothing changed, when not free. Until
     * its clusters are looked at again it can be taken back.
     */
    synchronized boolean swap(Reservation reservation, Plan other) {
        if (other.equals(reservation.plan())) {
            return true;
        }
        free(reservation);
        try {
            grid.take(other);
            return true;
        } catch (IllegalStateException | IllegalArgumentException notFree) {
            takeIfFree(reservation);
            return false;
        }
    }

    /** Takes less, or nothing when that is not free, in the place of the reservation's plan. */
    synchronized void shrink(Reservation reservation, Plan less) {
        free(reservation);
        takeIfFree(reservation.withPlan(less));
        grid.markAgain(reservation.plan());
    }

    /** Notes other work on a cluster; false when nothing is new. */
    synchronized boolean see(String cluster, List<OtherWork> others) {
        return grid.see(cluster, others);
    }

    /** Whether a reservation that holds capacity has a part on the cluster. */
    boolean isLive(String id, String cluster) {
        return reservations.findLive(id).filter(found -> hasPart(found, cluster)).isPresent();
    }

    static boolean hasPart(Reservation reservation, String cluster) {
        return reservation.plan().parts().stream().anyMatch(part -> part.cluster().equals(cluster));
    }

    /** Whether the grid has every cluster and link of the plan. */
    boolean knows(Plan plan) {
        return grid.knows(plan);
    }
}
