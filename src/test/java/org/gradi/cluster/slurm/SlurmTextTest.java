package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.gradi.cluster.LostLine;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as Slurm 22.05.8 printed them. */
class SlurmTextTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_227_800);

    @Test
    void readsAReservationOfNodes() throws LostLine {
        String line = "ReservationName=gw-h StartTime=1795231396 EndTime=1795234996 Duration=01:00:00 "
                + "Nodes=alpha[0-1] NodeCnt=2 CoreCnt=2 Features=(null) PartitionName=(null) "
                + "Flags=SPEC_NODES,PURGE_COMP=00:05:00 TRES=cpu=2 Users=root Groups=(null) Accounts=(null) "
                + "Licenses=(null) State=INACTIVE BurstBuffer=(null) Watts=n/a MaxStartDelay=(null)\n";

        assertThat(SlurmText.reservations(line)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("gw-h");
            assertThat(one.window()).isEqualTo(TimeWindow.ofEpochSeconds(1_795_231_396, 1_795_234_996));
            assertThat(one.nodes()).containsExactly("alpha0", "alpha1");
            assertThat(one.processors()).isEqualTo(2);
            assertThat(one.confirmed()).as("it carries the mark of a hold").isFalse();
        });
        String confirmed = line.replace(",PURGE_COMP=00:05:00", "");
        assertThat(SlurmText.reservations(confirmed).get(0).confirmed()).isTrue();
    }

    /** A reservation of single cores puts more tokens, and keys of the same name, into the line. */
    @Test
    void readsAReservationOfCoresAsOneOfItsNodes() throws LostLine {
        String line = "ReservationName=c StartTime=1795231396 EndTime=1795234996 Duration=01:00:00 "
                + "Nodes=a[0-1] NodeCnt=2 CoreCnt=3 Features=(null) PartitionName=main Flags=   "
                + "NodeName=a0 CoreIDs=0-1   NodeName=a1 CoreIDs=0 TRES=cpu=3 Users=root Groups=(null) "
                + "Accounts=(null) Licenses=(null) State=INACTIVE BurstBuffer=(null) "
                + "Watts=n/a MaxStartDelay=(null)";

        assertThat(SlurmText.reservations(line)).singleElement().satisfies(one -> {
            assertThat(one.nodes()).containsExactly("a0", "a1");
            assertThat(one.processors()).isEqualTo(3);
        });
    }

    @Test
    void carriesAStrangeNameAsData() throws LostLine {
        String line = "ReservationName=$(rm -rf x) Nodes=ALL StartTime=1 EndTime=2 StartTime=1795231396 "
                + "EndTime=1795234996 Duration=01:00:00 Nodes=a0 NodeCnt=1 CoreCnt=1 Features=(null) "
                + "PartitionName=main Flags=SPEC_NODES TRES=cpu=1 Users=root Groups=(null) Accounts=(null) "
                + "Licenses=(null) State=INACTIVE BurstBuffer=(null) Watts=n/a MaxStartDelay=(null)";

        assertThat(SlurmText.reservations(line)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("$(rm -rf x) Nodes=ALL StartTime=1 EndTime=2");
            assertThat(one.nodes()).containsExactly("a0");
        });
    }

    @Test
    void readsNoReservationsAsNone() throws LostLine {
        assertThat(SlurmText.reservations("No reservations in the system\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReservationName=a StartTime=2026-11-21T03:23:16 EndTime=2026-11-21T04:23:16 "
            + "Duration=01:00:00 Nodes=a0 NodeCnt=1 CoreCnt=1 Features=(null) Flags= TRES=cpu=1 Users=root",
        "garbage", "ReservationName="})
    void doesNotGuessAtALineItCannotRead(String line) {
        assertThatExceptionOfType(LostLine.class).isThrownBy(() -> SlurmText.reservations(line))
                .withMessageContainingAll("cannot be read", "start-up file of the shell");
    }

    @ParameterizedTest
    @CsvSource({"idle,UP", "allocated,UP", "mixed,UP", "reserved,UP", "planned,UP", "maint,UP", "idle~,UP",
        "drained,DOWN", "draining,DOWN", "down,DOWN", "down*,DOWN", "idle*,DOWN", "fail,DOWN", "reboot^,DOWN",
        "unknown,UNKNOWN", "unknown*,UNKNOWN"})
    void knowsWhichNodesWork(String state, Node.Health health) throws LostLine {
        assertThat(SlurmText.nodes("alpha0|" + state + "|4\n"))
                .containsExactly(new Node("alpha0", 4, health));
    }

    @Test
    void countsANodeOfTwoPartitionsOnce() throws LostLine {
        assertThat(SlurmText.nodes("a0|idle|1\na0|idle|1\na1|idle|1\n")).hasSize(2);
    }

    @Test
    void readsJobsUpToTheirLimitsOrFarAheadWithoutOne() throws LostLine {
        List<SlurmJob> jobs = SlurmText.jobs("""
                1|1795227796|1795228396|alpha[0-1]|(null)
                4|1795227780|NONE|alpha4|gw-one
                """, NOW);

        assertThat(jobs.get(0)).isEqualTo(new SlurmJob("1", List.of("alpha0", "alpha1"),
                TimeWindow.ofEpochSeconds(1_795_227_796, 1_795_228_396), "(null)"));
        assertThat(jobs.get(1).reservation()).isEqualTo("gw-one");
        assertThat(jobs.get(1).window().length().toDays()).isEqualTo(366);
    }

    @Test
    void takesAJobBeyondItsLimitToNeedAnotherMinute() throws LostLine {
        assertThat(SlurmText.jobs("1|1795227000|1795227700|alpha0|(null)", NOW).get(0).window().end())
                .isEqualTo(NOW.plusSeconds(60));
    }
}
