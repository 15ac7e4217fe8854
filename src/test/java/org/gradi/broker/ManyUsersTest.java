package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.broker.CaseStudyGrid.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState;
import org.gradi.model.Cluster;
import org.gradi.model.Part;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;

class ManyUsersTest {
    private static final int THREADS = 8;
    private static final int REQUESTS_OF_A_THREAD = 10_000;
    private static final int HORIZON_MINUTES = 20_000;

    @Test
    void leaveNoOverPromiseAndNoLostReservationAndAreDecidedInTheOrderOfArrival() throws Exception {
        CaseStudyGrid study = CaseStudyGrid.open();
        List<Request> arrived = new ArrayList<>();
        study.broker.addListener(event -> {
            if (event instanceof BrokerEvent.Received received) {
                arrived.add(received.request());
            }
        });

        List<Outcome> outcomes = reserveFromAllThreads(study.broker);

        Map<String, Reservation> promised = outcomes.stream().filter(Outcome.Reserved.class::isInstance)
                .map(outcome -> ((Outcome.Reserved) outcome).reservation())
                .collect(Collectors.toMap(Reservation::id, reservation -> reservation));
        assertThat(arrived).hasSize(THREADS * REQUESTS_OF_A_THREAD);
        assertThat(promised.size()).isGreaterThan(THREADS);
        Map<String, Reservation> booked = study.broker.state().reservations().stream()
                .collect(Collectors.toMap(Reservation::id, reservation -> reservation));
        assertThat(booked).as("the book has what users were told, and nothing else").isEqualTo(promised);
        assertThat(mostOverPromised(promised)).as("most that is promised beyond a cluster's size").isZero();
        assertThat(partsAtManagers(study)).as("managers have the same parts")
                .isEqualTo(promised.values().stream().mapToLong(one -> one.plan().parts().size()).sum());
        assertThat(inTurn(arrived)).as("the order of arrival alone decides")
                .isEqualTo(outcomes.stream().filter(Outcome.Reserved.class::isInstance)
                        .map(outcome -> outcome.request().name()).sorted().toList());
    }

    private static List<Outcome> reserveFromAllThreads(Broker broker) throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Future<List<Outcome>>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int seed = thread;
                running.add(users.submit(() -> {
                    List<Outcome> mine = new ArrayList<>();
                    SplittableRandom random = new SplittableRandom(seed);
                    start.await();
                    for (int i = 0; i < REQUESTS_OF_A_THREAD; i++) {
                        mine.add(broker.reserve(anyRequest(random, "t" + seed + "-" + i), "gradi"));
                    }
                    return mine;
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<List<Outcome>> one : running) {
                outcomes.addAll(one.get());
            }
            return outcomes;
        } finally {
            users.shutdownNow();
        }
    }

    private static Request anyRequest(SplittableRandom random, String name) {
        int start = random.nextInt(HORIZON_MINUTES);
        int duration = random.nextInt(10, 61);
        return request(name, random.nextInt(1, 9), start, duration, start + duration + random.nextInt(30));
    }

    private static List<String> inTurn(List<Request> arrived) {
        Broker broker = CaseStudyGrid.broker();
        return arrived.stream()
                .filter(request -> broker.reserve(request, "gradi") instanceof Outcome.Reserved)
                .map(Request::name).sorted().toList();
    }

    private static long mostOverPromised(Map<String, Reservation> promised) {
        Map<String, TreeMap<Long, Integer>> changes = new HashMap<>();
        for (Reservation reservation : promised.values()) {
            for (Part part : reservation.plan().parts()) {
                TreeMap<Long, Integer> ofCluster =
                        changes.computeIfAbsent(part.cluster(), unused -> new TreeMap<>());
                ofCluster.merge(part.window().startSecond(), part.processors(), Integer::sum);
                ofCluster.merge(part.window().endSecond(), -part.processors(), Integer::sum);
            }
        }
        long most = 0;
        for (Cluster cluster : CaseStudyGrid.grid(Map.of()).clusters()) {
            long used = 0;
            for (int change : changes.getOrDefault(cluster.name(), new TreeMap<>()).values()) {
                used += change;
                most = Math.max(most, used - cluster.processors());
            }
        }
        return most;
    }

    private static long partsAtManagers(CaseStudyGrid study) {
        TimeWindow all = new TimeWindow(CaseStudyGrid.minute(0), CaseStudyGrid.minute(2 * HORIZON_MINUTES));
        long parts = 0;
        for (Cluster cluster : CaseStudyGrid.grid(Map.of()).clusters()) {
            Answer<LocalState> answer = study.simulated.manager(cluster.name()).look(all);
            parts += ((Answer.Done<LocalState>) answer).result().reservations().stream()
                    .filter(LocalReservation::confirmed).count();
        }
        return parts;
    }
}
