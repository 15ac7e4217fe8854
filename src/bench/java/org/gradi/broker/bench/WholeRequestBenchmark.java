package org.gradi.broker.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.gradi.broker.Broker;
import org.gradi.broker.Outcome;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.TimeConstraint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One cycle: a reservation is cancelled and a request reserved. The ordinary ones take the place of a random
 * live one; the others are cancelled themselves, so that the grid stays as full as it was.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WholeRequestBenchmark {
    private static final int DRAWN = 1 << 14;
    private static final long TEN_MEGABITS = 10_000_000L;
    private static final String NONE = "";

    @Param
    public Size size;
    @Param
    public Kind kind;
    @Param("gradi")
    public String strategy;

    private final List<Request> requests = new ArrayList<>();
    private final List<String> live = new ArrayList<>();
    private final int[] slots = new int[DRAWN];
    private SplittableRandom random;
    private Broker broker;
    private int cycle;

    @Setup
    public void fillTheGrid() {
        random = new SplittableRandom(Main.SEED);
        broker = SimulatedGrids.open(size.clusters);
        for (int place = 0; place < size.clusters; place++) {
            List<Requirement> here = SimulatedGrids.ofOneCluster(place);
            for (int slot = 0; slot < size.livePerCluster; ) {
                String reserved = reserve(draw(Kind.ORDINARY, here));
                if (!reserved.equals(NONE)) {
                    live.add(reserved);
                    slot++;
                }
            }
        }
        for (int i = 0; i < DRAWN; i++) {
            slots[i] = random.nextInt(size.live());
            requests.add(draw(kind, SimulatedGrids.ofAnyCluster()));
        }
    }

    @Benchmark
    public String cycle() {
        int next = cycle++ & DRAWN - 1;
        if (kind == Kind.ORDINARY) {
            cancel(live.get(slots[next]));
            return live.set(slots[next], reserve(requests.get(next)));
        }
        if (kind == Kind.TOO_MANY_READ) {
            return read(broker.reserve(requests.get(next), strategy));
        }
        String reserved = reserve(requests.get(next));
        cancel(reserved);
        return reserved;
    }

    /** Puts every reason into words, as a session or the command line does; gives the longest. */
    private static String read(Outcome outcome) {
        return ((Outcome.Refused) outcome).causes().stream()
                .map(cause -> cause.asked().english() + cause.has().english() + cause.text().english())
                .max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    private String reserve(Request request) {
        return broker.reserve(request, strategy) instanceof Outcome.Reserved reserved
                ? reserved.reservation().id() : NONE;
    }

    private void cancel(String reservation) {
        if (!reservation.equals(NONE)) {
            broker.cancel(reservation);
        }
    }

    private Request draw(Kind drawnKind, List<Requirement> requirements) {
        var drawn = org.gradi.profile.bench.Request.next(random, size.horizonSeconds());
        return new Request("request", requirements,
                ProcessorRange.exactly(drawnKind.processors(drawn.processors())),
                CommunicationPattern.PEER_TO_PEER, TEN_MEGABITS,
                new TimeConstraint(SimulatedGrids.EPOCH.plusSeconds(drawn.earliestSecond()),
                        Duration.ofSeconds(drawn.durationSeconds()),
                        SimulatedGrids.EPOCH.plusSeconds(drawn.latestEndSecond())),
                true);
    }
}
