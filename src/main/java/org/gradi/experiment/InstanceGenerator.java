package org.gradi.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes the instances of the larger experiment (source section 5.4): 3 to 6 processes, starts within 100
 * minutes, durations of 10 to 60 minutes, all uniform.
 */
public final class InstanceGenerator {
    /** The seed of the published figures. */
    public static final long USUAL_SEED = 2_010_000_000L;
    private static final int INSTANCES_PER_NUMBER = 1_000;
    private static final int FEWEST_PROCESSES = 3;
    private static final int MOST_PROCESSES = 6;
    private static final int LATEST_START_MINUTE = 100;
    private static final int SHORTEST_MINUTES = 10;
    private static final int LONGEST_MINUTES = 60;
    /** How many instances of each number of users the published figures are means of. */
    public static final int USUAL_INSTANCES = 200;
    /** From here on instances of one number of users would repeat those of the next. */
    public static final int MOST_INSTANCES = INSTANCES_PER_NUMBER;

    private InstanceGenerator() {
    }

    /**
     * One instance; always the same for the same arguments. Each index has a seed of its own, one after the
     * other; so seeds that are close to each other have instances in common.
     *
     * @param seed  any
     * @param users how many, at least 1
     * @param index which, from 0, below {@link #MOST_INSTANCES}
     */
    public static Instance instance(long seed, int users, int index) {
        if (users < 1 || users > InstanceUser.MOST) {
            throw new IllegalArgumentException("The users (%d) must be from 1 to %d.".formatted(users,
                    InstanceUser.MOST));
        }
        if (index < 0 || index >= MOST_INSTANCES) {
            throw new IllegalArgumentException("The index (%d) must be from 0 to %d.".formatted(index,
                    MOST_INSTANCES - 1));
        }
        SplittableRandom random = new SplittableRandom(seed + (long) users * INSTANCES_PER_NUMBER + index);
        List<InstanceUser> all = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            int processes = FEWEST_PROCESSES + random.nextInt(MOST_PROCESSES - FEWEST_PROCESSES + 1);
            int start = random.nextInt(LATEST_START_MINUTE + 1);
            int duration = SHORTEST_MINUTES + random.nextInt(LONGEST_MINUTES - SHORTEST_MINUTES + 1);
            all.add(new InstanceUser(user, processes, start, duration));
        }
        return new Instance(String.format(Locale.ROOT, "U%02d-%03d", users, index), all);
    }

    /** The first {@code runs} instances of each number of users. */
    public static List<Instance> instances(long seed, List<Integer> users, int runs) {
        return users.stream().flatMap(number -> IntStream.range(0, runs)
                .mapToObj(index -> instance(seed, number, index))).toList();
    }
}
