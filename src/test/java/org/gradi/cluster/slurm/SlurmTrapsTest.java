package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.Released;
import org.gradi.cluster.Until;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real Slurm does other than one would think, and that nothing promised suffers from it. */
@ExtendWith(RealSlurm.class)
class SlurmTrapsTest {
    private final SlurmClusters clusters;
    private final Instant base;

    SlurmTrapsTest(SlurmClusters clusters) {
        this.clusters = clusters;
        this.base = clusters.now().plus(Duration.ofDays(1));
    }

    @BeforeEach
    @AfterEach
    void emptyTheClusters() {
        List.of("beta", "gamma", "delta", "pairs").forEach(clusters::empty);
    }

    @Test
    void doesNotTakeFewerNodesThanAskedAsSlurmWouldGiveThem() {
        SlurmManager beta = clusters.manager("beta");
        clusters.admin("beta", "scontrol", "create", "reservation", "ReservationName=theirs",
                start(hours(1, 2)), end(hours(1, 2)), "Nodes=beta[0-1]", "Users=root");
        Finished fewer = clusters.tried("beta", "scontrol", "create", "reservation", "ReservationName=less",
                start(hours(1, 2)), end(hours(1, 2)), "NodeCnt=3", "Users=root");
        assertThat(fewer.exit()).as("Slurm grants 2 nodes for 3 and says nothing").isZero();
        clusters.admin("beta", "scontrol", "delete", "ReservationName=less");

        assertThat(denied(beta.reserve("one", 3, hours(1, 2))).constraint()).isEqualTo("processors");
        assertThat(done(beta.reserve("one", 2, hours(1, 2))).processors()).isEqualTo(2);
    }

    @Test
    void leavesDrainedNodesAlone() {
        SlurmManager beta = clusters.manager("beta");
        clusters.admin("beta", "scontrol", "update", "NodeName=beta1", "State=DRAIN", "Reason=test");

        assertThat(look(beta).processors()).isEqualTo(3);
        assertThat(denied(beta.reserve("one", 4, hours(1, 2))).has().english())
                .isEqualTo("at most 3 free all the time");
        done(beta.reserve("one", 3, hours(1, 2)));
        assertThat(shown("beta", "gw-one")).contains("Nodes=beta[0,2-3]");
    }

    @Test
    void countsRunningJobsUntilTheirTimeLimit() {
        SlurmManager gamma = clusters.manager("gamma");
        String job = clusters.admin("gamma", "sbatch", "--parsable", "-N2", "--time=10", "--output=/dev/null",
                "--wrap", "exec sleep 600").strip();
        Until.isSo("the job runs", () ->
                clusters.admin("gamma", "squeue", "-h", "-t", "RUNNING").contains(job));
        TimeWindow soon = TimeWindow.of(clusters.now().plusSeconds(60), Duration.ofMinutes(5));
        TimeWindow afterwards = TimeWindow.of(clusters.now().plusSeconds(660), Duration.ofMinutes(5));

        assertThat(done(gamma.look(soon)).otherWork()).singleElement().satisfies(work -> {
            assertThat(work.name()).isEqualTo(job);
            assertThat(work.kind()).isEqualTo(OtherWork.Kind.LOCAL_JOB);
            assertThat(work.processors()).isEqualTo(2);
            assertThat(work.window().length()).isEqualTo(Duration.ofMinutes(10));
        });
        assertThat(denied(gamma.reserve("one", 2, soon)).constraint()).isEqualTo("processors");
        assertThat(done(gamma.reserve("free", 1, soon)).window()).isEqualTo(soon);
        assertThat(done(gamma.reserve("after", 3, afterwards)).window()).isEqualTo(afterwards);
    }

    @Test
    void seesReservationsOfCoresAndMaintenanceThatSlurmItselfWouldGrantOver() {
        SlurmManager delta = clusters.manager("delta");
        clusters.admin("delta", "scontrol", "create", "reservation", "ReservationName=cores",
                start(hours(1, 2)), end(hours(1, 2)), "CoreCnt=1", "Users=root");
        clusters.admin("delta", "scontrol", "create", "reservation", "ReservationName=repair",
                start(hours(1, 3)), end(hours(1, 3)), "Nodes=delta[2-3]", "Users=root", "Flags=MAINT");

        LocalState state = look(delta);
        assertThat(state.otherWork()).extracting(OtherWork::processors).containsExactlyInAnyOrder(1, 2);
        assertThat(denied(delta.reserve("one", 2, hours(1, 2))).has().english())
                .isEqualTo("at most 1 free all the time");
        done(delta.reserve("one", 1, hours(1, 2)));
    }

