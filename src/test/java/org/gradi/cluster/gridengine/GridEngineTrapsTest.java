package org.gradi.cluster.gridengine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.HostileJob;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.Released;
import org.gradi.cluster.Until;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real Grid Engine does other than one would think, and that nothing promised suffers from it. */
@ExtendWith(RealGridEngine.class)
class GridEngineTrapsTest {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm.ss").withZone(ZoneOffset.UTC);

    private final RunningGridEngine engine;
    private final GridEngineManager manager;
    private final Instant base;

    GridEngineTrapsTest(RunningGridEngine engine) {
        this.engine = engine;
        this.manager = engine.manager();
        this.base = engine.now().plus(Duration.ofDays(1));
    }

    @BeforeEach
    @AfterEach
    void startAndEmpty() {
        engine.start();
        engine.empty();
    }

    @Test
    void bringsEveryWordToTheJobAsItIs(@TempDir Path parent) throws Exception {
        HostileJob.run(manager, engine.now(), parent);
    }

    @Test
    void countsRunningJobsUntilTheirLimits() {
        engine.admin("qsub", "-terse", "-b", "y", "-o", "/dev/null", "-j", "y", "-l", "h_rt=600", "-pe",
                "cpus", "2", "sleep", "500");
        TimeWindow soon = TimeWindow.of(engine.now().plusSeconds(60), Duration.ofMinutes(5));
        Until.isSo("the job runs", () -> !done(manager.look(soon)).otherWork().isEmpty());

        assertThat(done(manager.look(soon)).otherWork()).singleElement().satisfies(work -> {
            assertThat(work.kind()).isEqualTo(OtherWork.Kind.LOCAL_JOB);
            assertThat(work.processors()).isEqualTo(2);
            assertThat(work.window().length()).isEqualTo(Duration.ofMinutes(10));
        });
        assertThat(denied(manager.reserve("one", 6, soon)).has().english())
                .isEqualTo("at most 5 free all the time");
        engine.admin("qmod", "-sj", "*");
        assertThat(done(manager.look(soon)).otherWork()).as("a suspended job keeps its slots").hasSize(1);
        done(manager.reserve("one", 5, soon));
    }

    @Test
    void takesTheLimitOfTheQueueForAJobThatHasNone() {
        engine.admin("qconf", "-rattr", "queue", "h_rt", "0:10:0", "main.q");
        try {
            engine.admin("qsub", "-terse", "-b", "y", "-o", "/dev/null", "-j", "y", "-v", "PS1=\033[0mx",
                    "sleep", "500");
            TimeWindow soon = TimeWindow.of(engine.now().plusSeconds(60), Duration.ofMinutes(5));
            Until.isSo("the job runs", () -> !done(manager.look(soon)).otherWork().isEmpty());

            assertThat(done(manager.look(soon)).otherWork()).singleElement().satisfies(work ->
                    assertThat(work.window().length()).isEqualTo(Duration.ofMinutes(10)));
        } finally {
            engine.admin("qconf", "-rattr", "queue", "h_rt", "INFINITY", "main.q");
        }
    }

    @ParameterizedTest
    @CsvSource({"parallelEnvironment,no.such,it has cpus.", "queue,no.such,it has main.q.",
        "users,no.such,must name users of the cluster."})
    void namesTheSettingThatGridEngineDoesNotKnowTheValueOf(String setting, String value, String right) {
        GridEngineManager wrong = engine.managerWith(setting, value);

        assertThat(denied(wrong.reserve("one", 1, hours(1, 2))).text().english())
                .contains("grid:" + setting, value).endsWith(right);
        if (!setting.equals("users")) {
            assertThat(wrong.look(hours(0, 24))).isInstanceOfSatisfying(Answer.InDoubt.class, doubt ->
                    assertThat(doubt.text()).contains("grid:" + setting, value).endsWith(right));
        }
    }

    @Test
    void readsReservationsWhoseNamesAreNoXml() {
        reserveByHand("R&D", 2, hours(1, 2));
        reserveByHand("a<b>c", 1, hours(3, 4));

        assertThat(done(manager.look(hours(0, 24))).otherWork()).extracting(OtherWork::name)
                .containsExactly("R&D", "a<b>c");
    }

    @Test
    void releasesAReservationWithAJobInside() {
        TimeWindow soon = TimeWindow.of(engine.now().plusSeconds(5), Duration.ofMinutes(20));
        done(manager.reserve("one", 3, soon));
        String id = engine.admin("qrstat", "-u", "*", "-xml").replaceAll("(?s).*<id>(\\d+)</id>.*", "$1");
        engine.admin("qsub", "-terse", "-b", "y", "-o", "/dev/null", "-j", "y", "-ar", id, "-pe", "cpus", "2",
                "sleep", "500");
        Until.isSo("the job runs", () ->
                engine.admin("qstat", "-s", "r", "-u", "*", "-xml").contains("job_list"));
        assertThat(done(manager.look(soon)).otherWork()).as("a job inside our reservation is no other work")
                .isEmpty();

        assertThat(done(manager.release("one"))).isEqualTo(new Released("one", true));
        assertThat(denied(manager.find("one")).constraint()).isEqualTo("key");
        Until.isSo("the job has ended, too", () -> done(manager.look(soon)).otherWork().isEmpty());
    }

