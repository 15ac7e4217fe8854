package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A simulated copy of a real cluster, on which things are tried out. */
@ExtendWith(RealSlurm.class)
class SlurmCopyTest {

    @Test
    void answersAsTheRealClusterWouldAndLeavesItAlone(SlurmClusters clusters) {
        try (SlurmFixture fixture = new SlurmFixture(clusters, "delta")) {
            LocalResourceManager real = fixture.manager();
            TimeWindow window = TimeWindow.of(fixture.now().plus(Duration.ofHours(1)), Duration.ofHours(1));
            fixture.occupy("theirs", 1, window);
            done(real.reserve("ours", 2, window));
            done(real.confirm("ours"));
            LocalState state = done(real.look(window));
            LocalResourceManager copy = SimulatedGrid.copyOf(fixture.now(), List.of(state)).manager("delta");

            assertThat(done(copy.look(window)).reservations()).isEqualTo(state.reservations());
            assertThat(done(copy.look(window)).otherWork()).isEqualTo(state.otherWork());
            assertThat(copy.reserve("tried", 2, window)).isInstanceOf(Answer.Denied.class);
            assertThat(real.reserve("tried", 2, window)).isInstanceOf(Answer.Denied.class);
            done(copy.release("ours"));
            done(copy.reserve("tried", 3, window));
            assertThat(done(real.look(window)).reservations()).as("the real cluster")
                    .isEqualTo(state.reservations());
        }
    }

    private static <T> T done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<T>) answer).result();
    }
}
