package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.app.Shell.sample;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradi.planning.Strategy;
import org.gradi.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether {@code command-line.md} keeps the promise that it names every verb, option and JSON member. */
class CommandLineDocumentationTest {
    private static final Path PAGE = Path.of("src/docs/command-line.md");
    private static final Pattern OPTION = Pattern.compile("(?m)^ +((?:-[a-z], )?--?[a-z][a-z-]*)");
    private static final Pattern NAMED = Pattern.compile("\"([A-Za-z0-9]+)\"");
    private static final Pattern OTHER_FORM =
            Pattern.compile("\\b[A-Z]{2,}\\b|(?<= as )[a-z]+(?= gives)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^([A-Za-z]+(?: [a-z]+)?) {2,}(?=[A-Z{])");
    /** Its members are named by the properties of the reference ontology. */
    private static final String BY_PROPERTY = "values";

    @TempDir
    private Path folder;

    @Test
    void namesEveryVerbAndEveryOptionOfEachVerb() throws IOException {
        String page = Files.readString(PAGE);
        List<String> missing = new ArrayList<>();
        for (String verb : verbs()) {
            for (String word : Stream.concat(Stream.of(verb.replace("mapping ", "")),
                    options(verb).stream()).toList()) {
                if (!Pattern.compile("(?<![a-z-])" + word + "(?![a-z-])").matcher(page).find()) {
                    missing.add(verb + ": " + word);
                }
            }
        }

        assertThat(missing).as("verbs and options that the page does not name").isEmpty();
        assertThat(verbs()).as("read from the program").contains("reserve", "mapping suggest");
        assertThat(options("map")).contains("--width", "--grid", "--output", "-o");
    }

    @Test
    void namesEveryMemberOfTheJsonThatEachVerbPrints() throws IOException {
        Map<String, Set<String>> printed = new TreeMap<>();
        runs().forEach((verb, lines) -> printed.put(verb, lines.stream()
                .flatMap(line -> members(line).stream()).collect(Collectors.toCollection(TreeSet::new))));
        Map<String, String> forms = forms();

        assertThat(printed.keySet()).as("every verb with --json is run")
                .containsExactlyInAnyOrderElementsOf(verbs().stream()
                        .filter(verb -> options(verb).contains("--json")).toList());
        printed.forEach((verb, members) -> {
            assertThat(forms).as("the forms of the page").containsKey(verb);
            assertThat(documented(verb, forms, new LinkedHashSet<>())).as("members of " + verb)
                    .containsAll(members);
        });
    }

    @Test
    void explainsEveryStrategyInTheWordsOfTheWindowAsTheHelpNamesThem() throws IOException {
        Texts window = new Texts(Locale.ENGLISH);
        List<Strategy> strategies = GridBrokers.strategies(new RuleBases().own()).all();
        String page = Files.readString(PAGE);

        assertThat(strategies).allSatisfy(strategy -> assertThat(page).containsPattern(
                "\\| `%s`[^|]* \\| [^|]+ \\| %s".formatted(strategy.name(),
                        Pattern.quote(window.text("experiment.about." + strategy.name())))));
        String names = strategies.stream().map(Strategy::name).collect(Collectors.joining(", "));
        for (String verb : List.of("reserve", "experiment")) {
            assertThat(Shell.run(verb, "--help").out().replaceAll("\\s+", " ")).contains(names);
        }
    }

    @Test
    void theListsOfVerbsTellEachInAWholeSentence() {
        for (String list : List.of("--help", "mapping --help")) {
            String help = Shell.run(list.split(" ")).out();
            assertThat(help.substring(help.indexOf("Commands:")).split("\n {2}(?=[a-z])"))
                    .as(list).hasSizeGreaterThan(8).allSatisfy(verb -> assertThat(verb.strip())
                            .matches(told -> told.endsWith(".") || told.equals("Commands:")));
        }
    }

    /** Every verb, those of {@code mapping} with that word before them. */
    private static List<String> verbs() {
        List<String> verbs = new ArrayList<>(namesIn(Shell.run()));
        verbs.remove("mapping");
        namesIn(Shell.run("mapping")).forEach(verb -> verbs.add("mapping " + verb));
        return verbs;
    }

    private static List<String> namesIn(Shell.Ran withoutVerb) {
        String told = withoutVerb.err();
        return List.of(told.substring(told.indexOf("one of ") + "one of ".length(), told.indexOf(".\n"))
                .split(", "));
    }

    private static Set<String> options(String verb) {
        String help = Shell.run((verb + " --help").split(" ")).out();
        return OPTION.matcher(help).results().map(result -> result.group(1))
                .flatMap(names -> Stream.of(names.split(", "))).collect(Collectors.toSet());
    }

