package org.gradi.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The permitted arrows between the rooms of the house; {@code src/docs/ARCHITECTURE.md} draws them. */
class RoomsTest {
    private static final String BASE = "org.gradi.";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gradi");

    /** Who may know whom, besides itself and {@code java.*}. */
    static Stream<Arguments> arrows() {
        return Stream.of(
                Arguments.of("model", List.of()),
                Arguments.of("profile", List.of("model")),
                Arguments.of("request", List.of("model")),
                Arguments.of("selection", List.of("model")),
                Arguments.of("fuzzy", List.of("model")),
                Arguments.of("planning", List.of("model", "profile", "fuzzy")),
                Arguments.of("cluster", List.of("model")),
                Arguments.of("journal", List.of("model")),
                Arguments.of("broker",
                List.of("model", "profile", "request", "selection", "fuzzy", "planning",
                        "cluster", "journal")),
                Arguments.of("session",
                List.of("model", "request", "broker", "cluster", "selection", "planning")),
                Arguments.of("experiment", List.of("model", "planning", "request")),
                Arguments.of("timemap", List.of("model", "profile")),
                Arguments.of("ui", List.of("model", "profile", "request", "selection", "fuzzy", "planning",
                        "cluster", "broker", "experiment", "session", "timemap")),
                Arguments.of("cli", List.of("model", "request", "selection", "fuzzy", "planning", "cluster",
                        "broker", "experiment", "session", "timemap")));
    }

    @ParameterizedTest(name = "{0} knows only {1}")
    @MethodSource("arrows")
    void aRoomKnowsOnlyTheRoomsItMay(String room, List<String> permitted) {
        List<String> known = new ArrayList<>(permitted);
        known.add(room);
        String[] others = Arrays.stream(new String[] {"model", "profile", "request", "selection", "fuzzy",
                "planning",
            "cluster", "journal", "broker", "session", "experiment", "timemap", "ui", "cli", "app"})
                .filter(other -> !known.contains(other)).map(other -> BASE + other + "..")
                .toArray(String[]::new);
        noClasses().that().resideInAPackage(BASE + room + "..").should().dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("the house permits %s to know only %s".formatted(room, permitted)).check(HOUSE);
    }

    @Test
    void onlyAppNamesWorkshops() {
        for (String workshop
                : List.of("selection.jena", "fuzzy.fcl", "fuzzy.jfuzzylogic", "planning.choco",
                "cluster.simulated", "cluster.slurm", "cluster.gridengine", "cluster.ssh", "timemap.chart")) {
            noClasses().that().resideOutsideOfPackages(BASE + workshop + "..", BASE + "app..").should()
                    .dependOnClassesThat().resideInAPackage(BASE + workshop + "..")
                    .because("a workshop hides its library behind the room's door").check(HOUSE);
        }
    }

    @Test
    void everyLibraryStaysInItsWorkshop() {
        onlyIn("Jena is hidden", List.of("org.apache.jena.."), "selection.jena..");
        onlyIn("JFreeChart is hidden", List.of("org.jfree.."), "timemap.chart..");
        onlyIn("the solver is hidden", List.of("org.chocosolver.."), "planning.choco..");
        onlyIn("SSH is hidden", List.of("org.apache.sshd..", "org.bouncycastle.."), "cluster.ssh..");
        onlyIn("Batik is hidden", List.of("org.apache.batik.."), "timemap.chart..");
        onlyIn("the solver is hidden", List.of("org.chocosolver.."), "planning.choco..");
        onlyIn("the command line parser is hidden", List.of("picocli.."), "cli..", "app..");
        onlyIn("screens live in few rooms", List.of("javax.swing..", "java.awt..", "com.formdev.flatlaf..",
                "net.miginfocom.."), "ui..", "timemap.chart..", "app..");
        onlyIn("JSON has few readers", List.of("com.google.gson.."), "request..", "session..", "cli..");
    }

    private static void onlyIn(String because, List<String> libraries, String... rooms) {
        noClasses().that().resideOutsideOfPackages(Arrays.stream(rooms).map(room -> BASE + room)
                .toArray(String[]::new))
                .should().dependOnClassesThat().resideInAnyPackage(libraries.toArray(String[]::new))
                .because(because).check(HOUSE);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.gradi.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void planningAndWhatLiesBelowKnowNoThreadFileClockOrRandomSource() {
        noClasses().that().resideInAnyPackage(BASE + "model..", BASE + "profile..", BASE + "planning..")
                .should().dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..",
                "java.util.concurrent..",
                        "java.util.random..", "java.net.."))
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.SplittableRandom")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.Thread")
                .orShould().callMethod("java.time.Instant", "now").orShould()
                .callMethod("java.lang.System", "nanoTime")
                .orShould().callMethod("java.lang.System", "currentTimeMillis")
                .because("clock and seed are handed in").check(HOUSE);
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..misc..",
                "..helper..",
                "..impl..").because("a class lives with its noun").check(HOUSE);
        classes().should().resideOutsideOfPackage("org.gradi").because("the base package holds no class")
                .check(HOUSE);
    }

    @Test
    void nothingPrintsOutsideTheCommandLine() {
        noClasses().that().resideOutsideOfPackages(BASE + "cli..", BASE + "app..").should()
                .accessField("java.lang.System", "out").orShould().accessField("java.lang.System", "err")
                .orShould().callMethod("java.lang.Throwable", "printStackTrace")
                .because("messages reach people through the window or the command line").check(HOUSE);
    }
}
