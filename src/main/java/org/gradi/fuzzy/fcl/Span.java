package org.gradi.fuzzy.fcl;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A stretch of an output's range on which each of its sets is a straight line; places run from 0 to 1. */
final class Span {
    private final double from;
    private final double to;
    /** Which sets are above zero somewhere here, and their heights at the two ends. */
    private final int[] terms;
    private final double[] heightsFrom;
    private final double[] heightsTo;

    private Span(double from, double to, int[] terms, double[] heightsFrom, double[] heightsTo) {
        this.from = from;
        this.to = to;
        this.terms = terms;
        this.heightsFrom = heightsFrom;
        this.heightsTo = heightsTo;
    }

    static Span of(List<Term> all, double from, double to) {
        int[] terms = IntStream.range(0, all.size())
                .filter(i -> all.get(i).shape().degree(from) > 0 || all.get(i).shape().degree(to) > 0)
                .toArray();
        return new Span(from, to, terms,
                Arrays.stream(terms).mapToDouble(i -> all.get(i).shape().degree(from)).toArray(),
                Arrays.stream(terms).mapToDouble(i -> all.get(i).shape().degree(to)).toArray());
    }

    void addTo(Integral integral, double[] strengths, Activation activation) {
        int fired = 0;
        int last = 0;
        for (int i = 0; i < terms.length; i++) {
            if (strengths[terms[i]] > 0) {
                fired++;
                last = i;
            }
        }
        if (fired == 1) {
            double top = strengths[terms[last]];
            double scale = activation == Activation.PROD ? top : 1;
            addOne(integral, scale * heightsFrom[last], scale * heightsTo[last], top);
        } else if (fired > 1) {
            Lines lines = new Lines(fired);
            for (int i = 0; i < terms.length; i++) {
                double top = strengths[terms[i]];
                if (top > 0) {
                    double scale = activation == Activation.PROD ? top : 1;
                    lines.add(scale * heightsFrom[i], scale * heightsTo[i], top);
                }
            }
            lines.addTo(integral, from, to);
        }
    }

    /** A line alone, cut off at {@code top}: the usual case, worth doing without the bookkeeping of many. */
    private void addOne(Integral integral, double start, double end, double top) {
        double y0 = Math.min(start, top);
        double y1 = Math.min(end, top);
        double place = (top - start) / (end - start);
        if (place > 0 && place < 1) {
            double x = from + (to - from) * place;
            integral.addLine(from, y0, x, top);
            integral.addLine(x, top, to, y1);
        } else {
            integral.addLine(from, y0, to, y1);
        }
    }

    /** The lines of the sets that fired, each with the strength above which it is cut off. */
    private static final class Lines {
        private final double[] starts;
        private final double[] slopes;
        private final double[] tops;
        private int count;
        /** Places where the union may bend; too many of them do no harm. */
        private final double[] bends;
        private int bendCount;

        Lines(int capacity) {
            starts = new double[capacity];
            slopes = new double[capacity];
            tops = new double[capacity];
            bends = new double[2 + capacity + 3 * capacity * (capacity - 1) / 2];
        }

        void add(double start, double end, double top) {
            starts[count] = start;
            slopes[count] = end - start;
            tops[count] = top;
            count++;
        }

        void addTo(Integral integral, double from, double to) {
            findBends();
            double width = to - from;
            double x0 = from;
            double y0 = height(0);
            for (int i = 1; i < bendCount; i++) {
                double x1 = i == bendCount - 1 ? to : from + width * bends[i];
                double y1 = height(bends[i]);
                integral.addLine(x0, y0, x1, y1);
                x0 = x1;
                y0 = y1;
            }
        }

        private void findBends() {
            bends[bendCount++] = 0;
            bends[bendCount++] = 1;
            for (int a = 0; a < count; a++) {
                bendWhere(tops[a] - starts[a], slopes[a]);
                for (int b = a + 1; b < count; b++) {
                    bendWhere(starts[b] - starts[a], slopes[a] - slopes[b]);
                    bendWhere(tops[b] - starts[a], slopes[a]);
                    bendWhere(tops[a] - starts[b], slopes[b]);
                }
            }
            Arrays.sort(bends, 0, bendCount);
        }

        /** The union may bend where {@code slope} has risen by {@code rise}, if that is inside. */
        private void bendWhere(double rise, double slope) {
            double place = rise / slope;
            if (place > 0 && place < 1) {
                bends[bendCount++] = place;
            }
        }

        private double height(double place) {
            double height = 0;
            for (int i = 0; i < count; i++) {
                height = Math.max(height, Math.min(tops[i], starts[i] + slopes[i] * place));
            }
            return height;
        }
    }
}