    @Test
    void keepsOneOfTwoReservationsThatHaveTheSameName() {
        reserveByHand("gw-one.1", 2, hours(1, 2));
        reserveByHand("gw-one.1", 2, hours(1, 2));

        LocalReservation one = done(manager.reserve("one", 2, hours(1, 2)));
        assertThat(done(manager.look(hours(0, 24))).reservations()).as("one key, one reservation")
                .containsExactly(one);
        assertThat(done(manager.look(hours(0, 24))).otherWork()).as("its double takes slots, too").hasSize(1);
        done(manager.release("one"));
        assertThat(engine.admin("qrstat", "-u", "*", "-xml")).doesNotContain("gw-one");
    }

    @Test
    void cleansUpAChangeThatWasBrokenOffAfterItsFirstHalf() {
        done(manager.reserve("one", 2, hours(1, 2)));
        reserveByHand("gw-one.2", 3, hours(5, 8));

        assertThat(done(manager.find("one"))).as("the later generation counts")
                .isEqualTo(new LocalReservation("one", 3, hours(5, 8), false));
        done(manager.change("one", 3, hours(5, 8)));
        assertThat(engine.admin("qrstat", "-u", "*", "-xml")).contains("gw-one.2").doesNotContain("gw-one.1");
    }

    @Test
    void deniesAWindowThatHasBegun() {
        assertThat(denied(manager.reserve("one", 1, TimeWindow.of(engine.now().minusSeconds(30),
                Duration.ofHours(1)))).constraint()).isEqualTo("time");
    }

    @Test
    void keepsToTheSecond() {
        TimeWindow odd = new TimeWindow(base.plusSeconds(7), base.plusSeconds(52));

        assertThat(done(manager.reserve("one", 1, odd)).window()).isEqualTo(odd);
        assertThat(done(engine.manager().find("one")).window()).isEqualTo(odd);
    }

    @Test
    void losesNothingWhenTheMasterIsKilledRightAfterAGrant() {
        LocalReservation granted = done(manager.reserve("one", 3, hours(1, 2)));
        engine.signal("KILL");

        assertThat(manager.find("one")).isInstanceOf(Answer.InDoubt.class);
        assertThat(manager.reserve("two", 1, hours(1, 2))).isInstanceOf(Answer.InDoubt.class);
        assertThat(manager.release("one")).isInstanceOf(Answer.InDoubt.class);

        engine.start();
        assertThat(done(manager.find("one"))).isEqualTo(granted);
    }

    @Test
    void isInDoubtAboutARequestThatAStoppedMasterDidNotAnswer() {
        CommandRunner stopping = (command, environment, timeout) -> {
            if (command.get(0).endsWith("/qrsub")) {
                engine.signal("STOP");
            }
            return new LocalCommands().run(command, environment, timeout);
        };

        assertThat(engine.manager(engine.port(), 2, stopping).reserve("one", 3, hours(1, 2)))
                .isInstanceOf(Answer.InDoubt.class);

        engine.signal("CONT");
        Until.isSo("the master answers again", () -> !(manager.find("one") instanceof Answer.InDoubt));
        LocalReservation asked = done(manager.reserve("one", 3, hours(1, 2)));
        assertThat(done(manager.look(hours(0, 24))).reservations()).as("once").containsExactly(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(touch x)", "a b", "a;b", "a'b", "a\nb", "a,b", "a=b", "*", "../x", "-n", "ä"})
    void refusesHostileNamesWithoutSendingThem(String key) {
        GridEngineManager mute = engine.manager(engine.port(), 1, (command, environment, timeout) -> {
            throw new AssertionError("was sent: " + command);
        });

        assertThat(denied(mute.reserve(key, 1, hours(1, 2))).constraint()).isEqualTo("key");
        assertThat(denied(mute.find(key)).constraint()).isEqualTo("key");
        assertThat(denied(mute.confirm(key)).constraint()).isEqualTo("key");
        assertThat(denied(mute.change(key, 1, hours(1, 2))).constraint()).isEqualTo("key");
        assertThat(done(mute.release(key)).existed()).isFalse();
    }

    private void reserveByHand(String name, int slots, TimeWindow window) {
        engine.admin("qrsub", "-N", name, "-a", DATE.format(window.start()), "-e", DATE.format(window.end()),
                "-pe", "cpus", Integer.toString(slots));
    }

    private TimeWindow hours(int from, int to) {
        return new TimeWindow(base.plus(Duration.ofHours(from)), base.plus(Duration.ofHours(to)));
    }

    private static <T> T done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<T>) answer).result();
    }

    private static Answer.Denied<?> denied(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Denied.class);
        return (Answer.Denied<?>) answer;
    }
}
