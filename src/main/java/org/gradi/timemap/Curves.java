package org.gradi.timemap;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Curves with error bars over one axis, to be drawn.
 *
 * @param title  of the chart
 * @param bars   what a point and its error bar say
 * @param across what the horizontal axis counts
 * @param up     what the vertical axis measures, with its unit
 * @param scale  of the vertical axis
 * @param locale the language in which numbers are written, as the words are
 * @param curves in the order of the legend; a curve keeps its colour and mark as long as it keeps its place
 */
public record Curves(String title, String bars, String across, String up, Scale scale,
        Locale locale, List<Curve> curves) {

    public Curves {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(bars, "bars");
        Objects.requireNonNull(across, "across");
        Objects.requireNonNull(up, "up");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(locale, "locale");
        curves = List.copyOf(curves);
    }

    /** How values are placed along the vertical axis. */
    public enum Scale {
        /** From 0 to 100. */
        PERCENT,
        /** Each decade as high as the next; values must be above zero. */
        LOGARITHMIC
    }

    /**
     * @param name   in the legend
     * @param points from left to right
     */
    public record Curve(String name, List<Point> points) {
        public Curve {
            Objects.requireNonNull(name, "name");
            points = List.copyOf(points);
        }
    }

    /**
     * @param across where on the horizontal axis
     * @param up     the value
     * @param low    where its error bar begins, at most the value
     * @param high   where its error bar ends, at least the value
     */
    public record Point(double across, double up, double low, double high) {
        public Point {
            if (!(low <= up && up <= high)) {
                throw new IllegalArgumentException(
                        "The error bar (%s to %s) must hold its value (%s).".formatted(low, high, up));
            }
        }
    }
}
