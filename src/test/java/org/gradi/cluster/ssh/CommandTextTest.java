package org.gradi.cluster.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gradi.cluster.Administrator;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.LostLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives at the far side is what was sent, whatever shell reads it there. */
class CommandTextTest {
    private static final List<String> HOSTILE = List.of("$(touch x)", "`id`", "'; rm -rf x; '", "\"$HOME\"",
            "\\", "\\\\'", "!!", "!$", "a\tb", "*", "~root", "{a,b}", "<(id)", "-n", "--", "", " ", "#x",
            "&&", "$'\\n'", "%s%n", "é漢\uD83D\uDE80", "\u0001\u007f\u001b[2J", "\\'", "'", "''", "\\!",
            "=x", "^a^b");
    private static final String ALPHABET = "$()`'\"\\!*~{}[]<>|&;#%=^?- \tabAB01é漢\u0001\u007f@:,./\u2028";

    @Test
    void leavesPlainWordsAsTheyAre() throws LostLine {
        assertThat(CommandText.of(List.of("scontrol", "show", "a=b"), Map.of("TZ", "UTC"), 7))
                .isEqualTo("env -i TZ=UTC timeout -s KILL 7 scontrol show a=b");
    }

    @ParameterizedTest
    @CsvSource({"sh,-c", "dash,-c", "bash,-c", "tcsh,-fc"})
    void isReadBackByEveryShell(String shell, String option) throws LostLine {
        assumeTrue(Administrator.hasProgram(shell) || "true".equals(System.getenv("CI")),
                "the shell is not installed");
        for (int seed = 0; seed < 20; seed++) {
            List<String> words = words(seed);
            List<String> command = new ArrayList<>(List.of("printf", "%s\\0"));
            command.addAll(words);
            String text = CommandText.of(command,
                    Map.of("PATH", System.getenv("PATH"), "X", words.get(0)), 60);
            Finished reply = (Finished) new LocalCommands().run(List.of(shell, option, text), Map.of(),
                    Duration.ofSeconds(60));

            assertThat(reply).as("%s, seed %d, says %s", shell, seed, reply.err())
                    .isEqualTo(new Finished(0, String.join("\0", words) + "\0", ""));
        }
    }

    /** Some of the hostile words, and others of hostile characters. */
    private static List<String> words(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> words = new ArrayList<>(HOSTILE);
        for (int word = 0; word < 10; word++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(1, 40);
            for (int i = 0; i < length; i++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            words.add(random.nextInt(words.size()), text.toString());
        }
        return words;
    }

    /** The same through a real server, to the login shell of who runs the test. */
    @Nested
    @ExtendWith(RealSshd.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class ThroughARealServer {
        private LoopbackSshd sshd;
        private LoginNodes nodes;
        private CommandRunner commands;

        @BeforeAll
        void begin() {
            sshd = new LoopbackSshd();
            nodes = sshd.nodes();
            commands = sshd.runner(nodes, Map.of());
        }

        @AfterAll
        void end() {
            nodes.close();
            sshd.close();
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
        void arrivesAsItWasSent(long seed) {
            List<String> words = words(seed);
            assertThat(printed(words, Map.of())).isEqualTo(
                    new Finished(0, String.join("\0", words) + "\0", ""));
        }

        @Test
        void arrivesAsItWasSentWhenItIsVeryLong() {
            String word = "$(x)'".repeat(12_000);
            assertThat(printed(List.of(word), Map.of())).isEqualTo(new Finished(0, word + "\0", ""));
        }

        @Test
        void variablesArriveAsTheyWereSent() {
            for (String value : HOSTILE) {
                Finished reply = (Finished) commands.run(List.of("printenv", "-0", "X"), Map.of("X", value),
                        Duration.ofSeconds(60));
                assertThat(reply.out()).isEqualTo(value + "\0");
            }
        }

        private Finished printed(List<String> words, Map<String, String> environment) {
            List<String> command = new ArrayList<>(List.of("printf", "%s\\0"));
            command.addAll(words);
            return (Finished) commands.run(command, environment, Duration.ofSeconds(60));
        }
    }
}
