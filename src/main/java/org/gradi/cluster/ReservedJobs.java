package org.gradi.cluster;

/**
 * Runs jobs in our reservations on one cluster. Safe for use by many threads; a call may take as long as the
 * manager's timeout.
 *
 * <p>Every method may be in doubt, and may be denied with constraint {@code manager} when the manager does
 * not serve us; nothing changed then.
 */
public interface ReservedJobs {

    /**
     * Submits a job that uses all processors of a reservation and begins when it does, or at once when it has
     * begun. It may run as long as the reservation lasts.
     *
     * <p>Submitting again under a name that the reservation has a job of answers with that job, so a doubt is
     * settled by asking again; a manager may forget a job minutes after its end. Denied with constraint
     * {@code key} when there is no such reservation.
     */
    Answer<ReservedJob> submit(String key, JobOrder order);

    /**
     * How far a job has come; a job in a final state stays as it is and is not asked about. A job that the
     * manager knows nothing of any more is {@link JobState#LOST}, where it does not follow from something
     * else what became of it.
     */
    Answer<ReservedJob> follow(ReservedJob job);

    /**
     * Ends a job, and answers with what is known of it then: mostly cancelled, but one that needs a while to
     * end may still be running. Ending twice is harmless.
     */
    Answer<ReservedJob> cancel(ReservedJob job);
}