    @Test
    void givesNodesOfSeveralProcessorsWholeOrNotAtAll() {
        SlurmManager pairs = clusters.manager("pairs");

        assertThat(look(pairs).processors()).isEqualTo(6);
        assertThat(denied(pairs.reserve("odd", 3, hours(1, 2))).has().english())
                .isEqualTo("6 free in whole nodes of [2] processors");
        assertThat(done(pairs.reserve("even", 4, hours(1, 2))).processors()).isEqualTo(4);
        clusters.admin("pairs", "sbatch", "--parsable", "-n1", "--time=10", "--output=/dev/null", "--wrap",
                "exec sleep 600");
        Until.isSo("the job runs", () -> !clusters.admin("pairs", "squeue", "-h", "-t", "RUNNING").isBlank());
        assertThat(done(pairs.look(TimeWindow.of(clusters.now(), Duration.ofMinutes(5)))).otherWork())
                .as("a node with a job on one of its processors cannot be given")
                .extracting(OtherWork::processors).containsExactly(2);
    }

    @Test
    void marksAHoldAtSlurmItselfSoThatEveryProgramSeesIt() {
        SlurmManager beta = clusters.manager("beta");
        done(beta.reserve("one", 2, hours(1, 2)));
        assertThat(shown("beta", "gw-one")).contains("PURGE_COMP=00:15:00");

        done(beta.confirm("one"));
        assertThat(shown("beta", "gw-one")).doesNotContain("PURGE_COMP");
        assertThat(done(clusters.manager("beta").find("one")).confirmed()).isTrue();
    }

    @Test
    void releasesAReservationThatJobsUseAndAwait() {
        SlurmManager beta = clusters.manager("beta");
        TimeWindow now = TimeWindow.of(clusters.now(), Duration.ofMinutes(20));
        done(beta.reserve("one", 2, now));
        done(beta.confirm("one"));
        String running = submitInto("beta", "gw-one", 2);
        Until.isSo("the job runs", () ->
                clusters.admin("beta", "squeue", "-h", "-t", "RUNNING", "-o", "%i").strip().equals(running));
        submitInto("beta", "gw-one", 1);
        assertThat(done(beta.look(now)).otherWork())
                .as("a job inside our reservation is no other work").isEmpty();
        assertThat(clusters.tried("beta", "scontrol", "delete", "ReservationName=gw-one").err())
                .contains("in use");

        assertThat(done(beta.release("one"))).isEqualTo(new Released("one", true));
        assertThat(denied(beta.find("one")).constraint()).isEqualTo("key");
    }

    @Test
    void lengthensAReservationInWhichAJobRuns() {
        SlurmManager beta = clusters.manager("beta");
        TimeWindow now = TimeWindow.of(clusters.now(), Duration.ofMinutes(20));
        done(beta.reserve("one", 2, now));
        submitInto("beta", "gw-one", 2);
        Until.isSo("the job runs", () -> !clusters.admin("beta", "squeue", "-h", "-t", "RUNNING").isBlank());

        TimeWindow longer = new TimeWindow(now.start(), now.end().plusSeconds(3600));
        assertThat(done(beta.change("one", 2, longer)).window()).isEqualTo(longer);
        assertThat(done(beta.change("one", 3, longer)).processors()).as("a node more").isEqualTo(3);
    }

    @Test
    void takesAWindowThatHasBegunButNotLongAgo() {
        SlurmManager beta = clusters.manager("beta");
        TimeWindow begun = TimeWindow.of(clusters.now().minusSeconds(60), Duration.ofHours(1));

        assertThat(done(beta.reserve("one", 1, begun)).window()).isEqualTo(begun);
        assertThat(denied(beta.reserve("two", 1, TimeWindow.of(clusters.now().minusSeconds(900),
                Duration.ofHours(1)))).constraint()).isEqualTo("time");
        assertThat(denied(beta.change("one", 1, hours(1, 2))).constraint()).isEqualTo("time");
        TimeWindow longer = new TimeWindow(begun.start(), begun.end().plusSeconds(600));
        assertThat(done(beta.change("one", 2, longer)))
                .isEqualTo(new LocalReservation("one", 2, longer, false));
    }

