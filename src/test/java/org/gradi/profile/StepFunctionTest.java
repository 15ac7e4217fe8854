package org.gradi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the speed of every search and the check of every change rest on. */
class StepFunctionTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsChunksWellFilledAndTheirBoundsExact(long seed) {
        var random = new SplittableRandom(seed);
        var function = new StepFunction(0);
        long[][] added = new long[2000][];
        for (int change = 0; change < 20_000; change++) {
            int slot = random.nextInt(change % 8000 < 5000 ? added.length : 100);
            if (added[slot] != null) {
                function.add(added[slot][0], added[slot][1], -added[slot][2]);
            }
            long start = random.nextLong(100_000);
            added[slot] = new long[] {start, start + 1 + random.nextLong(3000), random.nextLong(1, 50)};
            function.add(added[slot][0], added[slot][1], added[slot][2]);
            if (change % 500 == 0) {
                check(function);
            }
        }
    }

    private static void check(StepFunction function) {
        for (int index = 0; index < function.chunkCount(); index++) {
            Chunk chunk = function.chunk(index);
            long lowest = Long.MAX_VALUE;
            long highest = Long.MIN_VALUE;
            for (int at = 0; at < chunk.count; at++) {
                lowest = Math.min(lowest, chunk.value(at));
                highest = Math.max(highest, chunk.value(at));
            }
            assertThat(chunk.lowest).as("lowest of chunk %d", index).isEqualTo(lowest);
            assertThat(chunk.highest).as("highest of chunk %d", index).isEqualTo(highest);
            assertThat(function.first(index)).as("first of chunk %d", index).isEqualTo(chunk.time(0));
            if (index > 0) {
                assertThat(chunk.count + function.chunk(index - 1).count)
                        .as("chunk %d and the one before", index)
                        .isGreaterThan(2 * (Chunk.FEW - 1));
            }
        }
    }
}
