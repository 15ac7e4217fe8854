package org.gradi.fuzzy.fcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed form against the dullest model there is, a sum over many thin strips. */
class OutputSetTest {
    private static final int STRIPS = 50_000;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithASumOverStripsForRandomSets(long seed) {
        var random = new SplittableRandom(seed);
        double min = random.nextDouble(-5, 5);
        double max = min + random.nextDouble(0.5, 10);
        List<Term> terms = new ArrayList<>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            terms.add(new Term("t" + i, shape(random, min - 1, max + 1)));
        }
        double[] strengths = random.doubles(terms.size()).map(s -> s < 0.2 ? 0 : s).toArray();
        strengths[0] = 0.7;
        for (Activation activation : Activation.values()) {
            OutputSet set = new OutputSet(new OutputVariable("y", terms, min, max, min, 1), activation);

            assertThat(set.centre(strengths)).as("%s of %d sets", activation, terms.size())
                    .isCloseTo(centreOfStrips(terms, strengths, activation, min, max),
                    within(1e-7 * (max - min)));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void findsTheCentreOfTwoCrossingSetsByHand(Activation activation) {
        List<Term> terms = List.of(new Term("falling",
                new PiecewiseLinear(new double[] {0, 3}, new double[] {1, 0})),
                new Term("rising", new PiecewiseLinear(new double[] {0, 3}, new double[] {0, 1})));
        OutputSet set = new OutputSet(new OutputVariable("y", terms, 0, 3, 0, 1), activation);

        assertThat(set.centre(new double[] {1, 1})).as("symmetric").isCloseTo(1.5, within(1e-15));
        assertThat(set.centre(new double[] {1, 0})).as("a triangle alone").isCloseTo(1, within(1e-15));
    }

    @Test
    void hasNoCentreWhereNothingFired() {
        List<Term> terms = List.of(new Term("t",
                new PiecewiseLinear(new double[] {0, 1}, new double[] {0, 1})));
        OutputSet set = new OutputSet(new OutputVariable("y", terms, 0, 1, 0, 1), Activation.MIN);

        assertThat(set.centre(new double[] {0})).isNaN();
    }

    private static PiecewiseLinear shape(SplittableRandom random, double from, double to) {
        double[] xs = random.doubles(random.nextInt(2, 6), from, to).sorted().distinct().toArray();
        // Plateaus at 0 and 1 are common in practice and are where lines run parallel.
        double[] degrees = DoubleStream.generate(() -> Math.max(0, Math.min(1, random.nextDouble(-0.3, 1.3))))
                .limit(xs.length).toArray();
        degrees[random.nextInt(xs.length)] = 1;
        return new PiecewiseLinear(xs, degrees);
    }

    private static double centreOfStrips(List<Term> terms, double[] strengths, Activation activation,
            double min,
            double max) {
        double area = 0;
        double moment = 0;
        for (int strip = 0; strip < STRIPS; strip++) {
            double x = min + (max - min) * (strip + 0.5) / STRIPS;
            double height = 0;
            for (int i = 0; i < terms.size(); i++) {
                double degree = terms.get(i).shape().degree(x);
                height = Math.max(height,
                        activation == Activation.MIN ? Math.min(strengths[i], degree)
                        : strengths[i] * degree);
            }
            area += height;
            moment += height * x;
        }
        return moment / area;
    }
}
