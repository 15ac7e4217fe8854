package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.Until;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A controller that is killed or stops answering leaves a doubt, and the doubt can be settled. */
@ExtendWith(RealSlurm.class)
class SlurmCrashTest {
    private static final String CLUSTER = "epsilon";

    private final SlurmClusters clusters;
    private final SlurmManager manager;
    private final TimeWindow window;

    SlurmCrashTest(SlurmClusters clusters) {
        this.clusters = clusters;
        this.manager = clusters.manager(CLUSTER);
        this.window = TimeWindow.of(clusters.now().plus(Duration.ofDays(1)), Duration.ofHours(1));
    }

    @AfterEach
    void startAndEmpty() {
        clusters.start();
        clusters.empty(CLUSTER);
    }

    @BeforeEach
    void waitUntilTheClusterIsEmptyForGood() {
        Until.isSo("Slurm saved the deletions, which a crash would undo, too", () -> !saved("gw-"));
    }

    @Test
    void isInDoubtAboutADeadControllerAndRecoversByItself() {
        done(manager.reserve("one", 1, window));
        clusters.signal(CLUSTER, "KILL");

        assertThat(manager.look(window)).isInstanceOf(Answer.InDoubt.class);
        assertThat(manager.reserve("two", 1, window)).isInstanceOf(Answer.InDoubt.class);
        assertThat(manager.find("one")).isInstanceOf(Answer.InDoubt.class);
        assertThat(manager.release("one")).isInstanceOf(Answer.InDoubt.class);

        clusters.start();
        done(manager.reserve("two", 1, window));
        assertThat(done(manager.look(window)).processors()).isEqualTo(4);
    }

    @Test
    void losesNothingOnceSlurmHasSavedIt() {
        LocalReservation granted = done(manager.reserve("one", 2, window));
        Until.isSo("Slurm saved it", () -> saved("gw-one"));
        clusters.signal(CLUSTER, "KILL");
        clusters.start();

        assertThat(done(manager.find("one"))).isEqualTo(granted);
    }

    @Test
    void canBeAskedAgainUnderTheSameKeyWhateverACrashLeft() {
        LocalReservation granted = done(manager.reserve("one", 2, window));
        clusters.signal(CLUSTER, "KILL");
        clusters.start();

        assertThat(manager.find("one")).as("kept or lost, but known").isNotInstanceOf(Answer.InDoubt.class);
        assertThat(done(manager.reserve("one", 2, window))).isEqualTo(granted);
        assertThat(done(manager.look(window)).reservations()).containsExactly(granted);
    }

    @Test
    void isInDoubtAndNotRefusedWhileTheControllerTakesStockOfItsNodes() {
        clusters.signal(CLUSTER, "KILL");
        CommandRunner startedJustNow = (command, environment, timeout) -> {
            CommandReply reply = new LocalCommands().run(command, environment, timeout);
            return reply instanceof CommandReply.Finished finished && command.get(0).equals("sinfo")
                    ? new CommandReply.Finished(0, finished.out().replace("idle", "unknown"), "") : reply;
        };
        clusters.start();
        SlurmManager early = clusters.manager(CLUSTER, startedJustNow);

        assertThat(early.look(window)).isInstanceOf(Answer.InDoubt.class);
        assertThat(early.reserve("one", 4, window)).isInstanceOfSatisfying(Answer.InDoubt.class, doubt ->
                assertThat(doubt.text()).contains("takes stock"));
        assertThat(done(manager.reserve("one", 4, window)).processors()).isEqualTo(4);
    }

    @Test
    void findsWhatACrashBroughtBackAfterItsRelease() {
        done(manager.reserve("one", 2, window));
        Until.isSo("Slurm saved it", () -> saved("gw-one"));
        done(manager.release("one"));
        clusters.signal(CLUSTER, "KILL");
        clusters.start();

        assertThat(manager.find("one")).as("brought back or not, but known")
                .isNotInstanceOf(Answer.InDoubt.class);
        done(manager.release("one"));
        assertThat(done(manager.look(window)).reservations()).isEmpty();
    }

    /** Slurm carries out what it was asked before it was stopped, though the command said error. */
    @Test
    void findsTheReservationThatAStoppedControllerMadeAfterAll() {
        SlurmManager stoppedInBetween = clusters.manager(CLUSTER, stoppingBefore("create"));

        assertThat(stoppedInBetween.reserve("one", 3, window)).isInstanceOf(Answer.InDoubt.class);

        clusters.signal(CLUSTER, "CONT");
        Until.isSo("the reservation appears", () -> manager.find("one") instanceof Answer.Done);
        LocalReservation late = done(manager.reserve("one", 3, window));
        assertThat(late).isEqualTo(new LocalReservation("one", 3, window, false));
        assertThat(done(manager.look(window)).reservations()).as("once").containsExactly(late);
    }

    @Test
    void isInDoubtAboutAChangeAConfirmationAndAReleaseThatWereNotAnswered() {
        LocalReservation held = done(manager.reserve("one", 1, window));

        assertThat(clusters.manager(CLUSTER, stoppingBefore("update")).confirm("one"))
                .isInstanceOf(Answer.InDoubt.class);
        clusters.signal(CLUSTER, "CONT");
        Until.isSo("it is confirmed after all", () ->
                manager.find("one") instanceof Answer.Done<LocalReservation> found
                        && found.result().confirmed());
        assertThat(clusters.manager(CLUSTER, stoppingBefore("update")).change("one", 2, held.window()))
                .isInstanceOf(Answer.InDoubt.class);
        clusters.signal(CLUSTER, "CONT");
        Until.isSo("it is changed after all", () -> manager.find("one")
                instanceof Answer.Done<LocalReservation> found && found.result().processors() == 2);
        assertThat(clusters.manager(CLUSTER, stoppingBefore("delete")).release("one"))
                .isInstanceOf(Answer.InDoubt.class);
        clusters.signal(CLUSTER, "CONT");
        Until.isSo("it is gone after all", () -> manager.find("one") instanceof Answer.Denied);
    }

    /** Stops the controller in the moment before a command of that kind is sent to it. */
    private CommandRunner stoppingBefore(String kind) {
        return (command, environment, timeout) -> {
            if (command.size() > 1 && command.get(1).equals(kind)) {
                clusters.signal(CLUSTER, "STOP");
            }
            return new LocalCommands().run(command, environment, timeout);
        };
    }

    private boolean saved(String name) {
        Path state = clusters.conf(CLUSTER).resolveSibling("state").resolve("resv_state");
        try {
            return Files.exists(state)
                    && new String(Files.readAllBytes(state), StandardCharsets.ISO_8859_1).contains(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<T>) answer).result();
    }
}