    /** What the page says that each verb prints, and the forms that occur in others, by name. */
    private static Map<String, String> forms() throws IOException {
        Map<String, String> forms = new LinkedHashMap<>();
        String page = Files.readString(PAGE);
        for (String block : page.substring(page.indexOf("## JSON")).split("```")) {
            List<MatchResult> entries = ENTRY.matcher(block).results().toList();
            for (int i = 0; i < entries.size(); i++) {
                int end = i + 1 < entries.size() ? entries.get(i + 1).start() : block.length();
                forms.put(entries.get(i).group(1), block.substring(entries.get(i).end(), end));
            }
        }
        return forms;
    }

    private static Set<String> documented(String form, Map<String, String> forms, Set<String> seen) {
        Set<String> names = new TreeSet<>();
        if (seen.add(form) && forms.containsKey(form)) {
            NAMED.matcher(forms.get(form)).results().forEach(name -> names.add(name.group(1)));
            OTHER_FORM.matcher(forms.get(form)).results().forEach(other ->
                    names.addAll(documented(other.group(), forms, seen)));
        }
        return names;
    }

    /** Command lines that print one JSON document each, by the verb. */
    private Map<String, List<String[]>> runs() throws IOException {
        String state = folder.resolve("state").toString();
        String session = folder.resolve("session.json").toString();
        Shell.run("reserve", sample("user_0"), sample("user_1"), "--state", state, "--session", session);
        String altered = written("altered.json", Files.readString(Path.of(session))
                .replace("\"processors\":4", "\"processors\":5"));
        String published = written("rack.json",
                """
                {"ExecutionEnvironment": [{"ID": "node", "LogicalCPUs": 4, "TotalInstances": 2}]}
                """);
        String mapping = folder.resolve("mapping.ttl").toString();
        Map<String, List<String[]>> runs = new LinkedHashMap<>();
        for (String line : """
                select sample-requests/user_0.json
                check sample-requests/user_1.json
                offers sample-requests/user_1.json
                reserve sample-requests/user_0.json sample-requests/user_1.json --what-if
                reserve sample-requests/user_0.json sample-requests/user_1.json --together
                list --state STATE
                submit R1 --directory /home/ana --state STATE -- /bin/true
                jobs R1 --state STATE
                change R1 --duration PT10M --state STATE
                advance PT1M --state STATE
                cancel R1 --state STATE
                orphans
                replay ALTERED
                map sample-requests/user_0.json -o FOLDER/map.svg
                validate FOLDER/altered.ttl
                terms
                fuzzy --job-size 9 --largest 7 --pattern peer-to-peer --link-load-mbps 1 --link-max-mbps 9
                experiment --users 5 --runs 1 --strategy gradi
                import --from glue2 PUBLISHED --organisation X -o FOLDER/imported
                generate FOLDER/generated --clusters 5
                mapping words --organisation VO-C
                mapping suggest --description FOLDER/imported/description.ttl --least 0
                mapping set node nodes --description FOLDER/imported/description.ttl --mapping NEW
                mapping reject node memory --description FOLDER/imported/description.ttl --mapping NEW
                mapping unset node --description FOLDER/imported/description.ttl --mapping NEW
                mapping confirm --description FOLDER/imported/description.ttl --mapping NEW
                mapping coverage
                mapping test --organisation VO-C sample-requests/user_0.json
                """.split("\n")) {
            String verb = line.startsWith("mapping") ? line.replaceAll("^(mapping [a-z]+).*", "$1")
                    : line.split(" ")[0];
            String[] words = line.replace(" -- ", " --json -- ").replace("STATE", state)
                    .replace("ALTERED", altered).replace("PUBLISHED", published)
                    .replace("NEW", mapping).replace("FOLDER", folder.toString()).split(" ");
            runs.computeIfAbsent(verb, unused -> new ArrayList<>()).add(line.contains(" -- ") ? words
                    : Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
        }
        return runs;
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Set<String> members(String... line) {
        Shell.Ran ran = Shell.run(line);
        assertThat(ran.out()).as("%s: %s", String.join(" ", line), ran.err()).isNotEmpty();
        Set<String> names = new TreeSet<>();
        collect(JsonParser.parseString(ran.out()), names);
        return names;
    }

    private static void collect(JsonElement element, Set<String> names) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(item -> collect(item, names));
        } else if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(member -> {
                names.add(member.getKey());
                if (!member.getKey().equals(BY_PROPERTY)) {
                    collect(member.getValue(), names);
                }
            });
        }
    }
}
