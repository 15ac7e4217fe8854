package org.gradi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random bookings against a number per second. The seed is the case: run one alone with
 * {@code -Dprofile.seed=N}.
 */
class CapacityProfilePropertyTest {
    private static final long ORIGIN = 1_893_456_000L;

    private record Booking(long start, long end, long amount) {
    }

    static LongStream seeds() {
        Long only = Long.getLong("profile.seed");
        return only == null ? LongStream.range(0, 400) : LongStream.of(only);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithTheModelAfterEveryTakeAndGiveBack(long seed) {
        var random = new SplittableRandom(seed);
        long capacity = switch ((int) (seed % 6)) {
            case 0 -> 1;
            case 1 -> 7;
            case 2 -> 1024;
            case 3 -> Integer.MAX_VALUE / 2;
            case 4 -> Integer.MAX_VALUE / 2 + 1;
            default -> 40_000_000_000L;
        };
        int seconds = random.nextInt(2, 600);
        var both = new Both(capacity, ORIGIN, seconds);
        for (int change = 0; change < 150; change++) {
            if (both.live.isEmpty() || random.nextInt(5) < 3) {
                both.tryToTake(random);
            } else {
                both.giveBackOne(random);
            }
            both.compareAnswers(random);
        }
        both.giveBackAll(random);
        assertThat(both.profile.steps(Long.MIN_VALUE, Long.MAX_VALUE))
                .as("giving everything back in any order leaves nothing behind")
                .containsExactly(new FreeCapacity.Step(Long.MIN_VALUE, capacity));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithTheModelWhenPiecesOfBookingsAreGivenBack(long seed) {
        var random = new SplittableRandom(seed);
        int seconds = random.nextInt(2, 300);
        var both = new Both(random.nextInt(1, 30), -seconds / 2, seconds);
        for (int change = 0; change < 200; change++) {
            both.tryToTake(random);
            both.tryToGiveBackAnything(random);
            both.compareAnswers(random);
        }
        both.compareEverySecond();
    }

    @ParameterizedTest(name = "{0} bookings, seed {1}")
    @CsvSource({"1, 1", "10, 2", "100, 3", "1000, 4", "10000, 5", "100000, 6", "100000, 7"})
    void agreesWithTheModelAtEverySize(int bookings, long seed) {
        var random = new SplittableRandom(seed);
        int seconds = 20 * bookings + 50;
        var both = new Both(1024, ORIGIN, seconds);
        for (int booking = 0; booking < bookings; booking++) {
            long start = ORIGIN + random.nextInt(seconds - 40);
            both.takeIfFree(new Booking(start, start + random.nextInt(1, 40), random.nextInt(1, 256)));
        }
        both.compareEverySecond();
        for (int question = 0; question < 200; question++) {
            both.compareAnswers(random);
        }
        both.giveBackHalf(random);
        both.compareEverySecond();
        both.giveBackAll(random);
        assertThat(both.profile.steps(Long.MIN_VALUE, Long.MAX_VALUE)).hasSize(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsCopiesAndTheOriginalApart(long seed) {
        var random = new SplittableRandom(seed);
        var worlds = new ArrayList<Both>();
        worlds.add(new Both(16, ORIGIN, 500));
        for (int change = 0; change < 300; change++) {
            var world = worlds.get(random.nextInt(worlds.size()));
            if (change % 40 == 39) {
                worlds.add(world.copy());
            } else if (world.live.size() > 60) {
                world.giveBackOne(random);
            } else {
                world.tryToTake(random);
            }
        }
        for (Both world : worlds) {
            world.compareEverySecond();
            world.compareAnswers(random);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersAlikeWhenEverySecondBecomesMonthsOrEons(long seed) {
        var random = new SplittableRandom(seed);
        long stretch = 1L << random.nextInt(22, 52);
        var near = new CapacityProfile(40);
        var far = new CapacityProfile(40);
        List<Booking> live = new ArrayList<>();
        for (int change = 0; change < 300; change++) {
            long start = random.nextInt(-200, 200);
            var booking = new Booking(start, start + random.nextInt(1, 30), random.nextInt(1, 10));
            if (near.leastFree(booking.start, booking.end) >= booking.amount) {
                near.take(booking.start, booking.end, booking.amount);
                far.take(booking.start * stretch, booking.end * stretch, booking.amount);
                live.add(booking);
            }
            if (change % 3 > 0 && !live.isEmpty()) {
                Booking old = live.remove(random.nextInt(live.size()));
                near.giveBack(old.start, old.end, old.amount);
                far.giveBack(old.start * stretch, old.end * stretch, old.amount);
            }
            assertThat(far.steps(Long.MIN_VALUE, Long.MAX_VALUE))
                    .as("each second of the other profile is %d seconds here", stretch)
                    .isEqualTo(near.steps(Long.MIN_VALUE, Long.MAX_VALUE).stream()
                            .map(step -> step.second() == Long.MIN_VALUE ? step
                                    : new FreeCapacity.Step(step.second() * stretch, step.free()))
                            .toList());
            assertThat(far.earliestFit(40, 3 * stretch, start * stretch, (start + 60) * stretch).stream())
                    .containsExactly(near.earliestFit(40, 3, start, start + 60).stream()
                            .mapToObj(fit -> fit * stretch).toArray(Long[]::new));
        }
    }

    /** A profile and the model of it, always changed alike. */
    private static final class Both {
        private final long capacity;
        private final long origin;
        private final int seconds;
        private final CapacityProfile profile;
        private final SecondBySecondModel model;
        private final List<Booking> live = new ArrayList<>();

        private Both(long capacity, long origin, int seconds) {
            this(capacity, origin, seconds, new CapacityProfile(capacity));
        }

        private Both(long capacity, long origin, int seconds, CapacityProfile profile) {
            this.capacity = capacity;
            this.origin = origin;
            this.seconds = seconds;
            this.profile = profile;
            model = new SecondBySecondModel(capacity, origin, seconds);
        }

        private Both copy() {
            var copy = new Both(capacity, origin, seconds, profile.copy());
            for (Booking booking : live) {
                copy.model.take(booking.start, booking.end, booking.amount);
                copy.live.add(booking);
            }
            return copy;
        }

        /**
         * Touching, nested, equal and all-covering bookings are common: ends are often those of a live one.
         */
        private Booking anyBooking(SplittableRandom random) {
            long one = anyMoment(random);
            long other = anyMoment(random);
            long start = Math.min(Math.min(one, other), origin + seconds - 1);
            long end = Math.max(Math.max(one, other), start + 1);
            long amount = random.nextInt(3) == 0 ? capacity : random.nextLong(capacity) + 1;
            return new Booking(start, end, amount);
        }

        private long anyMoment(SplittableRandom random) {
            if (!live.isEmpty() && random.nextBoolean()) {
                Booking booking = live.get(random.nextInt(live.size()));
                return random.nextBoolean() ? booking.start : booking.end;
            }
            return switch (random.nextInt(20)) {
                case 0 -> origin;
                case 1 -> origin + seconds;
                default -> origin + random.nextInt(seconds + 1);
            };
        }

        private void tryToTake(SplittableRandom random) {
            Booking booking = anyBooking(random);
            long least = model.leastFree(booking.start, booking.end);
            if (least < booking.amount) {
                assertThatIllegalStateException().as("a take that is not free everywhere changes nothing")
                        .isThrownBy(() -> profile.take(booking.start, booking.end, booking.amount))
                        .withMessageContaining("only %d of %d".formatted(least, capacity));
            }
            if (least > 0) {
                takeIfFree(new Booking(booking.start, booking.end, Math.min(least, booking.amount)));
            }
        }

        private void takeIfFree(Booking booking) {
            if (model.leastFree(booking.start, booking.end) >= booking.amount) {
                profile.take(booking.start, booking.end, booking.amount);
                model.take(booking.start, booking.end, booking.amount);
                live.add(booking);
            }
        }

        private void giveBackOne(SplittableRandom random) {
            int index = random.nextInt(live.size());
            Booking booking = live.get(index);
            live.set(index, live.get(live.size() - 1));
            live.remove(live.size() - 1);
            profile.giveBack(booking.start, booking.end, booking.amount);
            model.giveBack(booking.start, booking.end, booking.amount);
        }

        private void giveBackHalf(SplittableRandom random) {
            for (int rest = live.size() / 2; rest > 0; rest--) {
                giveBackOne(random);
            }
        }

        private void giveBackAll(SplittableRandom random) {
            while (!live.isEmpty()) {
                giveBackOne(random);
            }
        }

        private void tryToGiveBackAnything(SplittableRandom random) {
            Booking piece = anyBooking(random);
            if (model.mostFree(piece.start, piece.end) + piece.amount <= capacity) {
                profile.giveBack(piece.start, piece.end, piece.amount);
                model.giveBack(piece.start, piece.end, piece.amount);
            } else {
                assertThatIllegalStateException().as("giving back what was not taken changes nothing")
                        .isThrownBy(() -> profile.giveBack(piece.start, piece.end, piece.amount));
            }
        }

        private void compareAnswers(SplittableRandom random) {
            Booking asked = anyBooking(random);
            long start = asked.start - random.nextInt(5);
            long end = asked.end + random.nextInt(5);
            long amount = random.nextInt(10) == 0 ? asked.amount + 1 : asked.amount;
            long duration = random.nextInt(10) == 0 ? end - start : random.nextLong(end - start + 1) + 1;

            assertThat(profile.leastFree(start, end)).isEqualTo(model.leastFree(start, end));
            assertThat(profile.earliestFit(amount, duration, start, end))
                    .isEqualTo(model.earliestFit(amount, duration, start, end));
            if (seconds <= 1000) {
                assertThat(profile.shortestFit(amount, duration, start, end))
                        .isEqualTo(model.shortestFit(amount, duration, start, end));
                assertThat(profile.idleIntervals(amount, start, end))
                        .isEqualTo(model.idleIntervals(amount, start, end));
                assertThat(profile.steps(start, end)).isEqualTo(model.steps(start, end));
            }
        }

        private void compareEverySecond() {
            assertThat(profile.steps(origin - 1, origin + seconds + 1))
                    .isEqualTo(model.steps(origin - 1, origin + seconds + 1));
            for (long second = origin - 1; second <= origin + seconds; second++) {
                if (profile.freeAt(second) != model.freeAt(second)) {
                    assertThat(profile.freeAt(second)).as("second %d", second)
                            .isEqualTo(model.freeAt(second));
                }
            }
        }
    }
}
