package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gradi.cluster.Answer;
import org.gradi.cluster.HostileJob;
import org.gradi.cluster.JobOrder;
import org.gradi.cluster.JobState;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.ReservedJob;
import org.gradi.cluster.ReservedJobs;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs at a real Slurm beyond what the contract says of them, and the guard between reservations. */
@ExtendWith(RealSlurm.class)
class SlurmJobsTest {
    private static final String CLUSTER = "beta";
    private static final Duration HOUR = Duration.ofHours(1);

    private final SlurmClusters clusters;
    private final Instant base;

    SlurmJobsTest(SlurmClusters clusters) {
        this.clusters = clusters;
        this.base = clusters.now().plus(Duration.ofDays(1));
    }

    @BeforeEach
    @AfterEach
    void emptyTheCluster() {
        clusters.empty(CLUSTER);
    }

    @Test
    void bringsEveryWordToTheJobAsItIs(@TempDir Path parent) throws Exception {
        HostileJob.run(clusters.manager(CLUSTER), clusters.now(), parent);
    }

    @Test
    void refusesAJobFromWhomTheReservationIsNotFor() {
        SlurmManager manager = clusters.manager(CLUSTER,
                Map.of("slurmConf", clusters.conf(CLUSTER).toString(), "users", "nobody"));
        manager.reserve("one", 1, TimeWindow.of(base, HOUR));
        ReservedJobs jobs = manager.jobs().orElseThrow();

        assertThat(jobs.submit("one", new JobOrder("job", List.of("/bin/true"), "/tmp")))
                .isInstanceOfSatisfying(Answer.Denied.class, denied -> {
                    assertThat(denied.constraint()).isEqualTo("manager");
                    assertThat(denied.text().english()).contains("Access denied to requested reservation");
                });
    }

