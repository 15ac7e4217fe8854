package org.gradi.fuzzy;

/**
 * What the control looks at in a link.
 *
 * @param loadBitsPerSecond what is taken of it already, from 0 to the maximum
 * @param maxBitsPerSecond  the most it carries, at least 1
 */
public record LinkInputs(long loadBitsPerSecond, long maxBitsPerSecond) {

    public LinkInputs {
        if (maxBitsPerSecond < 1) {
            throw new IllegalArgumentException(
                    "The link's maximum (%d bit/s) must be at least 1.".formatted(maxBitsPerSecond));
        }
        if (loadBitsPerSecond < 0 || loadBitsPerSecond > maxBitsPerSecond) {
            throw new IllegalArgumentException(
                    "The link's load (%d bit/s) must lie between 0 and its maximum (%d)."
                            .formatted(loadBitsPerSecond, maxBitsPerSecond));
        }
    }
}
