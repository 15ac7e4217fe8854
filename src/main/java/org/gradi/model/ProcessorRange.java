package org.gradi.model;

/**
 * How many processors a job can use.
 *
 * @param min the fewest that are of use, at least 1
 * @param max the most that are of use, at least {@code min}
 */
public record ProcessorRange(int min, int max) {

    public ProcessorRange {
        Check.atLeast(1, "processors", min);
        if (max < min) {
            throw new IllegalArgumentException(
                    "The most processors (%d) must be at least the fewest (%d).".formatted(max, min));
        }
    }

    public static ProcessorRange exactly(int processors) {
        return new ProcessorRange(processors, processors);
    }

    public boolean isFixed() {
        return min == max;
    }

    @Override
    public String toString() {
        return isFixed() ? String.valueOf(min) : min + " to " + max;
    }
}
