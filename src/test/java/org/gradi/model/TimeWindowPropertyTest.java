package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random windows against the dullest model there is, a bit per second; the seed replays a failure. */
class TimeWindowPropertyTest {
    private static final int SECONDS = 20;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithSetsOfSeconds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TimeWindow one = window(random);
        TimeWindow other = window(random);
        BitSet common = seconds(one);
        common.and(seconds(other));

        assertThat(one.overlaps(other)).isEqualTo(!common.isEmpty()).isEqualTo(other.overlaps(one));
        assertThat(one.intersection(other).map(TimeWindowPropertyTest::seconds).orElse(new BitSet()))
                .isEqualTo(common);
        assertThat(one.contains(other)).isEqualTo(common.equals(seconds(other)));
        assertThat(one.length().toSeconds()).isEqualTo(seconds(one).cardinality());
        for (int second = 0; second < SECONDS; second++) {
            assertThat(one.contains(Instant.ofEpochSecond(second))).isEqualTo(seconds(one).get(second));
        }
        assertThat(TimeWindow.parse(one.toString())).isEqualTo(one);
    }

    private static TimeWindow window(SplittableRandom random) {
        int start = random.nextInt(SECONDS - 1);
        return TimeWindow.ofEpochSeconds(start, random.nextInt(start + 1, SECONDS));
    }

    private static BitSet seconds(TimeWindow window) {
        BitSet seconds = new BitSet();
        seconds.set((int) window.startSecond(), (int) window.endSecond());
        return seconds;
    }
}
