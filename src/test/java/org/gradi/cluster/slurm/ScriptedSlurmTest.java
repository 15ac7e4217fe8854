package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply.Unanswered;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SystemGridClock;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a manager makes of answers that real clusters give only in bad moments, or with accounting. */
class ScriptedSlurmTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final TimeWindow WINDOW = TimeWindow.of(NOW.plusSeconds(3600), Duration.ofHours(1));
    private static final Finished NOT_FOUND = new Finished(1, "Reservation gw-one not found\n", "");

    private final Map<String, CommandReply> replies = new LinkedHashMap<>();
    private final List<String> sent = new ArrayList<>();

    ScriptedSlurmTest() {
        says("sinfo", "alpha0|idle|1\nalpha1|idle|1\n");
        says("scontrol show reservation -o", "No reservations in the system\n");
        replies.put("scontrol show reservation gw-one", NOT_FOUND);
        says("squeue", "");
        says("id -un", "grid\n");
        says("id -u", "1001\n");
        says("scontrol show config", "AccountingStorageType   = accounting_storage/none\n"
                + "SlurmUser               = grid(1001)\n");
    }

    @Test
    void processorsOfTheGridFileThatSlurmHasNotAreOutOfService() {
        says("sinfo", "alpha0|idle|1\nalpha1|down|1\n");

        assertThat(manager(5).look(WINDOW)).isInstanceOfSatisfying(Answer.Done.class, looked ->
                assertThat(((LocalState) looked.result()).otherWork()).as("one down, three not there")
                        .allSatisfy(work -> assertThat(work.kind()).isEqualTo(OtherWork.Kind.OUT_OF_SERVICE))
                        .extracting(OtherWork::processors).containsExactlyInAnyOrder(1, 3));
        assertThat(manager(1).look(WINDOW)).as("a grid file may name fewer").isInstanceOfSatisfying(
                Answer.Done.class, looked -> assertThat(((LocalState) looked.result()).otherWork())
                        .extracting(OtherWork::processors).containsExactly(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Error creating the reservation: Unexpected message received", "",
        "Error creating the reservation: something nobody has seen yet"})
    void takesNoUnknownErrorForARefusal(String error) {
        replies.put("scontrol create", new Finished(1, "", error));

        assertThat(reserve()).isInstanceOf(Answer.InDoubt.class);
    }

    @Test
    void isInDoubtWhenACreationWasStoppedThoughItIsNotThereYet() {
        replies.put("scontrol create", new Unanswered("The command scontrol was stopped after 15 s."));

        assertThat(reserve()).isEqualTo(new Answer.InDoubt<>(
                "alpha did not answer. The command scontrol was stopped after 15 s."));
    }

    @Test
    void findsTheReservationThoughTheCommandSaidError() {
        replies.put("scontrol create", new Finished(1, "", "Unexpected message received"));
        says("scontrol show reservation gw-one", line("alpha[0-1]", 2));

        assertThat(reserve()).isInstanceOf(Answer.Done.class);
    }

    @Test
    void givesBackWhatWasGrantedOtherThanAsked() {
        says("scontrol create", "Reservation created: gw-one\n");
        says("scontrol show reservation gw-one", line("alpha0", 1));
        says("scontrol delete", "");

        assertThat(reserve()).isInstanceOfSatisfying(Answer.Denied.class, denied ->
                assertThat(denied.has().english()).contains("[alpha0]"));
        assertThat(sent).contains("scontrol delete ReservationName=gw-one");
    }

    @Test
    void isRefusedWhenNodesThatLookFreeAreNotGiven() {
        replies.put("scontrol create",
                new Finished(1, "", "Error creating the reservation: Requested nodes are busy"));

        assertThat(reserve()).isInstanceOfSatisfying(Answer.Denied.class, denied ->
                assertThat(denied.constraint()).isEqualTo("processors"));
        assertThat(sent.stream().filter(command -> command.startsWith("scontrol create"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Operator", "Administrator"})
    void letsOperatorsOfTheAccountingReserve(String level) {
        withoutRights("slurmdbd");
        says("sacctmgr", level + "\n");
        says("scontrol create", "Reservation created: gw-one\n");
        says("scontrol show reservation gw-one", line("alpha[0-1]", 2));

        assertThat(reserve()).isInstanceOf(Answer.Done.class);
    }

    @Test
    void offersOrdinaryUsersTheCommandForAnOperator() {
        withoutRights("slurmdbd");
        says("sacctmgr", "None\n");

        assertThat(reserve()).isInstanceOfSatisfying(Answer.Denied.class, denied -> {
            assertThat(denied.constraint()).isEqualTo("manager");
            assertThat(denied.text().english())
                    .startsWith("Commands run as grid; only root, slurm and operators")
                    .endsWith("scontrol create reservation ReservationName=gw-one StartTime=uts"
                            + WINDOW.startSecond() + " EndTime=uts" + WINDOW.endSecond()
                            + " Nodes=alpha0,alpha1 Users=grid Flags=PURGE_COMP=00:15:00");
        });
        assertThat(sent).noneMatch(command -> command.startsWith("scontrol create"));
    }

    @Test
    void isInDoubtAboutAClusterThatShowsNoNodes() {
        says("sinfo", "");

        assertThat(manager(2).look(WINDOW)).isEqualTo(new Answer.InDoubt<>("alpha shows no nodes."));
    }

    @Test
    void triesToDeleteAReservationUntilItsJobsHaveEnded() {
        says("scontrol show reservation gw-one", line("alpha0", 1));
        replies.put("scontrol delete", new Finished(1, "",
                "delete_reservation ReservationName=gw-one: Requested reservation is in use"));
        says("scancel", "");

        assertThat(manager(2).release("one")).as("they never end").isInstanceOf(Answer.InDoubt.class);
        assertThat(sent.stream().filter(command -> command.startsWith("scontrol delete"))).hasSize(75);
        assertThat(sent).contains("scancel --reservation=gw-one");
    }

    private void withoutRights(String accounting) {
        says("scontrol show config", "AccountingStorageType   = accounting_storage/" + accounting + "\n"
                + "SlurmUser               = slurm(64030)\n");
    }

    private void says(String command, String out) {
        replies.put(command, new Finished(0, out, ""));
    }

    private Answer<?> reserve() {
        return manager(2).reserve("one", 2, WINDOW);
    }

    private SlurmManager manager(int processors) {
        try {
            Cluster alpha = new Cluster("alpha", "vo", processors, new ManagerAccess("slurm", Map.of()));
            return new SlurmManager(alpha, SlurmSettings.of(alpha),
                    new SystemGridClock(Clock.fixed(NOW, ZoneOffset.UTC)),
                    (command, environment, timeout) -> reply(String.join(" ", command)), length -> { });
        } catch (ManagerSettingsProblem wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** The reply for the longest beginning of a command that is scripted. */
    private CommandReply reply(String command) {
        sent.add(command);
        return replies.entrySet().stream().filter(one -> command.startsWith(one.getKey()))
                .max((one, other) -> one.getKey().length() - other.getKey().length())
                .orElseThrow(() -> new AssertionError("not scripted: " + command)).getValue();
    }

    private static String line(String nodes, int processors) {
        return ("ReservationName=gw-one StartTime=%d EndTime=%d Duration=01:00:00 Nodes=%s NodeCnt=%d "
                + "CoreCnt=%d Features=(null) PartitionName=(null) Flags=SPEC_NODES TRES=cpu=%d Users=grid "
                + "Groups=(null) Accounts=(null) Licenses=(null) State=INACTIVE BurstBuffer=(null) Watts=n/a "
                + "MaxStartDelay=(null)\n").formatted(WINDOW.startSecond(), WINDOW.endSecond(), nodes,
                        processors, processors, processors);
    }
}
