package org.gradi.timemap;

import java.util.List;

/**
 * What one entry takes of one lane, and where in the lane it is drawn.
 *
 * @param entry       whose it is
 * @param startSecond the first second inside, since 1970-01-01T00:00:00Z
 * @param endSecond   the first second after
 * @param amount      processors or bits per second
 * @param bands       where it lies, lowest first; they sum up to the amount and stay the same from start to
 *                    end. Several only where no gap is wide enough for one
 */
public record Bar(Entry entry, long startSecond, long endSecond, long amount, List<Band> bands) {

    public Bar {
        bands = List.copyOf(bands);
    }

    /** Whether that second and that unit of the lane are the bar's. */
    public boolean covers(long second, double level) {
        return second >= startSecond && second < endSecond
                && bands.stream().anyMatch(band -> level >= band.base() && level < band.top());
    }

    boolean overlaps(long fromSecond, long toSecond) {
        return startSecond < toSecond && fromSecond < endSecond;
    }
}
