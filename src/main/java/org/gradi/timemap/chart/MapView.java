package org.gradi.timemap.chart;

import org.gradi.model.TimeWindow;

/**
 * Which part of a map is seen. Every change gives a view within bounds: 1 second to 5 years wide.
 *
 * @param startSecond at the left edge; fractions are pixels
 * @param seconds     how many from edge to edge
 * @param topmost     the height among the rows that is uppermost, zero or more
 */
record MapView(double startSecond, double seconds, double topmost) {
    static final double SECONDS_MIN = 1;
    static final double SECONDS_MAX = 5 * 366 * 86_400.0;

    MapView {
        seconds = Math.max(SECONDS_MIN, Math.min(SECONDS_MAX, seconds));
        topmost = Math.max(0, topmost);
    }

    static MapView of(TimeWindow window) {
        return new MapView(window.startSecond(), window.length().toSeconds(), 0);
    }

    double endSecond() {
        return startSecond + seconds;
    }

    /** The moment at that share of the width, 0 at the left edge and 1 at the right. */
    double secondAt(double share) {
        return startSecond + share * seconds;
    }

    /** Shows {@code factor} times as many seconds; the moment at that share of the width stays there. */
    MapView zoomed(double factor, double share) {
        double wider = Math.max(SECONDS_MIN, Math.min(SECONDS_MAX, seconds * factor));
        return new MapView(secondAt(share) - share * wider, wider, topmost);
    }

    MapView shifted(double bySeconds) {
        return new MapView(startSecond + bySeconds, seconds, topmost);
    }

    /** Has that moment at that share of the width. */
    MapView withMomentAt(long second, double share) {
        return new MapView(second - share * seconds, seconds, topmost);
    }

    MapView scrolledTo(double otherTopmost) {
        return new MapView(startSecond, seconds, otherTopmost);
    }

    /** Scrolled, if need be, so that the row at {@code top} is in the middle of the part that is seen. */
    MapView revealingRows(double top, double height, double rowsSeen) {
        boolean isSeen = top >= topmost && top + height <= topmost + rowsSeen;
        return isSeen ? this : scrolledTo(top + (height - rowsSeen) / 2);
    }

    /** Whether something of that stretch of time is seen. */
    boolean sees(long fromSecond, long toSecond) {
        return fromSecond < endSecond() && toSecond > startSecond;
    }

    /** The same rows at another time. */
    MapView over(TimeWindow window) {
        return of(window).scrolledTo(topmost);
    }
}
