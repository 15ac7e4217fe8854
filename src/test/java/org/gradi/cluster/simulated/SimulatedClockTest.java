package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {
    private static final Instant EPOCH = TestGrids.EPOCH;

    private final SimulatedClock clock = new SimulatedClock(EPOCH);
    private final List<Instant> told = new ArrayList<>();

    @Test
    void standsStillUntilItIsAdvanced() {
        assertThat(clock.now()).isEqualTo(EPOCH);

        clock.advance(Duration.ofMinutes(10));
        clock.advanceTo(EPOCH.plusSeconds(601));

        assertThat(clock.now()).isEqualTo(EPOCH.plusSeconds(601));
    }

    @Test
    void cannotGoBackAndSaysFromWhereToWhere() {
        clock.advance(Duration.ofSeconds(10));

        assertThatIllegalArgumentException().isThrownBy(() -> clock.advanceTo(EPOCH))
                .withMessageContaining("2030-05-06T00:00:10Z").withMessageContaining("2030-05-06T00:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
        assertThat(clock.now()).isEqualTo(EPOCH.plusSeconds(10));
    }

    @Test
    void knowsWholeSecondsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofMillis(1500)))
                .withMessageContaining("whole seconds");
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advanceTo(EPOCH.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SimulatedClock(EPOCH.plusMillis(1)));
    }

    @Test
    void tellsItsListenersOfEachNewTimeOnceAndAfterItIsShown() {
        clock.addListener(told::add);
        clock.addListener(time -> assertThat(clock.now()).isEqualTo(time));

        clock.advance(Duration.ofSeconds(5));
        clock.advance(Duration.ZERO);
        clock.advanceTo(EPOCH.plusSeconds(5));
        clock.advanceTo(EPOCH.plusSeconds(9));

        assertThat(told).containsExactly(EPOCH.plusSeconds(5), EPOCH.plusSeconds(9));
    }

    @Test
    void doesNotTellAListenerThatWasRemoved() {
        Consumer<Instant> listener = told::add;
        clock.addListener(listener);
        clock.removeListener(listener);

        clock.advance(Duration.ofSeconds(5));

        assertThat(told).isEmpty();
    }

    @Test
    void tellsInOrderWhenAListenerMovesTheClockItself() {
        clock.addListener(time -> {
            if (time.equals(EPOCH.plusSeconds(5))) {
                clock.advance(Duration.ofSeconds(1));
            }
        });
        clock.addListener(told::add);

        clock.advance(Duration.ofSeconds(5));

        assertThat(told).as("the second listener must not hear of 6 before 5")
                .containsExactly(EPOCH.plusSeconds(5), EPOCH.plusSeconds(6));
    }

    @Test
    void goesOnTellingAfterAListenerFailed() {
        Consumer<Instant> faulty = time -> {
            throw new IllegalStateException("faulty listener");
        };
        clock.addListener(faulty);
        assertThatIllegalStateException().isThrownBy(() -> clock.advance(Duration.ofSeconds(1)));
        clock.removeListener(faulty);
        clock.addListener(told::add);

        clock.advance(Duration.ofSeconds(1));

        assertThat(told).containsExactly(EPOCH.plusSeconds(2));
    }

    @Test
    void losesNoSecondAndTellsInOrderWhenManyThreadsAdvanceIt() throws Exception {
        List<Instant> heard = Collections.synchronizedList(told);
        clock.addListener(heard::add);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> advancing = () -> {
                for (int i = 0; i < 500; i++) {
                    clock.advance(Duration.ofSeconds(1));
                }
                return null;
            };
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(4, advancing))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(clock.now()).isEqualTo(EPOCH.plusSeconds(2000));
        assertThat(heard).isSorted().doesNotHaveDuplicates();
        assertThat(heard.get(heard.size() - 1)).as("the last time is told for sure").isEqualTo(clock.now());
    }
}
