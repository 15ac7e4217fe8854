package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.cluster.simulated.TestGrids.EPOCH;
import static org.gradi.cluster.simulated.TestGrids.cluster;
import static org.gradi.cluster.simulated.TestGrids.deniedFor;
import static org.gradi.cluster.simulated.TestGrids.done;
import static org.gradi.cluster.simulated.TestGrids.gridOf;
import static org.gradi.cluster.simulated.TestGrids.minutes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptedManagerTest {
    private final List<Duration> pauses = new ArrayList<>();
    private SimulatedGrid grid;

    private LocalResourceManager scripted(String script) throws ManagerSettingsProblem {
        grid = new SimulatedGrid(gridOf(cluster("alpha", 4, Map.of("holdSeconds", "300"))),
                Map.of("alpha", FaultScript.parse(script)), pauses::add);
        return grid.manager("alpha");
    }

    @Test
    void refusesTheCallItIsToldToAndNoOther() throws ManagerSettingsProblem {
        LocalResourceManager manager = scripted("reserve 2 refuse");

        done(manager.reserve("one", 1, minutes(0, 10)));
        assertThat(deniedFor(manager.reserve("two", 1, minutes(0, 10)))).isEqualTo("manager");
        assertThat(deniedFor(manager.find("two"))).as("nothing changed").isEqualTo("key");
        done(manager.reserve("three", 1, minutes(0, 10)));
    }

    @Test
    void leavesNothingDoneWhenItFallsSilentBeforeActing() throws ManagerSettingsProblem {
        LocalResourceManager manager = scripted("reserve 1 silent-before");

        assertThat(manager.reserve("one", 1, minutes(0, 10))).isInstanceOfSatisfying(Answer.InDoubt.class,
                doubt -> assertThat(doubt.text()).contains("alpha").contains("reserve"));
        assertThat(deniedFor(manager.find("one"))).isEqualTo("key");
    }

    @Test
    void hasActedWhenItFallsSilentAfterActing() throws ManagerSettingsProblem {
        LocalResourceManager manager = scripted("reserve 1 silent-after; release 1 silent-after");

        assertThat(manager.reserve("one", 1, minutes(0, 10))).isInstanceOf(Answer.InDoubt.class);
        assertThat(done(manager.find("one")).window()).isEqualTo(minutes(0, 10));
        assertThat(manager.release("one")).isInstanceOf(Answer.InDoubt.class);
        assertThat(deniedFor(manager.find("one"))).isEqualTo("key");
    }

    @Test
    void recoversAfterAsManyCallsAsItIsToldTo() throws ManagerSettingsProblem {
        LocalResourceManager manager = scripted("any 2-4 silent-before");

        done(manager.reserve("one", 1, minutes(0, 10)));
        assertThat(manager.find("one")).isInstanceOf(Answer.InDoubt.class);
        assertThat(manager.look(minutes(0, 10))).isInstanceOf(Answer.InDoubt.class);
        assertThat(manager.confirm("one")).isInstanceOf(Answer.InDoubt.class);
        assertThat(done(manager.confirm("one")).confirmed()).isTrue();
    }

    @Test
    void staysSilentForEverWhenNoEndIsGiven() throws ManagerSettingsProblem {
        LocalResourceManager manager = scripted("reserve,confirm 2+ silent-before");

        done(manager.reserve("one", 1, minutes(0, 10)));
        for (int i = 0; i < 20; i++) {
            assertThat(manager.confirm("one")).isInstanceOf(Answer.InDoubt.class);
        }
        assertThat(done(manager.find("one")).confirmed()).as("find is not in the script").isFalse();
    }

    @Test
    void letsGridTimePassBeforeItActsSoThatAHoldCanExpire() throws ManagerSettingsProblem {
        LocalResourceManager manager = scripted("confirm 1 delay PT299S; confirm 2 delay PT1S");
        done(manager.reserve("one", 1, minutes(60, 70)));
        done(manager.reserve("two", 1, minutes(60, 70)));

        done(manager.confirm("one"));
        assertThat(grid.clock().now()).isEqualTo(EPOCH.plusSeconds(299));
        assertThat(deniedFor(manager.confirm("two"))).as("its hold was over").isEqualTo("key");
    }

    @Test
    void letsRealTimePassTheWayItIsHanded() throws ManagerSettingsProblem {
        LocalResourceManager manager = scripted("look 1 latency PT0.02S");

        done(manager.look(minutes(0, 10)));

        assertThat(pauses).containsExactly(Duration.ofMillis(20));
        assertThat(grid.clock().now()).as("the grid's clock stood still").isEqualTo(EPOCH);
    }

    @Test
    void delaysAndThenFailsWhenSeveralRulesAreAboutOneCall() throws ManagerSettingsProblem {
        LocalResourceManager manager =
                scripted("reserve 1 silent-after; reserve 1 refuse; any every delay PT10S");

        assertThat(manager.reserve("one", 1, minutes(60, 70))).as("the first fault counts")
                .isInstanceOf(Answer.InDoubt.class);
        assertThat(grid.clock().now()).isEqualTo(EPOCH.plusSeconds(10));
        done(manager.find("one"));
    }

    @Test
    void doesNotAnswerALookOrFindThatItWouldRefuse() throws ManagerSettingsProblem {
        LocalResourceManager manager = scripted("any every refuse");

        assertThat(manager.find("one")).as("a denial would say that there is none")
                .isInstanceOf(Answer.InDoubt.class);
        assertThat(manager.look(minutes(0, 10))).isInstanceOf(Answer.InDoubt.class);
    }

    static LongStream seeds() {
        Long only = Long.getLong("simulated.seed");
        return only == null ? LongStream.range(0, 200) : LongStream.of(only);
    }

    /** Someone who settles each doubt with find knows exactly what the manager holds, whatever goes wrong. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void canAlwaysBeFoundOutWhatHappened(long seed) throws ManagerSettingsProblem {
        LocalResourceManager manager = scripted(FaultScript.seeded(seed, 200, 40).toString());
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, LocalReservation> known = new HashMap<>();
        for (int step = 0; step < 40; step++) {
            String key = "key-" + random.nextInt(8);
            TimeWindow window = minutes(100_000 + random.nextInt(60), 100_100);
            Answer<?> answer = switch (random.nextInt(4)) {
                case 0 -> manager.release(key);
                case 1 -> manager.confirm(key);
                case 2 -> manager.change(key, 1 + random.nextInt(4), window);
                default -> manager.reserve(key, 1 + random.nextInt(4), window);
            };
            if (answer instanceof Answer.InDoubt || answer instanceof Answer.Done) {
                settle(known, key, () -> manager.find(key));
            }
            known.values().removeIf(one -> !one.confirmed());
            assertThat(untilAnswered(() -> manager.look(minutes(0, 200_000))).reservations())
                    .filteredOn(LocalReservation::confirmed).as("step %d", step)
                    .containsExactlyInAnyOrderElementsOf(known.values());
        }
    }

    private static void settle(Map<String, LocalReservation> known, String key,
            Supplier<Answer<LocalReservation>> find) {
        Answer<LocalReservation> found = find.get();
        while (found instanceof Answer.InDoubt) {
            found = find.get();
        }
        if (found instanceof Answer.Done<LocalReservation> one) {
            known.put(key, one.result());
        } else {
            known.remove(key);
        }
    }

    private static <T> T untilAnswered(Supplier<Answer<T>> call) {
        Answer<T> answer = call.get();
        while (answer instanceof Answer.InDoubt) {
            answer = call.get();
        }
        return done(answer);
    }
}
