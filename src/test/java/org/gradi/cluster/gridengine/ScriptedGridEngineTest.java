package org.gradi.cluster.gridengine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply.Unanswered;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SystemGridClock;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a manager makes of answers that real clusters give only in bad moments. */
class ScriptedGridEngineTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final TimeWindow WINDOW = TimeWindow.of(NOW.plusSeconds(3600), Duration.ofHours(1));

    private final Map<String, CommandReply> replies = new LinkedHashMap<>();

    ScriptedGridEngineTest() {
        replies.put("qrstat -u * -xml", new Finished(0, "<?xml version='1.0'?>\n<qrstat>\n</qrstat>\n", ""));
    }

    @Test
    void takesAReservationThatEndedBetweenTwoCommandsForGone() throws ManagerSettingsProblem {
        replies.put("qrstat -u * -xml", new Finished(0,
                "<qrstat><ar_summary><id>6</id><name>gw-one.1</name></ar_summary></qrstat>", ""));
        replies.put("qrstat -ar 6 -xml", new Finished(1,
                "<?xml version='1.0'?>\n<qrstat>\n<ar_unknown>\n<id>6</id>\n</ar_unknown>\n</qrstat>\n", ""));

        assertThat(manager().find("one")).isInstanceOfSatisfying(Answer.Denied.class, denied ->
                assertThat(denied.constraint()).isEqualTo("key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error: commlib error: got select error (Connection refused)", "",
        "something nobody has seen yet"})
    void takesNoUnknownErrorForARefusal(String error) throws ManagerSettingsProblem {
        replies.put("qrsub", new Finished(1, "", error));

        assertThat(manager().reserve("one", 2, WINDOW)).isInstanceOf(Answer.InDoubt.class);
    }

    @Test
    void isInDoubtWhenARequestWasStopped() throws ManagerSettingsProblem {
        replies.put("qrsub", new Unanswered("The command qrsub was stopped after 15 s."));

        assertThat(manager().reserve("one", 2, WINDOW)).isEqualTo(
                new Answer.InDoubt<>("zeta did not answer. The command qrsub was stopped after 15 s."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"denied: \"grid\" must be manager or in userset \"arusers\""})
    void passesOnWhyGridEngineDoesNotServeUs(String text) throws ManagerSettingsProblem {
        replies.put("qrsub", new Finished(1, text + "\n", ""));

        Answer<?> answer = manager().reserve("one", 2, WINDOW);

        assertThat(answer).isInstanceOfSatisfying(Answer.Denied.class, denied -> {
            assertThat(denied.constraint()).isEqualTo("manager");
            assertThat(denied.text().english()).contains(text).contains("qconf -au USER arusers")
                    .endsWith("-N gw-one.1 -a 202611210300.00 -e 202611210400.00 -pe cpus 2");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "job rejected: the requested parallel environment \"nope\" does not exist|parallelEnvironment|nope"
                + "|zeta has no parallel environment (nope), which grid:parallelEnvironment names; it has "
                + "cpus, mpi.",
        "Job was rejected because job requests unknown queue \"no.q\"|queue|no.q"
                + "|zeta has no queue (no.q), which grid:queue names; it has main.q.",
        "error: nobody-here is not known as a user|users|ana,nobody-here"
                + "|zeta knows no user nobody-here; grid:users is (ana,nobody-here) and must name users of "
                + "the cluster."})
    void namesTheSettingBehindARefusal(String text, String setting, String value, String sentence)
            throws ManagerSettingsProblem {
        replies.put("qrsub", new Finished(1, "", text + "\n"));
        replies.put("qconf -spl", new Finished(0, "cpus\nmpi\n", ""));
        replies.put("qconf -sql", new Finished(0, "main.q\n", ""));

        assertThat(manager(Map.of(setting, value)).reserve("one", 2, WINDOW)).isInstanceOfSatisfying(
                Answer.Denied.class, denied -> assertThat(denied.text().english()).isEqualTo(sentence));
    }

    @Test
    void saysInALookThatItsQueueDoesNotExist() throws ManagerSettingsProblem {
        replies.put("qstat -f", new Finished(1, "", ""));
        replies.put("qconf -spl", new Finished(0, "cpus\n", ""));
        replies.put("qconf -sql", new Finished(0, "main.q\nlong.q\n", ""));

        assertThat(manager(Map.of("queue", "no.q")).look(WINDOW)).isEqualTo(new Answer.InDoubt<>(
                "zeta has no queue (no.q), which grid:queue names; it has main.q, long.q."));
    }

    private GridEngineManager manager() throws ManagerSettingsProblem {
        return manager(Map.of());
    }

    private GridEngineManager manager(Map<String, String> settings) throws ManagerSettingsProblem {
        return GridEngineManager.of(new Cluster("zeta", "vo", 6, new ManagerAccess("gridengine", settings)),
                new SystemGridClock(Clock.fixed(NOW, ZoneOffset.UTC)), (command, environment, timeout) ->
                reply(String.join(" ", command).substring("/usr/lib/gridengine/".length())));
    }

    private CommandReply reply(String command) {
        return replies.entrySet().stream().filter(one -> command.startsWith(one.getKey())).findFirst()
                .orElseThrow(() -> new AssertionError("not scripted: " + command)).getValue();
    }
}