    @Test
    void keepsToTheSecondInEveryZone() {
        CommandRunner inTokyo = (command, environment, timeout) -> {
            Map<String, String> there = new HashMap<>(environment);
            there.put("TZ", "Asia/Tokyo");
            return new LocalCommands().run(command, there, timeout);
        };
        SlurmManager beta = clusters.manager("beta", inTokyo);
        TimeWindow odd = new TimeWindow(base.plusSeconds(7), base.plusSeconds(100));

        assertThat(done(beta.reserve("one", 1, odd)).window()).isEqualTo(odd);
        assertThat(done(clusters.manager("beta").find("one")).window()).isEqualTo(odd);
    }

    @Test
    void answersWithTheReservationAnOperatorMadeUnderTheName() {
        clusters.admin("beta", "scontrol", "create", "reservation", "ReservationName=gw-one",
                start(hours(1, 2)), end(hours(1, 2)), "Nodes=beta3", "Users=root");
        SlurmManager beta = clusters.manager("beta");

        assertThat(done(beta.reserve("one", 1, hours(1, 2)))).as("it carries no mark of a hold")
                .isEqualTo(new LocalReservation("one", 1, hours(1, 2), true));
        assertThat(denied(beta.reserve("one", 2, hours(1, 2))).constraint()).isEqualTo("key");
    }

    @Test
    void offersTheOperatorsCommandToThoseWithoutRights() {
        CommandRunner asNobody = (command, environment, timeout) -> command.get(0).equals("id")
                ? new Finished(0, command.get(1).equals("-u") ? "65534\n" : "nobody\n", "")
                : new LocalCommands().run(command, environment, timeout);
        SlurmManager beta = clusters.manager("beta", asNobody);

        Answer.Denied<?> denied = denied(beta.reserve("one", 1, hours(1, 2)));
        assertThat(denied.constraint()).isEqualTo("manager");
        String words = denied.text().english();
        String command = words.substring(words.indexOf("scontrol create"));
        assertThat(denied(clusters.manager("beta").find("one")).constraint()).as("nothing was sent")
                .isEqualTo("key");

        clusters.admin("beta", command.replace("Users=nobody", "Users=root").split(" "));
        assertThat(done(beta.reserve("one", 1, hours(1, 2))).window()).isEqualTo(hours(1, 2));
        assertThat(denied(beta.release("one")).text().english())
                .endsWith("scontrol delete ReservationName=gw-one");
    }

    @Test
    void saysSoWhenTheUsersItIsSetToDoNotExist() {
        SlurmManager beta = clusters.manager("beta",
                Map.of("slurmConf", clusters.conf("beta").toString(), "users", "nosuchuser"));

        assertThat(denied(beta.reserve("one", 1, hours(1, 2))).text().english()).contains("Invalid user id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(touch x)", "a b", "a;b", "a'b", "a\"b", "a\nb", "a,b", "a=b", "../x", "-n",
        "ä", "Nodes=ALL", "\u0000"})
    void refusesHostileNamesWithoutSendingThem(String key) {
        SlurmManager beta = clusters.manager("beta", (command, environment, timeout) -> {
            throw new AssertionError("was sent: " + command);
        });

        assertThat(denied(beta.reserve(key, 1, hours(1, 2))).constraint()).isEqualTo("key");
        assertThat(denied(beta.find(key)).constraint()).isEqualTo("key");
        assertThat(denied(beta.confirm(key)).constraint()).isEqualTo("key");
        assertThat(denied(beta.change(key, 1, hours(1, 2))).constraint()).isEqualTo("key");
        assertThat(done(beta.release(key)).existed()).isFalse();
    }

    private String submitInto(String cluster, String reservation, int nodes) {
        return clusters.admin(cluster, "sbatch", "--parsable", "--reservation=" + reservation, "-N" + nodes,
                "--time=5", "--output=/dev/null", "--wrap", "exec sleep 300").strip();
    }

    private String shown(String cluster, String name) {
        return clusters.admin(cluster, "scontrol", "show", "reservation", name, "-o");
    }

    private LocalState look(SlurmManager manager) {
        return done(manager.look(hours(0, 24)));
    }

    private TimeWindow hours(int from, int to) {
        return new TimeWindow(base.plus(Duration.ofHours(from)), base.plus(Duration.ofHours(to)));
    }

    private static String start(TimeWindow window) {
        return "StartTime=uts" + window.startSecond();
    }

    private static String end(TimeWindow window) {
        return "EndTime=uts" + window.endSecond();
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
