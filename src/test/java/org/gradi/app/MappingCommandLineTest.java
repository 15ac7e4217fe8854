package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.app.Shell.sample;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gradi.cli.CommandLineTool;
import org.gradi.cli.Services;
import org.gradi.cluster.SystemGridClock;
import org.gradi.selection.MappingWorkbench;
import org.gradi.selection.jena.JenaGridSource;
import org.gradi.selection.jena.JenaMappingWorkbench;
import org.gradi.selection.jena.published.PublishedImport;
import org.gradi.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation is mapped from the command line, from nothing until requests find it. */
class MappingCommandLineTest {
    private static final String[] UFRGS = {"--description", "ontologies/ufrgs/vocabulario.ttl",
        "--description", "ontologies/ufrgs/agregado.ttl"};

    @TempDir
    private Path folder;
    private Path mapping;

    @BeforeEach
    void beginWithNothing() {
        mapping = folder.resolve("mapping.ttl");
    }

    private Shell.Ran mapping(String verb, String... more) {
        List<String> arguments = new ArrayList<>(List.of("mapping", verb));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of(UFRGS));
        arguments.addAll(List.of("--mapping", mapping.toString()));
        return Shell.run(arguments.toArray(String[]::new));
    }

    private static List<JsonObject> rows(Shell.Ran ran, String list) {
        return StreamSupport.stream(ran.json().getAsJsonArray(list).spliterator(), false)
                .map(JsonElement::getAsJsonObject).toList();
    }

    @Test
    void aRequestFindsTheOrganisationOnceItsWordsAreMapped() {
        String request = sample("software-environment");
        Shell.Ran nothing = mapping("test", request, "--json");
        assertThat(rows(nothing, "requests").get(0).get("after").getAsInt()).isEqualTo(1);

        Shell.Ran confirmed = mapping("confirm", "--least", "0.6", "--json");
        assertThat(confirmed.exitCode()).isZero();
        assertThat(confirmed.json().get("mapped").getAsInt()).isPositive();
        assertThat(mapping("set", "processador", "processorArchitecture").exitCode()).isZero();
        assertThat(mapping("set", "PentiumPro", "i686", "--relation", "narrower").exitCode()).isZero();
        assertThat(mapping("set", "memoria", "totalMemory", "--combine", "sum", "--unit", "MiB").exitCode())
                .isZero();

        Shell.Ran tested = mapping("test", request, "--json");
        JsonObject match = rows(tested, "requests").get(0);
        assertThat(match.get("before").getAsInt()).isEqualTo(1);
        assertThat(match.get("after").getAsInt()).isEqualTo(2);
        JsonObject values = rows(tested, "clusters").get(0).getAsJsonObject("values");
        assertThat(values.get("totalMemory").getAsString()).as("four nodes of 64 MiB, in GB")
                .isEqualTo("0.2684 GB");
        assertThat(values.get("processorArchitecture").getAsString()).isEqualTo("i686");
        assertThat(values.has("diskSpace")).as("what is unknown is not there").isFalse();
    }

    @Test
    void whatIsNotEditedKeepsItsFormAndEveryStepCanBeTakenBack() throws IOException {
        String own = """
                # My own words about it.
                @prefix m:   <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                @prefix u:   <urn:gradi:ufrgs#> .

                <#ram>   a   m:DerivedMapping ;  # odd blanks
                    m:from ( u:nodo u:memoria ) ; m:combine m:minimum ; m:to ref:memory ; m:unit "MiB" .
                """;
        Files.writeString(mapping, own);

        mapping("set", "relogio", "processorClock");
        assertThat(mapping).content().startsWith(own).endsWith("<#relogio> a m:DerivedMapping ; m:from "
                + "( u:nodo u:relogio ) ; m:combine m:minimum ; m:to ref:processorClock ;\n"
                + "    m:unit \"MHz\" .\n");
        mapping("set", "memoria", "memory", "--unit", "MB");
        assertThat(mapping).content().contains("<#ram> a m:DerivedMapping").contains("m:unit \"MB\"")
                .startsWith("# My own words about it.");
        mapping("unset", "relogio");
        assertThat(mapping).content().doesNotContain("relogio");
        assertThat(mapping("unset", "relogio").exitCode()).as("there is nothing left").isEqualTo(2);
    }

    @Test
    void whatIsNotNamedStaysAsTheCellHasItAndTheAnswerTellsWhatChanged() throws IOException {
        mapping("set", "memoria", "memory", "--combine", "maximum", "--unit", "KiB", "--factor", "1024",
                "--offset", "2", "--relation", "narrower");

        Shell.Ran ran = mapping("set", "memoria", "memory", "--offset", "3");

        assertThat(ran.out()).contains("memoria: before memory (narrower, maximum of nodo / memoria, KiB, "
                + "× 1024, + 2), now memory (narrower, maximum of nodo / memoria, KiB, × 1024, + 3)");
        assertThat(mapping).content().contains(":maximum", ":narrower", "\"KiB\"", "1024");
        assertThat(mapping("set", "memoria", "memory", "--combine", "sum", "--json").json()
                .getAsJsonArray("changes")).singleElement().asString()
                .contains("now memory (narrower, sum of");
        assertThat(mapping).content().contains(":sum", ":narrower", "\"KiB\"", "1024", "3");
    }

    @Test
    void whatATextSaysOfOtherPropertiesStays() {
        mapping("set", "Linux 2.2.1", "--gives", "operatingSystem=Debian", "--gives",
                "operatingSystemVersion=2.2.1");

        Shell.Ran ran = mapping("set", "Linux 2.2.1", "Linux");

        assertThat(ran.out()).contains("now operatingSystem Linux + operatingSystemVersion 2.2.1");
    }

    @Test
    void aTotalIsTheSumOfWhatPartsSayUnlessSomethingElseIsAskedFor() {
        assertThat(mapping("set", "memoria", "totalMemory").out())
                .contains("now totalMemory (sum of nodo / memoria, MB)");
        assertThat(mapping("set", "memoria", "memory").out()).contains("now memory (minimum of");
    }

    @Test
    void aWordOfWhichMostValuesAreNoAmountsMeasuresNothing() throws IOException {
        Path description = Files.writeString(folder.resolve("d.ttl"), """
                @prefix k: <urn:k#> .
                k:a k:kern "2.6.18-92.el5" ; k:ram "16 GB" . k:b k:kern "2.6.32" ; k:ram "32 GB" .
                k:c k:kern "5.10" ; k:ram "plenty" .
                """);

        Shell.Ran refused = Shell.run("mapping", "set", "kern", "memory", "--unit", "GB", "--description",
                description.toString(), "--mapping", mapping.toString());
        Shell.Ran told = Shell.run("mapping", "set", "ram", "memory", "--description",
                description.toString(), "--mapping", mapping.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("2.6.18-92.el5", "no amounts", "operatingSystemVersion");
        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.err()).contains("plenty");
    }

    @Test
    void ofSeveralMappingFilesTheOneThatIsEditedIsToldAndACellIsChangedWhereItStands() throws IOException {
        String prefixes = "@prefix m: <urn:gradi:mapping#> . @prefix ref: <urn:gradi:reference#> . "
                + "@prefix n: <urn:n#> .\n";
        String terms = prefixes + "<#tux> a m:TermMapping ; m:from n:Tux ; m:to ref:Linux .\n";
        Files.writeString(folder.resolve("n.ttl"), "@prefix n: <urn:n#> . n:c n:os n:Tux ; n:ram 16 .");
        Path properties = Files.writeString(folder.resolve("a.ttl"), prefixes
                + "<#os> a m:PropertyMapping ; m:from n:os ; m:to ref:operatingSystem .\n");
        Path other = Files.writeString(folder.resolve("b.ttl"), terms);
        String grid = Files.writeString(folder.resolve("grid.ttl"), """
                @prefix grid: <urn:gradi:grid#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <#grid> a grid:Grid ; grid:name "Small" ; grid:zone "UTC" ;
                    grid:epoch "2026-01-01T00:00:00Z"^^xsd:dateTime ; grid:organisations ( <#N> ) .
                <#N> a grid:Organisation ; grid:name "N" ; grid:description <n.ttl> ;
                    grid:mapping <a.ttl> , <b.ttl> ; grid:clusters ( <#c> ) .
                <#c> a grid:Cluster ; grid:name "C" ; grid:processors 8 ; grid:describedAs <urn:n#c> ;
                    grid:manager [ grid:kind "simulated" ] .
                """).toString();

        Shell.Ran added = Shell.run("mapping", "set", "ram", "memory", "--unit", "GB", "--grid", grid,
                "--organisation", "N");
        Shell.Ran refused = Shell.run("mapping", "unset", "Tux", "--grid", grid, "--organisation", "N");

        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.out()).contains("a.ttl", "100 %");
        assertThat(properties).content().contains("m:from n:ram");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Tux", "b.ttl");
        assertThat(other).content().isEqualTo(terms);
        assertThat(Shell.run("mapping", "unset", "Tux", "--grid", grid, "--organisation", "N", "--mapping",
                other.toString()).out()).contains("b.ttl");
        assertThat(other).content().doesNotContain("Tux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a m:TermMapping ; m:from n:Tuxx ; m:to ref:Linux",
        "a m:PropertyMapping ; m:from n:Tuxx ; m:to ref:memory ; m:unit \"GB\"",
        "a m:Rejection ; m:from n:Tuxx ; m:to ref:Linux",
        "a m:ValueMapping ; m:from n:os ; m:value n:Tuxx ; "
                + "m:gives [ m:to ref:operatingSystem ; m:value ref:Linux ]",
        "a m:ValueMapping ; m:from n:os ; m:value \"Tuxx\" ; "
                + "m:gives [ m:to ref:operatingSystem ; m:value ref:Linux ]"})
    void aCellOfWhatNoClusterHasIsShownAndCanBeTakenBack(String cell) throws IOException {
        String description = Files.writeString(folder.resolve("n.ttl"),
                "@prefix n: <urn:n#> . n:c n:os n:Tux ; n:ram 16 .").toString();
        Path file = Files.writeString(folder.resolve("n-mapping.ttl"), "@prefix m: <urn:gradi:mapping#> . "
                + "@prefix ref: <urn:gradi:reference#> . @prefix n: <urn:n#> .\n<#odd> " + cell + " .\n");
        String[] subject = {"--description", description, "--mapping", file.toString()};

        Shell.Ran words = Shell.run(Stream.concat(Stream.of("mapping", "words"), Stream.of(subject))
                .toArray(String[]::new));
        Shell.Ran taken = Shell.run(Stream.concat(Stream.of("mapping", "unset", "Tuxx"), Stream.of(subject))
                .toArray(String[]::new));

        assertThat(words.out()).contains("Tuxx");
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(file).content().doesNotContain("Tuxx");
    }

    @Test
    void whatIsRejectedIsNotSuggestedAgain() {
        assertThat(mapping("suggest", "--json").out()).contains("\"processorsPerNode\"");

        assertThat(mapping("reject", "processadores").exitCode()).isZero();

        assertThat(rows(mapping("suggest", "--json"), "suggestions"))
                .noneMatch(row -> row.get("word").getAsString().equals("processadores"));
        assertThat(mapping).content().contains("<#not-processadores-processorsPerNode> a map:Rejection ;");
        assertThat(mapping("set", "processadores", "processorsPerNode").exitCode()).isZero();
        assertThat(mapping).content().doesNotContain("not-processadores-processorsPerNode");
    }

    @Test
    void aTextSaysSeveralThings() {
        Shell.Ran ran = mapping("set", "Linux 2.2.1", "--gives", "operatingSystem=Linux", "--gives",
                "operatingSystemVersion=2.2.1");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        JsonObject values = rows(mapping("test", "--json"), "clusters").get(0).getAsJsonObject("values");
        assertThat(values.get("operatingSystem").getAsString()).isEqualTo("Linux");
        assertThat(values.get("operatingSystemVersion").getAsString()).isEqualTo("2.2.1");
    }

    @Test
    void wordsAreListedWithWhatHelpsToTellTheirMeaning() {
        Shell.Ran ran = mapping("words", "--json");

        assertThat(ran.exitCode()).isZero();
        assertThat(rows(ran, "words")).anySatisfy(word -> {
            assertThat(word.get("name").getAsString()).isEqualTo("relogio");
            assertThat(word.get("label").getAsString()).isEqualTo("relógio");
            assertThat(word.get("unit").getAsString()).isEqualTo("MHz");
            assertThat(word.get("times").getAsInt()).isEqualTo(4);
            assertThat(word.getAsJsonArray("examples")).hasToString("[\"200\"]");
            assertThat(word.get("mapped").getAsBoolean()).isFalse();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            set memoria memory --unit MHz          | MiB
            set memoria operatingSystem            | totalMemory
            set memoria memory --factor twice      | 1024
            set memoria memory --factor 0          | other than 0
            set memoria memori                     | totalMemory
            set PentiumPro memory                  | is a property
            set papel colour                       | operatingSystem
            set versao operatingSystemVersion --combine every | minimum, maximum
            set nothing memory                     | memoria
            set memoria memory --relation same     | narrower
            set memoria memory --combine median    | sum
            set memoria                            | REFERENCE
            set memoria --gives nodes=4            | only a text
            set papel --gives                      | --gives
            reject latencia                        | latencia
            unset latencia                         | latencia
            confirm --least 2                      | between 0 and 1
            """)
    void whatDoesNotSuitIsRefusedWithWhatWouldAndNothingIsWritten(String line, String right) {
        String[] words = line.strip().split(" ");

        Shell.Ran ran = mapping(words[0], List.of(words).subList(1, words.length).toArray(String[]::new));

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).startsWith("gradi: ").contains(right.strip()).doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
        assertThat(mapping).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.nt", "new.rdf", "new.jsonld"})
    void noFileIsWrittenWhoseNameAGridWouldNotReadAsTurtle(String name) {
        Path elsewhere = folder.resolve(name);
        List<Shell.Ran> tried = new ArrayList<>(List.of(
                mapping("set", "memoria", "memory", "-o", elsewhere.toString()),
                mapping("suggest", "-o", elsewhere.toString())));
        mapping = elsewhere;
        tried.add(mapping("set", "memoria", "memory"));

        assertThat(tried).allSatisfy(ran -> {
            assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains(name, "Turtle", ".ttl").doesNotContain("Exception");
            assertThat(ran.out()).isEmpty();
        });
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void noFileThatSomebodyMayHaveWorkedOnIsReplacedByAnotherMapping() throws IOException {
        Path own = Files.writeString(folder.resolve("own.ttl"), "# My own cells.");
        mapping("set", "memoria", "memory");

        for (Shell.Ran ran : List.of(mapping("set", "relogio", "processorClock", "-o", own.toString()),
                mapping("suggest", "-o", own.toString()))) {
            assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains("own.ttl", "there already", "another name");
        }
        assertThat(own).content().isEqualTo("# My own cells.");
        assertThat(mapping("set", "relogio", "processorClock", "-o", mapping.toString()).exitCode())
                .as("the mapping itself may be named").isZero();
    }

    @Test
    void aTextIsRejectedAsAWholeAndWhatItIsMappedToStays() throws IOException {
        mapping("set", "Linux 2.2.1", "--gives", "operatingSystem=Linux", "--gives",
                "operatingSystemVersion=2.2.1");
        String before = Files.readString(mapping);

        for (String meaning : List.of("Windows", "nonsense")) {
            Shell.Ran ran = mapping("reject", "Linux 2.2.1", meaning);

            assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains("REFERENCE", "Linux 2.2.1", meaning, "unset");
            assertThat(mapping).content().isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unit MiB", "--factor 2", "--offset 1", "--relation nonsense", "--combine sum"})
    void whatATextCannotTakeIsRefused(String option) {
        List<Shell.Ran> tried = List.of(
                mapping("set", "Linux 2.2.1", "Linux", option.split(" ")[0], option.split(" ")[1]),
                mapping("set", "Linux 2.2.1", "--gives", "operatingSystem=Linux", option.split(" ")[0],
                        option.split(" ")[1]));

        assertThat(tried).allSatisfy(ran -> {
            assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains(option.split(" ")[0] + ": ", "is a text");
        });
        assertThat(mapping).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"Linux, operatingSystemVersion 2.2.1", "operatingSystemVersion, operatingSystem Linux"})
    void ofATextOneMeaningIsTakenBackAndTheOthersStay(String meaning, String stays) {
        mapping("set", "Linux 2.2.1", "--gives", "operatingSystem=Linux", "--gives",
                "operatingSystemVersion=2.2.1");

        Shell.Ran refused = mapping("unset", "Linux 2.2.1", "memory");
        Shell.Ran ran = mapping("unset", "Linux 2.2.1", meaning);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("[operatingSystem, Linux, operatingSystemVersion, 2.2.1]");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("now " + stays);
        assertThat(mapping("unset", "Linux 2.2.1", stays.split(" ")[1]).out()).contains("now nothing");
    }

    @Test
    void whatSomebodyElseWritesIntoTheMappingMeanwhileIsNotLost() throws IOException {
        mapping("set", "memoria", "memory");
        String theirs = Files.readString(mapping) + "# Theirs.\n";
        StringWriter err = new StringWriter();

        int exitCode = toolInterruptedBy(() -> Files.writeString(mapping, theirs)).run(
                new PrintWriter(new StringWriter()), new PrintWriter(err), "mapping", "set", "relogio",
                "processorClock", UFRGS[0], UFRGS[1], UFRGS[2], UFRGS[3], "--mapping", mapping.toString());

        assertThat(exitCode).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).contains("mapping.ttl", "changed by somebody else meanwhile");
        assertThat(mapping).content().isEqualTo(theirs);
        assertThat(folder).as("nothing is left lying about").isDirectoryNotContaining("glob:**.tmp");
    }

    /** The program; after it has read a mapping, something else happens. */
    private static CommandLineTool toolInterruptedBy(Callable<?> event) {
        JenaMappingWorkbench real = new JenaMappingWorkbench();
        MappingWorkbench interrupted = (MappingWorkbench) Proxy.newProxyInstance(
                MappingWorkbench.class.getClassLoader(), new Class<?>[] {MappingWorkbench.class},
                (self, method, arguments) -> {
                    Object read = method.invoke(real, arguments);
                    event.call();
                    return read;
                });
        RuleBases rules = new RuleBases();
        JenaGridSource grids = new JenaGridSource();
        return new CommandLineTool(new Services(control -> {
            throw new AssertionError("A mapping opens no grid to reserve on.");
        }, GridBrokers.strategies(rules.own()).all(),
                new ManagerSettingsCheck(grids, grids, RealGrids.ofUser(System.getenv())),
                new PublishedImport(grids::builtInVocabulary), new RealClusters(), interrupted,
                new ChartPictures(), new ChartExperimentPictures(new Texts(Locale.ENGLISH)), rules,
                new SystemGridClock(Clock.systemUTC()), false));
    }

    @Test
    void takingBackWhatNoReadableCellSaysTellsOfTheCellsThatCannotBeRead() throws IOException {
        String faulty = """
                @prefix map: <urn:gradi:mapping#> . @prefix ref: <urn:gradi:reference#> .
                @prefix u: <urn:gradi:ufrgs#> .
                <#quoted> a map:PropertyMapping ; map:from "relogio" ; map:to ref:processorClock .
                """;
        Files.writeString(mapping, faulty);

        Shell.Ran unreadable = mapping("unset", "relogio");
        assertThat(unreadable.exitCode()).isEqualTo(2);
        assertThat(unreadable.err()).contains("no cell that can be read speaks of (relogio)")
                .contains("mapping.ttl, quoted: ").contains("(\"relogio\")").doesNotContain("[]");
        assertThat(mapping).content().isEqualTo(faulty);

        Files.writeString(mapping, faulty.replace("\"relogio\"", "u:relogio"));
        assertThat(mapping("unset", "relogio", "memory").err()).contains(
                "no cell says that (relogio) means (memory); there are cells of [processorClock].");
    }

    @Test
    void wrongFilesAreNamed() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "@prefix b: <urn:b#> .\nb:x b:y ;;");
        Path empty = Files.writeString(folder.resolve("empty.ttl"), "");
        assertRefused("broken.ttl, line 2", "mapping", "words", "--description", broken.toString());
        assertRefused("empty.ttl", "mapping", "words", "--description", empty.toString());
        assertRefused("nosuch.ttl", "mapping", "words", "--description", "nosuch.ttl");
        assertRefused("VO-C", "mapping", "words", "--organisation", "VO-X");
        assertRefused("not both", "mapping", "words");
        assertRefused("-o", "mapping", "confirm", "--organisation", "VO-B");
        Files.writeString(mapping, "this is no Turtle");
        assertRefused("mapping.ttl, line 1", "mapping", "confirm", "--description",
                "ontologies/ufrgs/agregado.ttl", "--mapping", mapping.toString());
        assertThat(mapping).content().as("what cannot be read is not overwritten")
                .isEqualTo("this is no Turtle");
    }

    private static void assertRefused(String named, String... arguments) {
        Shell.Ran ran = Shell.run(arguments);
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).startsWith("gradi: ").contains(named).doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void coverageAndTestTellOfTheBuiltInGrids() {
        Shell.Ran coverage = Shell.run("mapping", "coverage", "--json");
        assertThat(rows(coverage, "organisations")).extracting(row -> row.get("percent").getAsInt())
                .containsExactly(100, 100);
        Shell.Ran tested = Shell.run("mapping", "test", "--organisation", "VO-B", sample("user_0"), "--json");
        assertThat(rows(tested, "requests").get(0).get("before").getAsInt()).isEqualTo(2);
        assertThat(rows(tested, "requests").get(0).get("after").getAsInt()).isEqualTo(4);
    }
}
