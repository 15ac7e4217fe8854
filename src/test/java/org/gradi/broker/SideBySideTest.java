package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.gradi.cluster.Answer;
import org.gradi.cluster.ClusterPhrase;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.Released;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.journal.Journal;
import org.gradi.journal.JournalProblem;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Message;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;
import org.gradi.model.Vocabulary;
import org.gradi.selection.OpenGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Managers that answer when the test says so, asked by a pool of threads. */
@Timeout(60)
class SideBySideTest {
    private static final int CLUSTERS = 5;
    private static final Instant EPOCH = ShakyGrid.EPOCH;

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Map<String, Gate> gates = new LinkedHashMap<>();
    private final Broker broker = open();

    @AfterEach
    void closePool() {
        gates.values().forEach(Gate::open);
        pool.shutdownNow();
    }

    @Test
    void fiveManagersAreAskedAtTheSameTime() {
        CyclicBarrier allFive = new CyclicBarrier(CLUSTERS);
        gates.values().forEach(gate -> gate.atReserve = () -> meet(allFive));

        Outcome outcome = broker.reserve(request("wide", 10), "co-allocation");

        assertThat(outcome).as("each answers only when all five have been asked")
                .isInstanceOfSatisfying(Outcome.Reserved.class, reserved ->
                        assertThat(reserved.reservation().plan().parts()).hasSize(CLUSTERS));
    }

