package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsedProcessorsTest {
    private static final int SECONDS = 120;

    private final UsedProcessors used = new UsedProcessors();

    @Test
    void joinsWhatTouchesAndLeavesNothingBehindWhenAllIsGivenBack() {
        used.add(10, 20, 2);
        used.add(20, 30, 2);
        assertThat(used).as("one step for both").hasToString("10:2 30:0");

        used.add(15, 25, 1);
        assertThat(used).hasToString("10:2 15:3 25:2 30:0");

        used.add(15, 25, -1);
        used.add(10, 20, -2);
        used.add(20, 30, -2);
        assertThat(used).hasToString("");
    }

    @Test
    void findsAStartAtTheVeryLastSecondAllowedAndNoneLater() {
        used.add(0, 10, 4);

        assertThat(used.earliestStart(3, 5, 2, 10)).hasValue(10);
        assertThat(used.earliestStart(3, 5, 2, 9)).isEmpty();
        assertThat(used.earliestStart(4, 5, 2, 2)).as("not in the way").hasValue(2);
        assertThat(used.earliestStart(3, 5, -5, 0)).as("ends where the step begins").hasValue(-5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithACounterPerSecond(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] counted = new int[2 * SECONDS];
        List<int[]> booked = new ArrayList<>();
        for (int step = 0; step < 300; step++) {
            if (!booked.isEmpty() && random.nextInt(3) == 0) {
                int[] one = booked.remove(random.nextInt(booked.size()));
                count(counted, one, -one[2]);
            } else {
                int start = random.nextInt(SECONDS - 1);
                int[] one = {start, start + 1 + random.nextInt(SECONDS - start - 1), 1 + random.nextInt(5)};
                booked.add(one);
                count(counted, one, one[2]);
            }
            int from = random.nextInt(SECONDS - 1);
            int length = 1 + random.nextInt(SECONDS - from);
            assertThat(used.most(from, from + length)).isEqualTo(most(counted, from, length));
            int latest = from + random.nextInt(SECONDS - from);
            int limit = random.nextInt(20);
            assertThat(used.earliestStart(limit, length, from, latest))
                    .isEqualTo(earliestStart(counted, limit, length, from, latest));
        }
    }

    private void count(int[] counted, int[] booking, int processors) {
        used.add(booking[0], booking[1], processors);
        for (int second = booking[0]; second < booking[1]; second++) {
            counted[second] += processors;
        }
    }

    private static int most(int[] counted, int from, int length) {
        int most = 0;
        for (int second = from; second < from + length; second++) {
            most = Math.max(most, counted[second]);
        }
        return most;
    }

    private static OptionalLong earliestStart(int[] counted, int limit, int length, int earliest,
            int latest) {
        for (int start = earliest; start <= latest; start++) {
            if (most(counted, start, length) <= limit) {
                return OptionalLong.of(start);
            }
        }
        return OptionalLong.empty();
    }
}
