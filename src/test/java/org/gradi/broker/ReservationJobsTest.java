package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gradi.cluster.JobOrder;
import org.gradi.cluster.JobState;
import org.gradi.cluster.ReservedJob;
import org.gradi.model.Reservation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservationJobsTest {
    private static final JobOrder SLEEP = new JobOrder("sleep", List.of("/bin/sleep", "60"), "/tmp");

    private final ShakyGrid grid = new ShakyGrid(new SplittableRandom(1));

    @Test
    void runAJobInEveryPartAndAreFollowedAfterARestart() {
        Broker broker = grid.start();
        Reservation wide = reserved(broker, 6);

        List<PartJob> jobs = broker.jobs().submit(wide.id(), SLEEP, Optional.empty());

        assertThat(jobs).as("one in each part").hasSize(wide.plan().parts().size())
                .allMatch(job -> state(job) == JobState.WAITING);
        grid.pass(10 * 60 + 5);
        broker.refresh();
        Broker after = grid.start();
        assertThat(after.jobs().follow(wide.id())).hasSameSizeAs(jobs)
                .allMatch(job -> state(job) == JobState.RUNNING);
        grid.pass(60);
        assertThat(after.jobs().follow(wide.id())).allMatch(job -> state(job) == JobState.ENDED)
                .allMatch(job -> job.job().orElseThrow().exitStatus().orElseThrow() == 0);
        assertThat(grid.start().jobs().follow(wide.id())).as("kept with the reservation")
                .isEqualTo(after.jobs().follow(wide.id()));
    }

    @Test
    void runOnOneClusterOnlyAndAreCancelledByName() {
        Broker broker = grid.start();
        Reservation wide = reserved(broker, 6);
        broker.jobs().submit(wide.id(), SLEEP, Optional.of("A"));
        broker.jobs().submit(wide.id(), new JobOrder("other", List.of("/bin/sleep", "9"), "/tmp"),
                Optional.of("A"));

        List<PartJob> jobs = broker.jobs().cancel(wide.id(), Optional.of("sleep"));

        assertThat(jobs).extracting(PartJob::cluster).containsOnly("A");
        assertThat(jobs).extracting(ReservationJobsTest::state).containsExactly(JobState.CANCELLED,
                JobState.WAITING);
        assertThat(broker.jobs().submit(wide.id(), SLEEP, Optional.of("Z"))).as("no such part").isEmpty();
        assertThat(broker.jobs().submit("R9", SLEEP, Optional.empty())).isEmpty();
    }

    @Test
    void areRefusedWhenTheyCannotBeRecorded() {
        Broker broker = grid.start();
        Reservation one = reserved(broker, 1);
        grid.journal.failIn(100);

        assertThat(broker.jobs().submit(one.id(), SLEEP, Optional.empty())).singleElement()
                .matches(PartJob::isRefused);

        grid.journal.failIn(0);
        assertThat(broker.jobs().follow(one.id())).isEmpty();
        assertThat(state(broker.jobs().submit(one.id(), SLEEP, Optional.empty()).get(0)))
                .isEqualTo(JobState.WAITING);
    }

    @Test
    void areInDoubtWhileTheirManagerIsSilentAndSettledByAskingAgain() {
        Broker broker = grid.start();
        Reservation one = reserved(broker, 1);
        String cluster = one.plan().parts().get(0).cluster();
        grid.managers.get(cluster).crash();

        assertThat(broker.jobs().submit(one.id(), SLEEP, Optional.empty())).singleElement()
                .matches(PartJob::isInDoubt);

        grid.pass(60);
        grid.managers.get(cluster).start();
        broker.refresh();
        assertThat(state(broker.jobs().submit(one.id(), SLEEP, Optional.empty()).get(0)))
                .isEqualTo(JobState.WAITING);
        grid.managers.get(cluster).crash();
        assertThat(broker.jobs().follow(one.id())).as("what was told before, and that it is old")
                .singleElement().matches(job -> state(job) == JobState.WAITING)
                .matches(job -> !job.text().isEmpty());
    }

    @Test
    void stayInDoubtWhenAskingAgainCannotBeRecorded() {
        Broker broker = grid.start();
        Reservation one = reserved(broker, 1);
        String cluster = one.plan().parts().get(0).cluster();
        grid.managers.get(cluster).crash();
        broker.jobs().submit(one.id(), SLEEP, Optional.empty());
        grid.journal.failIn(100);

        assertThat(broker.jobs().submit(one.id(), SLEEP, Optional.empty())).singleElement()
                .matches(PartJob::isInDoubt, "in doubt")
                .matches(job -> !job.text().isEmpty(), "with a reason");

        grid.journal.failIn(0);
        assertThat(broker.jobs().known(one.id())).as("there may be one").singleElement()
                .matches(PartJob::isInDoubt);
    }

    @ParameterizedTest(name = "killed at step {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void areSubmittedOnceThoughTheProgramIsKilled(int step) {
        Reservation one = reserved(grid.start(), 1);
        Broker broker = grid.start();
        grid.fuse.burnIn(step);
        try {
            broker.jobs().submit(one.id(), SLEEP, Optional.empty());
        } catch (Fuse.Killed killed) {
            assertThat(killed).as("at step %d", step).isNotNull();
        }
        grid.fuse.burnIn(Fuse.NEVER);

        Broker after = grid.start();
        assertThat(after.jobs().follow(one.id())).as("nothing is submitted by itself")
                .allMatch(job -> job.isInDoubt() || state(job) == JobState.WAITING);
        ReservedJob job =
                after.jobs().submit(one.id(), SLEEP, Optional.empty()).get(0).job().orElseThrow();
        JobOrder next = new JobOrder("next", List.of("/bin/true"), "/tmp");

        assertThat(job.number()).as("the first at its cluster").isEqualTo("1");
        assertThat(after.jobs().submit(one.id(), next, Optional.empty()).get(0).job().orElseThrow().number())
                .as("there was one before").isEqualTo("2");
    }

    private Reservation reserved(Broker broker, int processors) {
        Outcome outcome = broker.reserve(grid.request("user", processors, 10, 30, 0), "gradi");
        assertThat(outcome).isInstanceOf(Outcome.Reserved.class);
        return ((Outcome.Reserved) outcome).reservation();
    }

    private static JobState state(PartJob job) {
        return job.job().orElseThrow().state();
    }
}
