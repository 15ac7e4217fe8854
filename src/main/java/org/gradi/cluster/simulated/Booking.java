package org.gradi.cluster.simulated;

import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.TimeWindow;

/** Something that has processors of a cluster for a while. */
sealed interface Booking {

    /** Its place in the order in which the manager took it on; unique. */
    long number();

    int processors();

    TimeWindow window();

    /** When it leaves by itself; no later than its window ends. */
    long departsSecond();

    /** A reservation of the grid; until it is confirmed it departs when its hold time is over. */
    record OfGrid(long number, LocalReservation reservation, long holdEndsSecond) implements Booking {
        @Override
        public int processors() {
            return reservation.processors();
        }

        @Override
        public TimeWindow window() {
            return reservation.window();
        }

        @Override
        public long departsSecond() {
            long end = window().endSecond();
            return reservation.confirmed() ? end : Math.min(end, holdEndsSecond);
        }

        OfGrid with(LocalReservation other) {
            return new OfGrid(number, other, holdEndsSecond);
        }
    }

    /** Work of local users; a job may depart before its limit. */
    record OfLocalUser(long number, OtherWork work, long departsSecond) implements Booking {
        @Override
        public int processors() {
            return work.processors();
        }

        @Override
        public TimeWindow window() {
            return work.window();
        }
    }
}
