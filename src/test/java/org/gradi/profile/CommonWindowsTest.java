package org.gradi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.gradi.profile.CommonWindows.Demand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several profiles at once, against trying every start. Replay one seed with {@code -Dprofile.seed=N}. */
class CommonWindowsTest {

    static LongStream seeds() {
        Long only = Long.getLong("profile.seed");
        return only == null ? LongStream.range(0, 2000) : LongStream.of(only);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithTryingEverySecond(long seed) {
        var random = new SplittableRandom(seed);
        var demands = new ArrayList<Demand>();
        for (int profile = random.nextInt(1, 6); profile > 0; profile--) {
            demands.add(anyDemand(random));
        }
        var windows = new CommonWindows(demands);
        for (int question = 0; question < 10; question++) {
            long start = random.nextInt(-10, 110);
            long end = start + random.nextInt(1, 120);
            long duration = random.nextInt(1, 40);
            assertThat(windows.earliestFit(duration, start, end))
                    .isEqualTo(firstOfAllStarts(demands, duration, start, end));
            List<IdleInterval> intervals = commonIntervals(demands, start, end);
            assertThat(windows.idleIntervals(start, end)).isEqualTo(intervals);
            assertThat(windows.shortestFit(duration, start, end))
                    .isEqualTo(shortest(intervals, duration, start, end));
        }
    }

    @Test
    void findsTheFirstWindowInWhichClusterAndLinkAreFreeTogether() {
        var cluster = new CapacityProfile(8);
        var link = new CapacityProfile(10_000_000_000L);
        cluster.take(0, 100, 6);
        link.take(90, 200, 9_999_999_999L);
        cluster.take(230, 300, 8);
        var windows = new CommonWindows(List.of(new Demand(cluster, 4), new Demand(link, 2)));

        assertThat(windows.earliestFit(30, 0, 1000)).hasValue(200);
        assertThat(windows.earliestFit(31, 0, 1000)).as("30 seconds are left before the next booking")
                .hasValue(300);
        assertThat(windows.earliestFit(31, 0, 330)).isEmpty();
        assertThat(windows.idleIntervals(0, 1000))
                .containsExactly(new IdleInterval(200, 230), new IdleInterval(300, Long.MAX_VALUE));
        assertThat(windows.shortestFit(5, 0, 1000)).contains(new IdleInterval(200, 230));
    }

    @Test
    void leavesOutIntervalsThatMeetOnlyOutsideTheWindow() {
        var one = new CapacityProfile(1);
        var other = new CapacityProfile(1);
        one.take(10, 20, 1);
        other.take(0, 5, 1);
        var windows = new CommonWindows(List.of(new Demand(one, 1), new Demand(other, 1)));

        assertThat(windows.idleIntervals(3, 5)).isEmpty();
        assertThat(windows.idleIntervals(3, 6)).containsExactly(new IdleInterval(5, 10));
    }

    @Test
    void refusesDemandsThatCannotBeAnsweredTogether() {
        var profile = new CapacityProfile(4);
        var demand = new Demand(profile, 2);

        assertThatIllegalArgumentException().isThrownBy(() -> new CommonWindows(List.of()));
        assertThatIllegalArgumentException().as("2 and 3 of 4 do not fit, though each alone does")
                .isThrownBy(() -> new CommonWindows(List.of(demand, new Demand(profile, 3))))
                .withMessageContaining("demands 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Demand(profile, 0))
                .withMessage("The amount (0) must be at least 1.");
        var windows = new CommonWindows(List.of(demand));
        assertThatIllegalArgumentException().isThrownBy(() -> windows.earliestFit(0, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> windows.earliestFit(1, 10, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> windows.shortestFit(0, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> windows.idleIntervals(10, 10));
    }

    private static Demand anyDemand(SplittableRandom random) {
        int capacity = random.nextInt(1, 9);
        var profile = new CapacityProfile(capacity);
        for (int booking = random.nextInt(12); booking > 0; booking--) {
            long start = random.nextInt(100);
            long end = start + random.nextInt(1, 20);
            long least = profile.leastFree(start, end);
            if (least > 0) {
                profile.take(start, end, random.nextLong(least) + 1);
            }
        }
        return new Demand(profile, random.nextInt(1, capacity + (random.nextInt(10) == 0 ? 2 : 1)));
    }

    private static boolean metAt(List<Demand> demands, long second) {
        return demands.stream().allMatch(demand -> demand.profile().freeAt(second) >= demand.amount());
    }

    private static OptionalLong firstOfAllStarts(List<Demand> demands, long duration, long start, long end) {
        return LongStream.rangeClosed(start, end - duration)
                .filter(first -> LongStream.range(first, first + duration).allMatch(at -> metAt(demands, at)))
                .findFirst();
    }

    private static List<IdleInterval> commonIntervals(List<Demand> demands, long start, long end) {
        var intervals = new ArrayList<IdleInterval>();
        long since = Long.MIN_VALUE;
        boolean idle = metAt(demands, -1000);
        for (long second = -1000; second <= 1000; second++) {
            boolean idleNow = metAt(demands, second);
            if (idle && !idleNow) {
                intervals.add(new IdleInterval(since, second));
            } else if (idleNow && !idle) {
                since = second;
            }
            idle = idleNow;
        }
        if (idle) {
            intervals.add(new IdleInterval(since, Long.MAX_VALUE));
        }
        intervals.removeIf(interval -> interval.startSecond() >= end || interval.endSecond() <= start);
        return intervals;
    }

    private static Optional<IdleInterval> shortest(List<IdleInterval> intervals, long duration, long start,
            long end) {
        IdleInterval shortest = null;
        for (IdleInterval interval : intervals) {
            long overlap = Math.min(interval.endSecond(), end) - Math.max(interval.startSecond(), start);
            if (overlap >= duration
                    && (shortest == null || interval.lengthSeconds() < shortest.lengthSeconds())) {
                shortest = interval;
            }
        }
        return Optional.ofNullable(shortest);
    }
}
