package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.simulated.FaultScript;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random users on the case study, with local work, managers that refuse, shift or fall silent, cancellations
 * and a clock that moves; recounted. Replay one: {@code -Dbroker.seed=N}.
 */
class BrokerPropertyTest {
    private static final int STEPS = 60;

    static LongStream seeds() {
        Long only = Long.getLong("broker.seed");
        return only == null ? LongStream.range(0, 150) : LongStream.of(only);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverPromisesMoreThanThereIsAndLeavesNothingBehind(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CaseStudyGrid study = CaseStudyGrid.open(faults(random, seed), localWork(random, seed));
        List<String> ids = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int what = random.nextInt(10);
            if (what < 7) {
                Outcome outcome = study.broker.reserve(anyRequest(random, study, step),
                        random.nextInt(5) == 0 ? "static" : "gradi");
                if (outcome instanceof Outcome.Refused refused) {
                    assertThat(refused.causes()).as("step %d: a refusal has causes", step).isNotEmpty();
                } else {
                    ids.add(study.broker.state().reservations()
                            .get(study.broker.state().reservations().size() - 1)
                            .id());
                }
            } else if (what < 9 && !ids.isEmpty()) {
                study.broker.cancel(ids.get(random.nextInt(ids.size())));
            } else {
                study.broker.advanceTo(study.broker.clock().now().plusSeconds(60L * random.nextInt(20)));
            }
            assertNothingIsPromisedTwice(study, step);
        }
        assertManagersHoldWhatTheBookHolds(study);
    }

    private static Map<String, FaultScript> faults(SplittableRandom random, long seed) {
        Map<String, FaultScript> faults = new LinkedHashMap<>();
        if (seed % 3 != 0) {
            for (Cluster cluster : CaseStudyGrid.grid(Map.of()).clusters()) {
                faults.put(cluster.name(), FaultScript.seeded(random.nextLong(), 400, 10));
            }
        }
        return faults;
    }

    private static Map<String, String> localWork(SplittableRandom random, long seed) {
        return seed % 2 == 0 ? Map.of() : Map.of("localLoadSeed", String.valueOf(random.nextInt(1000)),
                "localLoadPercent", "40", "shiftWithin", "PT10M");
    }

    private static Request anyRequest(SplittableRandom random, CaseStudyGrid study, int step) {
        int now = (int) Duration.between(CaseStudyGrid.EPOCH, study.broker.clock().now()).toMinutes();
        int start = now + random.nextInt(100);
        int duration = 10 + random.nextInt(51);
        return CaseStudyGrid.request("user_" + step, 1 + random.nextInt(8), start, duration,
                start + duration + random.nextInt(30));
    }

    /** What is taken can only rise where something starts, so it is counted at every start. */
    private static void assertNothingIsPromisedTwice(CaseStudyGrid study, int step) {
        GridState state = study.broker.state();
        List<Reservation> holding = state.reservations().stream()
                .filter(reservation -> reservation.state().holdsCapacity()).toList();
        for (Reservation starting : holding) {
            Instant start = starting.plan().window().start();
            List<Reservation> running = holding.stream()
                    .filter(reservation -> reservation.plan().window().contains(start)).toList();
            for (Cluster cluster : state.grid().clusters()) {
                assertThat(promised(running, cluster)).as("step %d, %s, %s", step, start, cluster.name())
                        .isLessThanOrEqualTo(cluster.processors());
            }
            for (Link link : state.grid().links()) {
                assertThat(promised(running, link)).as("step %d, %s, %s", step, start, link.label())
                        .isLessThanOrEqualTo(link.bandwidthBitsPerSecond());
            }
        }
    }

    private static int promised(List<Reservation> running, Cluster cluster) {
        return running.stream().flatMap(reservation -> reservation.plan().parts().stream())
                .filter(part -> part.cluster().equals(cluster.name())).mapToInt(Part::processors).sum();
    }

    private static long promised(List<Reservation> running, Link link) {
        return running.stream().flatMap(reservation -> reservation.plan().links().stream())
                .filter(use -> use.from().equals(link.from()) && use.to().equals(link.to()))
                .mapToLong(LinkUse::bitsPerSecond).sum();
    }

    private static void assertManagersHoldWhatTheBookHolds(CaseStudyGrid study) {
        do {
            study.broker.refresh();
        } while (!inDoubt(study).isEmpty());
        assertThat(inDoubt(study)).as("every doubt is settled once the managers answer").isEmpty();
        for (Cluster cluster : study.broker.opened().grid().clusters()) {
            List<String> held = held(study, cluster);
            Instant now = study.broker.clock().now();
            assertThat(held).as("reservations at %s; asking can take the manager some grid time",
                    cluster.name())
                    .containsExactlyInAnyOrderElementsOf(study.broker.state().reservations().stream()
                            .filter(reservation -> reservation.state().holdsCapacity()
                                    && reservation.plan().window().end().isAfter(now))
                            .filter(reservation -> reservation.plan().parts().stream()
                                    .anyMatch(part -> part.cluster().equals(cluster.name())))
                            .map(reservation -> "gradi-" + reservation.id()).toList());
        }
    }

    private static List<Reservation> inDoubt(CaseStudyGrid study) {
        return study.broker.state().reservations().stream()
                .filter(reservation -> reservation.state() == ReservationState.IN_DOUBT).toList();
    }

    private static List<String> held(CaseStudyGrid study, Cluster cluster) {
        TimeWindow ever = TimeWindow.of(study.broker.clock().now(), Duration.ofDays(30));
        for (int attempt = 0; attempt < 500; attempt++) {
            Answer<LocalState> answer = study.simulated.manager(cluster.name()).look(ever);
            if (answer instanceof Answer.Done<LocalState> done) {
                return done.result().reservations().stream().map(LocalReservation::key).toList();
            }
        }
        throw new AssertionError("The manager of %s never answered.".formatted(cluster.name()));
    }
}
