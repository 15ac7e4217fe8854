package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values put and removed at random, near each other and far apart, beside a sorted map. */
class ByNumberPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsAndListsWhatASortedMapDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int bound = random.nextBoolean() ? 300 : 1_000_000;
        TreeMap<Integer, String> model = new TreeMap<>();
        ByNumber<String> values = new ByNumber<>();
        for (int step = 0; step < 500; step++) {
            int number = model.isEmpty() || random.nextBoolean() ? random.nextInt(bound)
                    : model.ceilingEntry(random.nextInt(model.lastKey() + 1)).getKey();
            if (random.nextInt(3) > 0) {
                model.put(number, "value " + step);
                values.put(number, "value " + step);
            } else {
                model.remove(number);
                values.remove(number);
            }
            assertThat(values.find(number)).as("step %d: value %d", step, number)
                    .isEqualTo(Optional.ofNullable(model.get(number)));
        }
        assertThat(values.values()).as("all, in order").containsExactlyElementsOf(model.values());
        assertThat(values.size()).as("how many").isEqualTo(model.size());
        assertThat(values.find(2 * bound)).as("beyond all").isEmpty();
    }
}
