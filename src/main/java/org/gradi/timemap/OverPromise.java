package org.gradi.timemap;

/**
 * A longest stretch in which more is taken of a lane than it has. It must never happen; if it does, the map
 * says so instead of drawing it as if all were well.
 *
 * @param lane        the lane's name
 * @param startSecond the first second of it, since 1970-01-01T00:00:00Z
 * @param endSecond   the first second after
 * @param taken       the most that is taken in it, by reservations and local work together
 * @param local       how much of that is local work
 * @param capacity    what there is
 */
public record OverPromise(String lane, long startSecond, long endSecond, long taken, long local,
        long capacity) {
}
