package org.gradi.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The stretches of time in which several profiles are free at once, each for its own amount: the windows of a
 * co-reservation over clusters and the links between them.
 *
 * <p>Reads the profiles as they are when asked, so none of them may change meanwhile. A window whose end is
 * not later than its start and a duration below 1 second are refused with {@link IllegalArgumentException},
 * as by {@link FreeCapacity}.
 */
public final class CommonWindows {
    private final List<Demand> demands;

    /**
     * What is wanted of one profile.
     *
     * @param profile whose capacity is wanted
     * @param amount  how much, at least 1, in units of the profile
     */
    public record Demand(FreeCapacity profile, long amount) {

        public Demand {
            Objects.requireNonNull(profile, "profile");
            if (amount < 1) {
                throw new IllegalArgumentException("The amount (%d) must be at least 1.".formatted(amount));
            }
        }
    }

    /**
     * Asks about these demands together.
     *
     * @throws IllegalArgumentException when there is none, or when two ask the same profile: what each may
     *                                  have then depends on the other, so they must be one demand for the sum
     */
    public CommonWindows(List<Demand> demands) {
        this.demands = List.copyOf(demands);
        if (demands.isEmpty()) {
            throw new IllegalArgumentException("A common window needs at least one demand.");
        }
        for (int later = 1; later < this.demands.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (this.demands.get(later).profile() == this.demands.get(earlier).profile()) {
                    throw new IllegalArgumentException(
                            "The demands %d and %d ask the same profile; ask it once for the sum of both."
                                    .formatted(earlier, later));
                }
            }
        }
    }

    /**
     * The earliest start, not before {@code earliestSecond}, from which every demand is met for
     * {@code durationSeconds} without a gap, ending no later than {@code latestEndSecond}; empty when there
     * is none.
     *
     * <p>Each profile in turn moves the start on to its own next fit, until all agree on one. So no start is
     * tried that some profile could have ruled out, and each profile is asked at most once per idle interval
     * of another, plus once.
     */
    public OptionalLong earliestFit(long durationSeconds, long earliestSecond, long latestEndSecond) {
        long start = earliestSecond;
        int agreed = 0;
        for (int turn = 0; agreed < demands.size(); turn = (turn + 1) % demands.size()) {
            Demand demand = demands.get(turn);
            OptionalLong fit = demand.profile()
                    .earliestFit(demand.amount(), durationSeconds, start, latestEndSecond);
            if (fit.isEmpty()) {
                return fit;
            }
            agreed = fit.getAsLong() == start ? agreed + 1 : 1;
            start = fit.getAsLong();
        }
        return OptionalLong.of(start);
    }

    /**
     * Every longest interval in which all demands are met, as far as it overlaps [{@code startSecond},
     * {@code endSecond}); not cut to that window; in time order. Costs one step per idle interval of each
     * profile.
     */
    public List<IdleInterval> idleIntervals(long startSecond, long endSecond) {
        List<IdleInterval> common = null;
        for (Demand demand : demands) {
            List<IdleInterval> own = demand.profile().idleIntervals(demand.amount(), startSecond, endSecond);
            common = common == null ? own : intersection(common, own);
        }
        return common.stream()
                .filter(interval -> interval.startSecond() < endSecond && interval.endSecond() > startSecond)
                .toList();
    }

    /**
     * The shortest common idle interval whose overlap with [{@code earliestSecond}, {@code latestEndSecond})
     * is at least {@code durationSeconds}; the earliest of equally short ones. Its own length counts, as in
     * {@link FreeCapacity#shortestFit}.
     */
    public Optional<IdleInterval> shortestFit(long durationSeconds, long earliestSecond,
            long latestEndSecond) {
        if (durationSeconds < 1) {
            throw new IllegalArgumentException(
                    "The duration in seconds (%d) must be at least 1.".formatted(durationSeconds));
        }
        IdleInterval shortest = null;
        for (IdleInterval interval : idleIntervals(earliestSecond, latestEndSecond)) {
            if (interval.holds(durationSeconds, earliestSecond, latestEndSecond)
                    && (shortest == null || interval.lengthSeconds() < shortest.lengthSeconds())) {
                shortest = interval;
            }
        }
        return Optional.ofNullable(shortest);
    }

    private static List<IdleInterval> intersection(List<IdleInterval> some, List<IdleInterval> others) {
        var common = new ArrayList<IdleInterval>();
        int one = 0;
        int other = 0;
        while (one < some.size() && other < others.size()) {
            IdleInterval left = some.get(one);
            IdleInterval right = others.get(other);
            long start = Math.max(left.startSecond(), right.startSecond());
            long end = Math.min(left.endSecond(), right.endSecond());
            if (start < end) {
                common.add(new IdleInterval(start, end));
            }
            if (left.endSecond() < right.endSecond()) {
                one++;
            } else {
                other++;
            }
        }
        return common;
    }
}
