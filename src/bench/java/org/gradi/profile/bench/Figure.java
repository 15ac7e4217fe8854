package org.gradi.profile.bench;

/**
 * One measurement.
 *
 * @param situation what was measured, a row of the table
 * @param contender who was measured, a column of the table
 * @param median    half of the measurements are not above it
 * @param high      99 of 100 are not above it
 */
public record Figure(String situation, String contender, double median, double high) {
}
