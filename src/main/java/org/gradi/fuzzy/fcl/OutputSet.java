package org.gradi.fuzzy.fcl;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The fuzzy sets of an output, ready to be cut off or scaled by the strengths of rules, united by maximum and
 * reduced to the centre of gravity of the union.
 *
 * <p>Exact but for rounding. The range is divided once at every breakpoint of every set, so that each set is
 * a straight line within a {@link Span}. There the union is linear between the places where a line meets
 * another line or a strength, and area and moment have a closed form. Cost of one centre: the number of spans
 * times the square of the number of sets that overlap in one.
 */
final class OutputSet {
    private final Activation activation;
    private final List<Span> spans;

    OutputSet(OutputVariable variable, Activation activation) {
        this.activation = activation;
        double[] ends = breakpoints(variable);
        this.spans = IntStream.range(1, ends.length)
                .mapToObj(i -> Span.of(variable.terms(), ends[i - 1], ends[i])).toList();
    }

    private static double[] breakpoints(OutputVariable variable) {
        DoubleStream points = variable.terms().stream()
                .flatMapToDouble(term -> Arrays.stream(term.shape().breakpoints()))
                .filter(x -> x > variable.min() && x < variable.max());
        return DoubleStream.concat(DoubleStream.of(variable.min(), variable.max()), points)
                .sorted().distinct().toArray();
    }

    /** The centre of gravity for the strengths of the sets, each 0 to 1; NaN where no area is left. */
    double centre(double[] strengths) {
        Integral integral = new Integral();
        for (int i = 0; i < spans.size(); i++) {
            spans.get(i).addTo(integral, strengths, activation);
        }
        return integral.moment() / integral.area();
    }
}