    @Test
    void everyManagerThatServesUsNotIsNamedAndNoneOfThemIsOffered() {
        CyclicBarrier allFive = new CyclicBarrier(CLUSTERS);
        gates.values().forEach(gate -> {
            gate.isServing = false;
            gate.atReserve = () -> meet(allFive);
        });

        Outcome outcome = broker.reserve(request("wide", 10), "co-allocation");

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.notServing()).as("asked at the same time").isEqualTo(gates.keySet());
            assertThat(broker.offers(refused)).isEmpty();
        });
    }

    @Test
    void theStoryIsToldInTheDecidingThreadAsAnswersComeIn() {
        CountDownLatch others = new CountDownLatch(CLUSTERS - 1);
        List<String> granted = Collections.synchronizedList(new ArrayList<>());
        List<Thread> tellers = Collections.synchronizedList(new ArrayList<>());
        gates.get("C1").atReserve = () -> await(others);
        broker.addListener(event -> {
            tellers.add(Thread.currentThread());
            if (event instanceof BrokerEvent.Granted grant) {
                granted.add(grant.part().cluster());
                others.countDown();
            }
        });

        broker.reserve(request("wide", 10), "co-allocation");

        assertThat(granted).hasSize(CLUSTERS).last().as("the slowest").isEqualTo("C1");
        assertThat(tellers).containsOnly(Thread.currentThread());
    }

    @Test
    void aManagerThatHangsWhileLookedAtHoldsUpNoDecisionElsewhere() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        gates.get("C1").atLook = () -> {
            looking.countDown();
            await(goOn);
        };
        Future<?> refreshing = pool.submit(broker::refresh);
        looking.await();

        assertThat(broker.state().reservations()).as("questions are answered").isEmpty();
        assertThat(broker.reserve(request("small", 2), "gradi")).isInstanceOf(Outcome.Reserved.class);

        goOn.countDown();
        refreshing.get();
        assertThat(broker.state().reservations()).as("what the look could not know of stands").singleElement()
                .matches(one -> one.state() == ReservationState.COMMITTED);
    }

    @Test
    void anAbandonedDecisionLeavesNothingAndAnAbandonedWaiterAsksNothing() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        gates.get("C2").atReserve = () -> {
            asking.countDown();
            await(goOn);
        };
        List<String> askedFor = Collections.synchronizedList(new ArrayList<>());
        List<String> arrived = Collections.synchronizedList(new ArrayList<>());
        broker.addListener(event -> {
            if (event instanceof BrokerEvent.Asked asked) {
                askedFor.add(asked.id());
            } else if (event instanceof BrokerEvent.Received received) {
                arrived.add(received.id());
            }
        });
        Future<Outcome> wide = pool.submit(() -> broker.reserve(request("wide", 10), "co-allocation"));
        asking.await();
        Abandonment second = new Abandonment();
        Future<Outcome> waiting = pool.submit(() -> broker.reserve(request("next", 2), "gradi", second));
        second.abandon();
        assertThat(broker.abandon("R1")).as("is under way").isTrue();
        goOn.countDown();

        assertThat(List.of(wide.get(), waiting.get())).allSatisfy(outcome ->
                assertThat(((Outcome.Refused) outcome).causes()).extracting(Cause::constraint)
                        .containsExactly("abandoned"));
        assertThat(askedFor).as("only the first was asked for").containsOnly("R1").hasSize(CLUSTERS);
        assertThat(arrived).containsExactly("R1", "R2");
        assertThat(gates.values()).allMatch(gate -> gate.isEmpty());
        assertThat(broker.abandon("R1")).as("is over").isFalse();
    }

    private Broker open() {
        ManagerAccess access = new ManagerAccess(SimulatedGrid.KIND, Map.of());
        List<Cluster> clusters = IntStream.rangeClosed(1, CLUSTERS)
                .mapToObj(i -> new Cluster("C" + i, "VO", 2, access)).toList();
        List<Link> links = new ArrayList<>();
        for (Cluster one : clusters) {
            clusters.stream().filter(other -> other.name().compareTo(one.name()) > 0)
                    .forEach(other -> links.add(new Link(one.name(), other.name(), 1_000_000_000L)));
        }
        Grid grid = new Grid("five", EPOCH, ZoneOffset.UTC, clusters, links);
        OpenGrid opened = new OpenGrid("five", grid, new Vocabulary(List.of(), List.of()),
                new EveryClusterSuits(grid), List.of());
        try {
            SimulatedGrid simulated = SimulatedGrid.of(grid);
            clusters.forEach(cluster ->
                    gates.put(cluster.name(), new Gate(simulated.manager(cluster.name()))));
            return Broker.goingOn(opened, Map.<String, LocalResourceManager>copyOf(gates), simulated.clock(),
                    ShakyGrid.STRATEGIES, pool, Journal.keepingNothing(), "abc123");
        } catch (ManagerSettingsProblem | JournalProblem wrongFixture) {
            throw new IllegalStateException(wrongFixture);
        }
    }

    private static Request request(String name, int processors) {
        return new Request(name, List.of(), ProcessorRange.exactly(processors),
                CommunicationPattern.PEER_TO_PEER, 1_000_000L, new TimeConstraint(EPOCH.plusSeconds(600),
                        Duration.ofMinutes(30), EPOCH.plusSeconds(600 + 1800)), true);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("The others were not asked meanwhile.", alone);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** A manager whose answers wait for something. */
    private static final class Gate implements LocalResourceManager {
        private final LocalResourceManager manager;
        private volatile Runnable atReserve = () -> { };
        private volatile Runnable atLook = () -> { };
        private volatile boolean isServing = true;

        Gate(LocalResourceManager manager) {
            this.manager = manager;
        }

        void open() {
            atReserve = () -> { };
            atLook = () -> { };
        }

        boolean isEmpty() {
            return ((Answer.Done<LocalState>) manager.look(TimeWindow.of(EPOCH, Duration.ofDays(9)))).result()
                    .reservations().isEmpty();
        }

        @Override
        public String cluster() {
            return manager.cluster();
        }

        @Override
        public Answer<LocalState> look(TimeWindow window) {
            Answer<LocalState> answer = manager.look(window);
            atLook.run();
            return answer;
        }

        @Override
        public Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
            atReserve.run();
            if (!isServing) {
                return new Answer.Denied<>("manager", Message.verbatim("reserve"),
                        ClusterPhrase.NO_SERVICE.about(), Message.verbatim("No."));
            }
            return manager.reserve(key, processors, window);
        }

        @Override
        public Answer<LocalReservation> confirm(String key) {
            return manager.confirm(key);
        }

        @Override
        public Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
            return manager.change(key, processors, window);
        }

        @Override
        public Answer<Released> release(String key) {
            return manager.release(key);
        }

        @Override
        public Answer<LocalReservation> find(String key) {
            return manager.find(key);
        }
    }
}
