package org.gradi.profile.bench;

/** A contender's record of what is free over time. */
interface Availability {

    /** No start suits. */
    long NONE = -1;

    /** The earliest start that suits the request; {@link #NONE} when there is none. */
    long earliestStart(Request request);

    void take(long start, long end, int processors);

    void giveBack(long start, long end, int processors);
}
