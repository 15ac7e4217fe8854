package org.gradi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the speed of every search and the check of every change rest on. */
class StepFunctionTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsChunksWellFilledAndEveryValueWithinTheirBounds(long seed) {
        var random = new SplittableRandom(seed);
        var function = new StepFunction(0, 2000 * 50);
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
                checkLeast(function, random);
            }
        }
    }

    private static void checkLeast(StepFunction function, SplittableRandom random) {
        for (int question = 0; question < 20; question++) {
            long start = random.nextLong(100_000);
            long end = start + 1 + random.nextLong(30_000);
            var cursor = new StepCursor(function, start);
            long least = cursor.value();
            while (cursor.next(end)) {
                least = Math.min(least, cursor.value());
            }
            assertThat(function.least(start, end)).as("least of [%d, %d)", start, end).isEqualTo(least);
        }
    }

    private static void check(StepFunction function) {
        for (int index = 0; index < function.chunkCount(); index++) {
            Chunk chunk = function.chunk(index);
            long value = chunk.base;
            assertThat(chunk.lowest).as("lowest of chunk %d", index).isLessThanOrEqualTo(value);
            assertThat(chunk.highest).as("highest of chunk %d", index).isGreaterThanOrEqualTo(value);
            for (int at = 0; at < chunk.count; at++) {
                value += chunk.change(at);
                assertThat(value).as("value %d of chunk %d", at, index)
                        .isBetween(chunk.lowest, chunk.highest);
            }
            if (index > 1) {
                assertThat(Math.max(chunk.count, function.chunk(index - 1).count))
                        .as("the fuller of chunk %d and the one before", index)
                        .isGreaterThanOrEqualTo(Chunk.FEW);
            }
        }
    }
}
