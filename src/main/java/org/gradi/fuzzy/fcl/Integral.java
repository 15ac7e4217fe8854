package org.gradi.fuzzy.fcl;

/** The area under a union of sets and its moment about zero, added up line by line within one evaluation. */
final class Integral {
    private double area;
    private double moment;

    /** Adds the area under the line from {@code (x0, y0)} to {@code (x1, y1)}. */
    void addLine(double x0, double y0, double x1, double y1) {
        double width = x1 - x0;
        area += width * (y0 + y1) / 2;
        moment += width * (x0 * (2 * y0 + y1) + x1 * (y0 + 2 * y1)) / 6;
    }

    double area() {
        return area;
    }

    double moment() {
        return moment;
    }
}
