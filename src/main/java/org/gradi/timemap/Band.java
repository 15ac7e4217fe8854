package org.gradi.timemap;

/**
 * A contiguous share of a lane's capacity: [{@code base}, {@code base + amount}).
 *
 * @param base   the lowest unit of it, from 0
 * @param amount how many, at least 1
 */
public record Band(long base, long amount) {

    /** The first unit above. */
    public long top() {
        return base + amount;
    }
}