    @Test
    void takesAJobOfAnotherNameUnderTheNumberForALostOne() {
        SlurmManager manager = clusters.manager(CLUSTER);
        manager.reserve("one", 1, TimeWindow.of(base, HOUR));
        String number = clusters.admin(CLUSTER, "sbatch", "--parsable", "--reservation=gw-one",
                "--job-name=JobName=gw-one+job JobState=RUNNING", "--output=/dev/null", "--wrap", "true")
                .strip();
        ReservedJobs jobs = manager.jobs().orElseThrow();

        ReservedJob theirs = ReservedJob.waiting("one", "job", number, base.plus(HOUR));
        assertThat(jobs.follow(theirs)).isEqualTo(new Answer.Done<>(theirs.in(JobState.LOST)));
        jobs.cancel(theirs);
        assertThat(clusters.admin(CLUSTER, "squeue", "-h", "-o", "%i").strip())
                .as("what is not ours is not cancelled").isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"PENDING,0:0,WAITING,", "RUNNING,0:0,RUNNING,", "COMPLETING,0:0,RUNNING,",
        "COMPLETED,0:0,ENDED,0", "FAILED,3:0,ENDED,3", "FAILED,0:9,ENDED,137",
        "OUT_OF_MEMORY,0:125,ENDED,253",
        "TIMEOUT,0:15,STOPPED_AT_END,", "RESV_DEL_HOLD,0:0,STOPPED_AT_END,", "CANCELLED,0:15,CANCELLED,",
        "NODE_FAIL,0:0,LOST,"})
    void readsEveryStateOfAJob(String slurms, String exit, JobState state, Integer status) throws LostLine {
        ReservedJob job = SlurmJobText.read(text(slurms, exit, "/tmp"))
                .of(ReservedJob.waiting("one", "job", "7", base));

        assertThat(job.state()).isEqualTo(state);
        assertThat(job.exitStatus().stream().boxed().toList())
                .isEqualTo(status == null ? List.of() : List.of(status));
    }

    @Test
    void isNotFooledByTextsOfUsers() throws LostLine {
        String hostile = "/tmp/ JobState=COMPLETED Reason=None ExitCode=0:0 x";
        assertThat(SlurmJobText.read(text("FAILED", "3:0", hostile)).state()).isEqualTo("FAILED");
        assertThatExceptionOfType(LostLine.class).isThrownBy(() -> SlurmJobText.read("JobId=7 JobName=a"));
        String never = text("FAILED", "0:53", "/nonexistent").replace("Reason=None",
                "Reason=JobLaunchFailure");
        assertThat(SlurmJobText.read(never).of(ReservedJob.waiting("one", "job", "7", base)).state())
                .as("one that was never launched").isEqualTo(JobState.LOST);
        SlurmJobText unknown = SlurmJobText.read(text("DREAMING", "0:0", "/"));
        assertThatExceptionOfType(LostLine.class).isThrownBy(() ->
                unknown.of(ReservedJob.waiting("one", "job", "7", base))).withMessageContaining("DREAMING");
    }

    private static String text(String state, String exit, String folder) {
        return ("JobId=7 JobName=gw-one+job UserId=root(0) GroupId=root(0) Nice=0 JobState=%s Reason=None"
                + " Dependency=(null) BatchFlag=1 ExitCode=%s RunTime=00:00:51 WorkDir=%s Power= \n")
                .formatted(state, exit, folder);
    }

    @Test
    void keepsTheGuardFreeBeforeAndAfterEveryReservation() {
        SlurmManager plain = clusters.manager(CLUSTER);
        SlurmManager guarded = clusters.manager(CLUSTER,
                Map.of("slurmConf", clusters.conf(CLUSTER).toString(), "guardSeconds", "30"));
        plain.reserve("before", 4, TimeWindow.of(base, HOUR));
        clusters.admin(CLUSTER, "scontrol", "create", "reservation", "ReservationName=theirs",
                "StartTime=uts" + base.plus(HOUR.multipliedBy(2)).getEpochSecond(),
                "EndTime=uts" + base.plus(HOUR.multipliedBy(3)).getEpochSecond(), "Nodes=beta[0-2]",
                "Users=root");
        TimeWindow touching = TimeWindow.of(base.plus(HOUR), HOUR);
        TimeWindow apart = new TimeWindow(touching.start().plusSeconds(30), touching.end().minusSeconds(30));

        assertThat(constraint(guarded.reserve("one", 1, touching))).isEqualTo("processors");
        assertThat(constraint(guarded.reserve("one", 1, new TimeWindow(apart.start().minusSeconds(1),
                apart.end())))).isEqualTo("processors");
        assertThat(constraint(guarded.reserve("two", 4, new TimeWindow(apart.start(),
                apart.end().plusSeconds(1))))).isEqualTo("processors");
        assertThat(guarded.reserve("two", 1, new TimeWindow(apart.start(), apart.end().plusSeconds(1))))
                .as("on the node without a neighbour").isInstanceOf(Answer.Done.class);
        assertThat(guarded.reserve("one", 3, apart)).isInstanceOf(Answer.Done.class);
        assertThat(constraint(guarded.change("one", 3, touching))).isEqualTo("processors");
        guarded.release("one");
        assertThat(plain.reserve("one", 3, touching)).as("without a guard").isInstanceOf(Answer.Done.class);
    }

    @Test
    void showsTheGuardAsTakenSoThatNobodyPlansWithIt() {
        SlurmManager guarded = clusters.manager(CLUSTER,
                Map.of("slurmConf", clusters.conf(CLUSTER).toString(), "guardSeconds", "30"));
        TimeWindow window = TimeWindow.of(base, HOUR);
        guarded.reserve("one", 3, window);
        TimeWindow day = TimeWindow.of(base.minus(HOUR), Duration.ofDays(1));

        assertThat(guarded.look(day)).isInstanceOfSatisfying(Answer.Done.class, done -> {
            LocalState state = (LocalState) done.result();
            assertThat(state.reservations()).singleElement().satisfies(one ->
                    assertThat(one.window()).as("ours as it was granted").isEqualTo(window));
            assertThat(state.otherWork()).as("the guard").containsExactlyInAnyOrder(
                    guard(new TimeWindow(window.start().minusSeconds(30), window.start())),
                    guard(new TimeWindow(window.end(), window.end().plusSeconds(30))));
        });
    }

    private static OtherWork guard(TimeWindow window) {
        return new OtherWork("guard of gw-one", OtherWork.Kind.LOCAL_RESERVATION, 3, window);
    }

    private static String constraint(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Denied.class);
        return ((Answer.Denied<?>) answer).constraint();
    }
}
