package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;

/**
 * The program is killed at any step of the protocol, managers crash, fall silent and act late, the journal
 * fails, users end decisions under way; after a restart all is recounted. Replay one run, and find how few
 * steps it needs, with {@code -Dbroker.crash.seed=N}.
 */
class CrashSimulationTest {
    private static final int RUNS = 100_000;
    private static final int LIVES = 2;
    private static final int STEPS = 5;

    @Test
    void noCrashLosesAPromiseOrLeavesAnythingBehind() {
        Integer only = Integer.getInteger("broker.crash.seed");
        IntStream seeds = only == null ? IntStream.range(0, RUNS) : IntStream.of(only);
        Optional<String> broken = seeds.parallel().mapToObj(CrashSimulationTest::failure)
                .filter(failure -> !failure.isEmpty()).findFirst();
        assertThat(broken).as("the first run that broke").isEmpty();
    }

    /** What is wrong after the run, with as few steps as show it; empty when nothing is. */
    private static String failure(int seed) {
        for (int steps = STEPS; steps >= 1; steps--) {
            String failure = failure(seed, steps);
            if (failure.isEmpty()) {
                return steps == STEPS ? "" : failure(seed, steps + 1);
            }
        }
        return failure(seed, 1);
    }

    private static String failure(int seed, int steps) {
        try {
            new Run(seed, steps).play();
            return "";
        } catch (AssertionError | RuntimeException broken) {
            return "seed %d, %d steps in a life: %s".formatted(seed, steps, broken);
        }
    }

    /** One program on one grid through its lives, and what its users were told. */
    private static final class Run {
        private final SplittableRandom random;
        private final ShakyGrid grid;
        private final int steps;
        private final Map<String, String> promised = new HashMap<>();
        private final Set<String> refused = new HashSet<>();
        private final Set<String> cancelled = new HashSet<>();
        private final Set<String> wishedAway = new HashSet<>();
        /** What was being changed when the program was killed, each time into what. */
        private final Map<String, Set<String>> inChange = new HashMap<>();
        private int requests;

        Run(int seed, int steps) {
            this.random = new SplittableRandom(seed);
            this.grid = new ShakyGrid(random);
            this.steps = steps;
        }

        void play() {
            for (int life = 0; life < LIVES; life++) {
                int faults = random.nextInt(3) * 8;
                grid.managers.values().forEach(manager -> manager.faultIn(faults));
                grid.journal.failIn(random.nextInt(4) == 0 ? 10 : 0);
                live(random.nextInt(5) == 0 ? Fuse.NEVER : 1 + random.nextInt(90));
                grid.fuse.burnIn(Fuse.NEVER);
                grid.managers.values().forEach(ShakyManager::start);
            }
            grid.calm();
            Broker broker = grid.start();
            for (int round = 0; round < 4; round++) {
                grid.managers.values().forEach(ShakyManager::doLate);
                grid.pass(8);
                broker.refresh();
            }
            check(broker);
        }

        private void live(int fuse) {
            try {
                grid.fuse.burnIn(fuse);
                Broker broker = grid.start();
                for (int step = 0; step < steps; step++) {
                    step(broker);
                }
            } catch (Fuse.Killed killed) {
                if (random.nextInt(4) == 0) {
                    anyManager().crash();
                }
            } catch (IllegalStateException newJournalNotWritten) {
                assertThat(newJournalNotWritten).hasMessageContaining("The disk is full.");
            }
        }

        private void step(Broker broker) {
            int what = random.nextInt(15);
            if (what < 7) {
                reserve(broker);
            } else if (what < 9 && !promised.isEmpty()) {
                List<String> ids = new ArrayList<>(promised.keySet());
                cancel(broker, ids.get(random.nextInt(ids.size())));
            } else if (what == 9 && !promised.isEmpty()) {
                List<String> ids = new ArrayList<>(promised.keySet());
                change(broker, ids.get(random.nextInt(ids.size())));
            } else if (what == 10) {
                anyManager().crash();
            } else if (what == 11) {
                grid.managers.values().forEach(ShakyManager::start);
            } else if (what < 14) {
                grid.pass(random.nextInt(9));
                broker.watch();
            } else {
                grid.pass(random.nextInt(60));
                broker.refresh();
            }
        }

        private void reserve(Broker broker) {
            String name = "q" + requests++;
            Outcome outcome = broker.reserve(anyRequest(name), "gradi", abandonedIn(broker, 10));
            if (outcome instanceof Outcome.Reserved reserved) {
                String before = promised.put(reserved.reservation().id(), name);
                assertThat(before).as("%s is the id of one request", reserved.reservation().id()).isNull();
            } else if (outcome instanceof Outcome.Refused) {
                refused.add(name);
            }
        }

        /** One decision in so many is abandoned, when some of its story has been told. */
        private Abandonment abandonedIn(Broker broker, int oneIn) {
            Abandonment abandonment = new Abandonment();
            if (random.nextInt(oneIn) == 0) {
                int after = random.nextInt(8);
                int[] told = {0};
                broker.addListener(event -> {
                    if (told[0]++ == after) {
                        abandonment.abandon();
                    }
                });
            }
            return abandonment;
        }

