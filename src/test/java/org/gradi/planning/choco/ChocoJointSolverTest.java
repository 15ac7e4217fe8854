package org.gradi.planning.choco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gradi.planning.JointModel;
import org.gradi.planning.JointModel.Give;
import org.gradi.planning.JointModel.Helper;
import org.gradi.planning.JointModel.Job;
import org.gradi.planning.JointModel.Place;
import org.gradi.planning.JointModel.Resource;
import org.gradi.planning.JointModel.Stretch;
import org.gradi.planning.JointSolver.Answer;
import org.gradi.planning.JointSolver.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChocoJointSolverTest {
    private static final int CASES = 400;
    private static final int STEPS = 20_000;
    private static final int HORIZON = 6;
    private static final int CLUSTERS = 3;
    private static final int MANY_PLACES = 200;
    private static final long GIGABIT = 1_000_000_000;

    private final ChocoJointSolver solver = new ChocoJointSolver();

    @Test
    void decidesBandwidthsThatHaveNothingInCommon() {
        JointModel model = sharingALink(10 * GIGABIT, 6 * GIGABIT, 6 * GIGABIT + 1);

        Answer answer = solver.solve(model, STEPS);

        assertThat(answer.choices()).as("the link carries one of them").hasSize(1);
        assertThat(answer.complete()).as("counted in a coarser unit, nothing is proven").isFalse();
    }

    @Test
    void grantsBothWhenTheyFitInACoarserUnit() {
        JointModel model = sharingALink(13 * GIGABIT, 6 * GIGABIT, 6 * GIGABIT + 1);

        assertThat(solver.solve(model, STEPS).choices()).as("there is a bit to spare").hasSize(2);
    }

    @Test
    void provesWhatBandwidthsWithACommonUnitAllow() {
        JointModel model = sharingALink(10 * GIGABIT, 6 * GIGABIT, 4 * GIGABIT + 1_000);

        Answer answer = solver.solve(model, STEPS);

        assertThat(answer.choices()).as("a thousand bits too many for both").hasSize(1);
        assertThat(answer.complete()).as("counted exactly").isTrue();
    }

    @Test
    void leavesDivisionsThatItCannotCountUndecided() {
        int huge = 2_000_000_000;
        Place divided = new Place(0, 1, new Give(0, huge - 1),
                List.of(new Helper(new Give(1, huge - 1), 2)));
        Place whole = new Place(0, 1, new Give(0, huge), List.of());
        List<Resource> resources = List.of(always(huge), always(huge), always(1));

        Answer none = solver.solve(new JointModel(List.of(new Job(1, huge, 1, List.of(divided))), resources,
                0, 1), STEPS);
        Answer one = solver.solve(new JointModel(List.of(new Job(1, huge, 1, List.of(divided, whole)),
                new Job(1, huge - 1, 1, List.of(whole))), resources, 0, 2), STEPS);

        assertThat(none).as("not known").isEqualTo(new Answer(List.of(), false));
        assertThat(one.choices()).as("a whole cluster is one number").hasSize(1);
        assertThat(one.complete()).as("the other could be divided").isFalse();
    }

    @Test
    void countsWhatAllPlacesTogetherWouldBeWorthBeyondAnInt() {
        List<Place> places = Collections.nCopies(MANY_PLACES, new Place(0, 1, new Give(0, 1), List.of()));
        List<Job> jobs = List.of(new Job(9_000_001, 1, 0, places), new Job(9_000_000, 1, 0, places));

        Answer answer = solver.solve(new JointModel(jobs, List.of(always(1)), 0, 18_000_001), STEPS);

        assertThat(answer.choices()).as("room for one").extracting(Choice::job).containsExactly(0);
        assertThat(answer.complete()).as("none is worth more").isTrue();
    }

    @Test
    void countsWhatAllPlacesTogetherWouldTakeOfALinkBeyondAnInt() {
        Place place = new Place(0, 1, new Give(0, 1), List.of(new Helper(new Give(1, 1), 2)));
        List<Job> jobs = Stream.of(600_000_001L, 600_000_003L).map(bits ->
                new Job(1, 2, bits, Collections.nCopies(MANY_PLACES, place))).toList();

        Answer answer = solver.solve(new JointModel(jobs, List.of(always(4), always(4), always(GIGABIT)), 0,
                2), 50);

        assertThat(answer.choices()).as("the link carries one of them").hasSize(1);
    }

    @Test
    void findsNothingAndProvesNothingWhereTheLibraryRefusesANumber() {
        Place place = new Place(0, 1, new Give(0, 1), List.of(new Helper(new Give(1, Integer.MAX_VALUE), 2)));

        Answer answer = solver.solve(new JointModel(List.of(new Job(1, 2, 1, List.of(place))),
                List.of(always(1), always(Integer.MAX_VALUE), always(1)), 0, 1), STEPS);

        assertThat(answer).isEqualTo(new Answer(List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 6 * GIGABIT, 6 * GIGABIT - 7, Long.MAX_VALUE / 100})
    void promisesNoMoreThanIsFreeAndProvesOnlyWhatIsBest(long unit) {
        int proven = 0;
        for (long seed = 0; seed < CASES; seed++) {
            JointModel model = random(new SplittableRandom(seed), unit);
            EveryChoice every = new EveryChoice(model);

            Answer answer = solver.solve(model, STEPS);

            long best = every.mostWorth();
            assertThat(every.fits(answer.choices())).as("fits, seed %d: %s", seed, answer).isTrue();
            assertThat(every.worth(answer.choices())).as("seed %d", seed).isLessThanOrEqualTo(best);
            if (answer.complete()) {
                proven++;
                assertThat(every.worth(answer.choices())).as("proven, seed %d", seed).isEqualTo(best);
            }
        }
        assertThat(proven).as("whatever counts nothing coarsely is proven").isGreaterThan(CASES / 4);
    }

    /** Two jobs of two processors at once, each on two clusters with one link between them. */
    private static JointModel sharingALink(long carries, long first, long second) {
        Place place = new Place(0, 1, new Give(0, 1), List.of(new Helper(new Give(1, 1), 2)));
        List<Job> jobs = Stream.of(first, second).map(bits -> new Job(1, 2, bits, List.of(place))).toList();
        return new JointModel(jobs, List.of(always(2), always(2), always(carries)), 0, 2);
    }

    private static Resource always(long free) {
        return new Resource(List.of(new Stretch(0, HORIZON, free)));
    }

    /** A few jobs on three clusters in a row; bandwidths are near multiples of the unit, worths large. */
    private static JointModel random(SplittableRandom random, long unit) {
        List<Resource> resources = new ArrayList<>();
        for (int cluster = 0; cluster < CLUSTERS; cluster++) {
            resources.add(steps(random, 1, 4, 1, false));
        }
        for (int link = 1; link < CLUSTERS; link++) {
            resources.add(steps(random, 1, 5, unit, true));
        }
        long worthUnit = random.nextBoolean() ? 1 : 1_000_000_007L;
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int processors = random.nextInt(1, 4);
            List<Place> places = new ArrayList<>();
            for (int place = random.nextInt(1, 3); place > 0; place--) {
                places.add(place(random, processors));
            }
            jobs.add(new Job(worthUnit * random.nextInt(1, 9) + random.nextInt(2), processors,
                    random.nextInt(4) == 0 ? 0 : near(random, random.nextInt(1, 4), unit), places));
        }
        return new JointModel(jobs, resources, 0, jobs.stream().mapToLong(Job::worth).sum());
    }

    private static Place place(SplittableRandom random, int processors) {
        long start = random.nextInt(HORIZON - 1);
        long end = Math.min(HORIZON, start + random.nextInt(1, 4));
        int main = random.nextInt(CLUSTERS - 1);
        return processors == 1 || random.nextInt(4) == 0
                ? new Place(start, end, new Give(main, processors), List.of())
                : new Place(start, end, new Give(main, processors - 1),
                        List.of(new Helper(new Give(main + 1, processors - 1), CLUSTERS + main)));
    }

    private static Resource steps(SplittableRandom random, int least, int most, long unit, boolean near) {
        List<Stretch> stretches = new ArrayList<>();
        for (long second = 0; second < HORIZON; second += 2) {
            int times = random.nextInt(least, most + 1);
            stretches.add(new Stretch(second, second + 2, near ? near(random, times, unit) : times * unit));
        }
        return new Resource(stretches);
    }

    /** So many units, or one bit more or less. */
    private static long near(SplittableRandom random, int times, long unit) {
        return Math.max(1, times * unit + random.nextInt(3) - 1);
    }
}
