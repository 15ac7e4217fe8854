package org.gradi.profile.bench;

/** Slots over a record of what is free. */
final class SlotBook implements Book {
    private final Availability availability;
    private final long[] starts;
    private final long[] ends;
    private final int[] processors;

    /** Begins with the slots of the workload, which {@code availability} holds already. */
    SlotBook(Availability availability, Workload workload) {
        this.availability = availability;
        int slots = workload.series.live;
        starts = new long[slots];
        ends = new long[slots];
        processors = new int[slots];
        for (int slot = 0; slot < slots; slot++) {
            keep(slot, workload.firstStarts[slot], workload.first[slot]);
        }
    }

    @Override
    public void cancel(int slot) {
        if (processors[slot] > 0) {
            availability.giveBack(starts[slot], ends[slot], processors[slot]);
            processors[slot] = 0;
        }
    }

    @Override
    public long reserve(int slot, Request request) {
        long start = availability.earliestStart(request);
        if (start != Availability.NONE) {
            keep(slot, start, request);
            availability.take(start, ends[slot], request.processors());
        }
        return start;
    }

    private void keep(int slot, long start, Request request) {
        starts[slot] = start;
        ends[slot] = start + request.durationSeconds();
        processors[slot] = request.processors();
    }
}