        private void cancel(Broker broker, String id) {
            wishedAway.add(id);
            broker.cancel(id).filter(now -> now.state() == ReservationState.CANCELLED)
                    .ifPresent(now -> cancelled.add(id));
        }

        private void change(Broker broker, String id) {
            String name = "q" + requests++;
            inChange.computeIfAbsent(id, any -> new HashSet<>()).add(name);
            Optional<Outcome> outcome =
                    broker.change(id, anyRequest(name), "gradi", abandonedIn(broker, 3));
            inChange.get(id).remove(name);
            if (outcome.isPresent() && outcome.get() instanceof Outcome.Reserved reserved) {
                promised.put(reserved.reservation().id(), name);
                inChange.remove(reserved.reservation().id());
                if (!reserved.reservation().id().equals(id)) {
                    wishedAway.add(id);
                }
            } else if (outcome.isPresent() && outcome.get() instanceof Outcome.Refused) {
                refused.add(name);
            }
        }

        private Request anyRequest(String name) {
            return grid.request(name, 1 + random.nextInt(7), 10 + random.nextInt(40),
                    10 + random.nextInt(20), random.nextInt(30));
        }

        private ShakyManager anyManager() {
            return grid.managers.get(List.of("A", "B", "C").get(random.nextInt(3)));
        }

        private void check(Broker broker) {
            GridState state = broker.state();
            List<Reservation> live =
                    state.reservations().stream().filter(one -> one.state().holdsCapacity()).toList();
            assertThat(live).as("nothing is unsettled").allMatch(one ->
                    one.state() == ReservationState.COMMITTED || one.state() == ReservationState.ACTIVE);
            assertThat(broker.orphans()).as("everything at managers is known").isEmpty();
            for (Cluster cluster : state.grid().clusters()) {
                assertThat(atManager(cluster)).as("reservations at %s", cluster.name())
                        .containsExactlyInAnyOrderElementsOf(inBook(live, cluster));
            }
            live.forEach(one -> assertNothingIsPromisedTwice(state, live, one.plan().window().start()));
            promised.forEach((id, name) -> {
                Optional<Reservation> now = broker.find(id);
                assertThat(now).as("%s is known", id).isPresent();
                Set<String> others = inChange.getOrDefault(id, Set.of());
                assertThat(now.get().request().name()).as("the request of %s", id).satisfiesAnyOf(
                        asked -> assertThat(asked).isEqualTo(name),
                        asked -> assertThat(asked).isIn(others));
                boolean isChanged = live.stream().anyMatch(one -> others.contains(one.request().name()));
                if (isChanged) {
                    assertThat(live).as("%s is changed, and not there twice", id).filteredOn(one ->
                            one.request().name().equals(name) || others.contains(one.request().name()))
                            .hasSize(1);
                }
                if (!wishedAway.contains(id) && !isChanged) {
                    assertThat(now.get().state()).as("%s was promised", id).isIn(ReservationState.COMMITTED,
                            ReservationState.ACTIVE, ReservationState.COMPLETED);
                }
                if (cancelled.contains(id)) {
                    assertThat(now.get().state()).as("%s is cancelled", id)
                            .isEqualTo(ReservationState.CANCELLED);
                }
            });
            assertThat(live).as("what was refused is not there")
                    .noneMatch(one -> refused.contains(one.request().name()));
            assertThat(live).as("nobody has two").extracting(one -> one.request().name())
                    .doesNotHaveDuplicates();
        }

        private List<LocalReservation> inBook(List<Reservation> live, Cluster cluster) {
            List<LocalReservation> expected = new ArrayList<>();
            for (Reservation reservation : live) {
                for (Part part : reservation.plan().parts()) {
                    if (part.cluster().equals(cluster.name()) && part.window().end().isAfter(grid.now())) {
                        expected.add(new LocalReservation("abc123-" + reservation.id(), part.processors(),
                                part.window(), true));
                    }
                }
            }
            return expected;
        }

        private List<LocalReservation> atManager(Cluster cluster) {
            Answer<LocalState> answer = grid.simulated.manager(cluster.name())
                    .look(TimeWindow.of(grid.now(), Duration.ofDays(30)));
            return ((Answer.Done<LocalState>) answer).result().reservations();
        }

        private static void assertNothingIsPromisedTwice(GridState state, List<Reservation> live,
                Instant at) {
            List<Reservation> running =
                    live.stream().filter(one -> one.plan().window().contains(at)).toList();
            for (Cluster cluster : state.grid().clusters()) {
                assertThat(running.stream().flatMap(one -> one.plan().parts().stream())
                        .filter(part -> part.cluster().equals(cluster.name())).mapToInt(Part::processors)
                        .sum()).as("processors of %s", cluster.name())
                        .isLessThanOrEqualTo(cluster.processors());
            }
            for (Link link : state.grid().links()) {
                assertThat(running.stream().flatMap(one -> one.plan().links().stream())
                        .filter(use -> use.from().equals(link.from()) && use.to().equals(link.to()))
                        .mapToLong(LinkUse::bitsPerSecond).sum()).as("bandwidth of %s", link.label())
                        .isLessThanOrEqualTo(link.bandwidthBitsPerSecond());
            }
        }
    }
}
