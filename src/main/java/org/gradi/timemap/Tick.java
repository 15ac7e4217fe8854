package org.gradi.timemap;

/**
 * A labelled moment on the time axis.
 *
 * @param second when, since 1970-01-01T00:00:00Z
 * @param label  what to write there
 * @param major  whether it begins something greater, such as a day among hours
 */
public record Tick(long second, String label, boolean major) {
}
