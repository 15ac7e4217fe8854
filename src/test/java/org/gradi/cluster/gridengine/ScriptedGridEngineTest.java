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
    @ValueSource(strings = {"denied: \"grid\" must be manager or in userset \"arusers\"",
        "error: nosuchuser is not known as a user",
        "job rejected: the requested parallel environment \"nope\" does not exist"})
    void passesOnWhyGridEngineDoesNotServeUs(String text) throws ManagerSettingsProblem {
        replies.put("qrsub", new Finished(1, text + "\n", ""));

        Answer<?> answer = manager().reserve("one", 2, WINDOW);

        assertThat(answer).isInstanceOfSatisfying(Answer.Denied.class, denied -> {
            assertThat(denied.constraint()).isEqualTo("manager");
            assertThat(denied.text().english()).contains(text).contains("qconf -au USER arusers")
                    .endsWith("-N gw-one.1 -a 202611210300.00 -e 202611210400.00 -pe cpus 2");
        });
    }

    private GridEngineManager manager() throws ManagerSettingsProblem {
        return GridEngineManager.of(new Cluster("zeta", "vo", 6, new ManagerAccess("gridengine", Map.of())),
                new SystemGridClock(Clock.fixed(NOW, ZoneOffset.UTC)), (command, environment, timeout) ->
                reply(String.join(" ", command).substring("/usr/lib/gridengine/".length())));
    }

    private CommandReply reply(String command) {
        return replies.entrySet().stream().filter(one -> command.startsWith(one.getKey())).findFirst()
                .orElseThrow(() -> new AssertionError("not scripted: " + command)).getValue();
    }
}
