package org.gradi.profile.bench;

import org.gradi.profile.CapacityProfile;

/** Who is measured. */
public enum Contender {
    GRADI("gradi") {
        @Override
        Book book(Workload workload) {
            return new SlotBook(availability(workload), workload);
        }

        @Override
        Availability availability(Workload workload) {
            return workload.fill(new GradiAvailability(new CapacityProfile(workload.series.capacity)));
        }
    },
    TREE_MAP("TreeMap") {
        @Override
        Book book(Workload workload) {
            return new SlotBook(availability(workload), workload);
        }

        @Override
        Availability availability(Workload workload) {
            return workload.fill(new TreeMapAvailability(workload.series.capacity));
        }
    },
    YARN_STEPS("YARN RLESparseResourceAllocation") {
        @Override
        Book book(Workload workload) {
            return new SlotBook(availability(workload), workload);
        }

        @Override
        Availability availability(Workload workload) {
            return new YarnAvailability(workload.series.capacity, workload.filled);
        }
    },
    YARN_PLAN("YARN InMemoryPlan, GreedyReservationAgent") {
        @Override
        Book book(Workload workload) {
            return new YarnPlanBook(workload);
        }

        @Override
        Availability availability(Workload workload) {
            throw new UnsupportedOperationException("YARN's agent searches and reserves in one step.");
        }
    },
    /** Does nothing: what is left is the cost of measuring. */
    NOBODY("measuring alone") {
        @Override
        Book book(Workload workload) {
            return new Book() {
                @Override
                public void cancel(int slot) {
                    // Holds nothing.
                }

                @Override
                public long reserve(int slot, Request request) {
                    return request.earliestSecond();
                }
            };
        }

        @Override
        Availability availability(Workload workload) {
            throw new UnsupportedOperationException("Nobody has nothing to search.");
        }
    };

    final String label;

    Contender(String label) {
        this.label = label;
    }

    /** The contender's slots, filled. */
    abstract Book book(Workload workload);

    /** The contender's record of what is free when the slots are filled. */
    abstract Availability availability(Workload workload);
}
