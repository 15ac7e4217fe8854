package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradi.cluster.Until;
import org.gradi.journal.FileJournal;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A manager refuses, is killed or stops answering while a co-reservation is made at real clusters. */
abstract class RealBlows {
    /**
     * Gives each test a name and a time of its own, because what another deleted can come back when a
     * controller is killed.
     */
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final List<Struck> clusters;
    private final Struck victim;
    private final int all;
    private final int test = TESTS.incrementAndGet();
    private final RealGrid grid;
    private final ExecutorService asking = Executors.newCachedThreadPool();
    private final AtomicBoolean struck = new AtomicBoolean();

    @TempDir
    private Path folder;

    /** @param victim which of the clusters is struck */
    RealBlows(List<Struck> clusters, int victim) {
        this.clusters = clusters;
        this.victim = clusters.get(victim);
        this.all = clusters.stream().mapToInt(one -> one.cluster().processors()).sum();
        grid = new RealGrid("blow" + test, clusters.stream().map(Struck::cluster).toList());
    }

    @AfterEach
    void startAndEmpty() {
        victim.start();
        clusters.forEach(Struck::empty);
        asking.shutdown();
    }

    /** When a controller is struck: told by the event after which it happens. */
    private enum Moment {
        BEFORE(BrokerEvent.Held.class::isInstance),
        BETWEEN_GRANTS(BrokerEvent.Granted.class::isInstance),
        AFTER_GRANTS(BrokerEvent.Granted.class::isInstance),
        AFTER_THE_PROMISE(BrokerEvent.Committed.class::isInstance);

        private final Predicate<BrokerEvent> event;

        Moment(Predicate<BrokerEvent> event) {
            this.event = event;
        }
    }

    static Stream<Arguments> blows() {
        return Stream.of(Moment.values()).flatMap(moment -> Stream.of("KILL", "STOP")
                .map(signal -> Arguments.of(moment, signal)));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("blows")
    void aStruckControllerLosesNoPromiseAndKeepsNothing(Moment moment, String signal) throws Exception {
        try (FileJournal journal = FileJournal.open(folder)) {
            Broker broker = grid.start(journal, KilledProgram.STRATEGIES, asking, manager -> manager);
            strikeAt(broker, moment, signal);

            Outcome outcome = broker.reserve(grid.request("all of them", all, start()), "gradi");

            assertThat(struck).as("the controller was struck").isTrue();
            assertThat(outcome).as("a promise only of what was granted everywhere")
                    .satisfies(made -> assertThat(made instanceof Outcome.Refused
                            || made instanceof Outcome.InDoubt || wasPromised(made)).isTrue());
            if (signal.equals("STOP")) {
                victim.signal("CONT");
            }
            victim.start();
            Until.isSo("book and clusters agree", () -> {
                broker.refresh();
                return isSettled(broker) && grid.atManagers().equals(grid.inBook(broker));
            });
            if (wasPromised(outcome)) {
                assertThat(grid.inBook(broker)).as("the promise").hasSize(clusters.size());
            } else {
                assertThat(grid.atManagers()).as("what is left of what was not promised").isEmpty();
            }
        }
    }

    @Test
    void whatOneClusterRefusesIsUndoneAtTheOthers() throws Exception {
        Instant start = start();
        try (FileJournal journal = FileJournal.open(folder)) {
            Broker broker = grid.start(journal, KilledProgram.STRATEGIES, asking, manager -> manager);
            broker.addListener(event -> {
                if (event instanceof BrokerEvent.Held && struck.compareAndSet(false, true)) {
                    victim.occupy(TimeWindow.of(start, Duration.ofHours(1)));
                }
            });

            Outcome outcome = broker.reserve(grid.request("all of them", all, start), "gradi");

            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused) outcome).causes()).as("why").anySatisfy(cause -> {
                assertThat(cause.cluster()).isEqualTo(victim.cluster().name());
                assertThat(cause.constraint()).isEqualTo("processors");
            });
            assertThat(grid.atManagers()).as("what is left at the others").isEmpty();
        }
    }

    @Test
    void clustersAreAskedSideBySide() throws Exception {
        try (FileJournal journal = FileJournal.open(folder)) {
            Broker broker = grid.start(journal, KilledProgram.STRATEGIES, asking, manager -> manager);
            List<BrokerEvent> story = new ArrayList<>();
            broker.addListener(story::add);

            Outcome outcome = broker.reserve(grid.request("all of them", all, start()), "gradi");

            assertThat(outcome).isInstanceOf(Outcome.Reserved.class);
            List<BrokerEvent> asked = story.stream().filter(event -> event instanceof BrokerEvent.Asked
                    || event instanceof BrokerEvent.Granted).toList();
            assertThat(asked.subList(0, clusters.size())).as("all are asked before one has answered")
                    .allMatch(BrokerEvent.Asked.class::isInstance);
        }
    }

    private void strikeAt(Broker broker, Moment moment, String signal) {
        int[] seen = {0};
        int times = moment == Moment.AFTER_GRANTS ? clusters.size() : 1;
        broker.addListener(event -> {
            if (moment.event.test(event) && ++seen[0] == times && struck.compareAndSet(false, true)) {
                victim.signal(signal);
            }
        });
    }

    private Instant start() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(2 + test));
    }

    private static boolean wasPromised(Outcome outcome) {
        return outcome instanceof Outcome.Reserved;
    }

    private static boolean isSettled(Broker broker) {
        return broker.state().reservations().stream().noneMatch(one -> one.state() == ReservationState.HELD
                || one.state() == ReservationState.IN_DOUBT);
    }
}
