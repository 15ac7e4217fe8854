package org.gradi.profile.bench;

/** The slots of one contender; a slot holds one reservation or none. */
interface Book {

    /** Gives back what the slot holds, if anything. */
    void cancel(int slot);

    /**
     * Searches the earliest start and reserves it in the empty slot.
     *
     * @return the start; {@link Availability#NONE} when there is none, and the slot stays empty
     */
    long reserve(int slot, Request request);
}
