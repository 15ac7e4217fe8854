package org.gradi.experiment;

/**
 * What one user of an instance asks for.
 *
 * @param user            the user's number, from 0, which is also the order of arrival
 * @param processes       one processor each, at least 1
 * @param startMinute     when the job is to start, zero or more
 * @param durationMinutes how long it runs, at least 1
 */
public record InstanceUser(int user, int processes, int startMinute, int durationMinutes) {
    /** More is not a number of processes or minutes that a grid could have. */
    static final int MOST = 1_000_000;

    public InstanceUser {
        requireFrom(0, "user", user);
        requireFrom(1, "processes", processes);
        requireFrom(0, "startMin", startMinute);
        requireFrom(1, "durationMin", durationMinutes);
    }

    private static void requireFrom(int least, String what, int value) {
        if (value < least || value > MOST) {
            throw new IllegalArgumentException("The %s (%d) must be a whole number from %d to %d.".formatted(
                    what, value, least, MOST));
        }
    }
}
