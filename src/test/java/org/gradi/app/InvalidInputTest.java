package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.app.Shell.sample;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with the input: exit code 2, one clear message, nothing on standard output, nothing
 * written.
 */
class InvalidInputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            diskSpace       | diskspac        | diskspac
            40 GB           | 40 MHz          | 40 MHz
            40 GB           | forty GB        | forty GB
            "processors": 2 | "processors": 0 | (0)
            "processors": 2 | "processors":-3 | (-3)
            PT80M           | PT30M           | PT30M
            "version": 1    | "version": 9    | 9
            peer-to-peer    | gossip          | gossip
            PT60M           | an hour         | an hour
            "name"          | "label"         | label
            10 Mbit/s       | 10 GB           | 10 GB
            Linux           | Lynux           | Lynux
            """)
    void aWrongValueIsNamed(String right, String wrong, String named) throws IOException {
        Path request = folder.resolve("request.json");
        String sample = Files.readString(Path.of(sample("user_0")));
        assertThat(sample).contains(right.strip());
        Files.writeString(request, sample.replace(right.strip(), wrong.strip()));

        Shell.Ran ran = Shell.run("reserve", sample("user_1"), request.toString(), "--json", "--session",
                folder.resolve("session.json").toString());

        assertThat(ran.err()).contains("request.json").contains(named.strip());
        assertRefused(ran);
        assertThat(folder.resolve("session.json")).as("nothing is reserved, nothing is written")
                .doesNotExist();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "strategy": "gradi"    | "strategy": "hope"     | $.steps[0].strategy         | (hope)
            "duration": "PT60M"    | "duration": "PT0S"     | $.steps[0].reserve.duration | (PT0S)
            "outcome":"reserved"   | "outcome":"granted"    | $.steps[0].outcome.outcome  | (granted)
            """)
    void aSessionThatCannotBeDoneAgainIsNamedWithItsPlace(String right, String wrong, String place,
            String named) throws IOException {
        Path session = folder.resolve("session.json");
        Shell.run("reserve", sample("user_0"), "--session", session.toString());
        String recorded = Files.readString(session);
        assertThat(recorded).contains(right.strip());
        Files.writeString(session, recorded.replaceFirst(Pattern.quote(right.strip()), wrong.strip()));

        Shell.Ran replayed = Shell.run("replay", session.toString());
        Shell.Ran checked = Shell.run("validate", session.toString());

        assertRefused(replayed);
        assertThat(replayed.err()).contains("session.json").contains(place.strip()).contains(named.strip());
        assertThat(checked.exitCode()).isEqualTo(2);
        assertThat(checked.out()).contains("session.json").contains(place.strip()).contains(named.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3000000D", "PT9223372036854775807S", "P2912442DT24H"})
    void timeDoesNotPassBeyondWhatCanBePlannedFor(String length) {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);

        Shell.Ran ran = Shell.run("advance", length, "--state", state);

        assertRefused(ran);
        assertThat(ran.err()).contains(length).contains("9999");
        assertThat(Shell.run("list", "--state", state, "--json").json().get("now").getAsString())
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void aMapOfASizeThatCannotBeDrawnIsRefusedBefore() {
        for (List<String> size : List.of(List.of("--width", "319"), List.of("--height", "199"),
                List.of("--width", "20001"))) {
            Shell.Ran ran = Shell.run("map", "-o", folder.resolve("map.png").toString(), size.get(0),
                    size.get(1));

            assertRefused(ran);
            assertThat(ran.err()).contains(size.get(1)).contains("320 x 200").contains("20000 x 20000");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            experiment --users 0                     | The users (0) must be from 1 to 1000000.
            experiment --users x                     | (x) must be a whole number
            experiment --users 5 --seed x            | (x) must be a whole number from -9223372036854775808
            experiment --slack NaN                   | (NaN) must be a number
            generate out --clusters 9999999999       | (9999999999) must be a whole number
            fuzzy --job-size 6 --largest 4 --pattern peer-to-peer --link-max-mbps 1e400 | (1e400) must be
            fuzzy --job-size 6 --largest 4 --pattern peer-to-peer --link-max-mbps 1e-999999999 | of at most 30
            fuzzy --job-size 6 --largest 4 --pattern master-slave --link-load-mbps 0 --link-max-mbps 1e13 | 63
            list --state nosuch                      | there is no folder (nosuch); reserve makes one
            cancel R1 --state nosuch                 | there is no folder (nosuch)
            advance PT1H --state nosuch              | there is no folder (nosuch)
            list --state pom.xml                     | there is a file of that name
            map -o /nonexistent/map.png              | --output: the file (/nonexistent/map.png) must lie in
            experiment --users 5 --csv /none/r.csv   | --csv: the file (/none/r.csv) must lie in a folder
            experiment --users 5 --chart /none/r.svg | --chart: the file (/none/r.svg) must lie in a folder
            replay sample-requests/case-study.session.json --session /none/s | --session: the file (/none/s)
            advance P1W                              | days, hours, minutes and seconds
            import --from glue2 --organisation X -o out /dev/null | gradi: /dev/null: the file is empty; give
            import --organisation X -o out --live a --with kind                   | Value for option '--with'
            """)
    void saysInWordsWhatWouldBeRight(String arguments, String said) {
        Shell.Ran ran = Shell.run(arguments.strip().split(" +"));

        assertRefused(ran);
        assertThat(ran.err()).contains(said).doesNotContain("java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserve sample-requests/user_0.json --session ", "experiment --users 5 --csv ",
        "replay sample-requests/case-study.session.json --session "})
    void whatIsNoFileIsRefusedAsAPlaceToWriteBeforeAnythingIsDone(String arguments) throws IOException {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));

            Shell.Ran ran = Shell.run((arguments + socket).split(" "));

            assertRefused(ran);
            assertThat(ran.err()).contains("socket) is a device or the like");
            assertThat(Files.isRegularFile(socket)).as("it stays what it is").isFalse();
        }
    }

    @Test
    void aChangeToTooManyProcessorsNamesTheMost() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);

        Shell.Ran ran = Shell.run("change", "R1", "--processors", "999999999999", "--state", state);

        assertRefused(ran);
        assertThat(ran.err()).contains("(999999999999) must be at most 999999999.");
    }

    @Test
    void aChangeToNothingIsNoChange() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);

        for (String option : List.of("--start", "--duration", "--deadline", "--processors")) {
            Shell.Ran ran = Shell.run("change", "R1", option, "", option.equals("--processors") ? "--start"
                    : "--processors", "1", "--state", state);

            assertRefused(ran);
            assertThat(ran.err()).contains(option + ": the value () is empty");
        }
    }

    @Test
    void brokenJsonIsNamedWithItsLine() throws IOException {
        Path request = Files.writeString(folder.resolve("broken.json"),
                "{\n\"format\": \"gradi/request\",,\n}");

        Shell.Ran ran = Shell.run("reserve", request.toString());

        assertRefused(ran);
        assertThat(ran.err()).contains("broken.json").contains("line 2");
    }

    @Test
    void aRuleBaseWithAnErrorIsNamedWithItsLine() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.fcl"),
                "FUNCTION_BLOCK x\nVAR_INPUT\n  a : NUMBER;\n");

        assertThat(Shell.run("reserve", sample("user_1"), "--rules", rules.toString()).err())
                .contains("rules.fcl:3");
        assertRefused(Shell.run("fuzzy", "--job-size", "6", "--largest", "4", "--pattern", "peer-to-peer",
                "--link-load-mbps", "0", "--link-max-mbps", "100", "--rules", rules.toString()));
    }

    @Test
    void anUnreadableOntologyIsNamedWithItsLine() throws IOException {
        Path grid = Files.writeString(folder.resolve("grid.ttl"),
                "@prefix : <http://example.org/> .\n:a :b ;;; .\nc");

        Shell.Ran ran = Shell.run("select", sample("user_0"), "--grid", grid.toString());

        assertRefused(ran);
        assertThat(ran.err()).contains("grid.ttl").contains("line 2");
    }

    @Test
    void wrongUsageAndUnknownNamesAreInvalidToo() {
        for (List<String> arguments : List.of(List.of("reserve"), List.of("bogus"), List.of("map"),
                List.of("select", sample("user_0"), "--strategy", "foo"),
                List.of("select", sample("user_0"), "--grid", "nosuch.ttl"), List.of("cancel", "R7"),
                List.of("map", "-o", "map.gif"), List.of("advance", "tomorrow"),
                List.of("replay", "nosuch.json"),
                List.of("reserve", sample("user_0"), "--session", "/nonexistent/session.json"),
                List.of("reserve", sample("user_0"), "--engine", "steam"),
                List.of("replay", sample("user_0")))) {
            assertRefused(Shell.run(arguments.toArray(String[]::new)));
        }
    }

    @Test
    void validateTellsWhatIsWrongWithEachFile() throws IOException {
        Path request = folder.resolve("request.json");
        Files.writeString(request, Files.readString(Path.of(sample("user_0"))).replace("40 GB", "40 MHz"));

        assertThat(Shell.run("validate").exitCode()).as("the built-in case study is in order").isZero();
        assertThat(Shell.run("validate", sample("user_0"), sample("case-study.session")).exitCode()).isZero();
        Shell.Ran ran = Shell.run("validate", request.toString(), "--json");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.json().get("valid").getAsBoolean()).isFalse();
        assertThat(ran.out()).contains("40 MHz");
    }

    private static void assertRefused(Shell.Ran ran) {
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("gradi: ").doesNotContain("Exception").doesNotContain("\tat ");
    }
}
