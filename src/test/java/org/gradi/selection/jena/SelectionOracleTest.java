package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.gradi.model.Cluster;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;
import org.gradi.selection.GeneratedGrid;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The records must answer as SPARQL does on the materialised graph, and as the truth that the files were made
 * of.
 */
class SelectionOracleTest {
    private static final int REQUESTS = 200;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recordsOfTheCaseStudyAnswerAsSparqlDoes(long seed) throws Exception {
        GridReading.Result result = new GridReading("case-study", new Findings(),
                OpeningProgress.unwatched()).read();

        assertAnswersAsSparqlDoes(result, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void recordsOfAGeneratedGridAnswerAsSparqlDoes(long seed) throws Exception {
        new GeneratedGrid(seed, 60, 5).writeTo(folder);
        GridReading.Result result = new GridReading(folder.resolve("grid.ttl").toString(), new Findings(),
                OpeningProgress.unwatched()).read();

        assertAnswersAsSparqlDoes(result, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void whatWasWrittenInAnyVocabularyAndUnitComesBackAsTheTruth(long seed) throws Exception {
        GeneratedGrid generated = new GeneratedGrid(seed, 120, 8);
        generated.writeTo(folder);
        OpenGrid grid = new JenaGridSource().open(folder.resolve("grid.ttl").toString());
        RandomRequirements requests = new RandomRequirements(grid.vocabulary(), seed);

        assertThat(grid.warnings()).as("the generator writes nothing wrong").isEmpty();
        for (int i = 0; i < REQUESTS; i++) {
            List<Requirement> requirements = requests.next();
            assertThat(grid.selector().select(requirements).selected()).extracting(Cluster::name)
                    .as("seed %d, request %d: %s", seed, i, requirements)
                    .containsExactlyElementsOf(
                    satisfying(generated.truth(), requirements, grid.vocabulary()));
        }
    }

    @Test
    void suitableClustersAreThoseOfWhichEveryFindingIsSatisfied() throws Exception {
        new GeneratedGrid(31, 80, 4).writeTo(folder);
        OpenGrid grid = new JenaGridSource().open(folder.resolve("grid.ttl").toString());
        RandomRequirements requests = new RandomRequirements(grid.vocabulary(), 31);

        for (int i = 0; i < REQUESTS; i++) {
            List<Requirement> requirements = requests.next();
            var selection = grid.selector().select(requirements);
            assertThat(selection.assessments().stream().filter(one -> one.isSuitable())
                    .map(one -> one.cluster()))
                    .as("request %d: reasons and answer agree on %s", i, requirements)
                    .containsExactlyElementsOf(selection.selected());
        }
    }

    private static void assertAnswersAsSparqlDoes(GridReading.Result result, long seed) throws Unreadable {
        Graph reference = new RdfFiles().read(JenaGridSource.BUILT_IN_REFERENCE);
        SparqlOracle oracle = new SparqlOracle(result.seen(), reference);
        RandomRequirements requests = new RandomRequirements(result.grid().vocabulary(), seed);
        int answered = 0;
        for (int i = 0; i < REQUESTS; i++) {
            List<Requirement> requirements = requests.next();
            Set<String> expected = oracle.select(requirements);
            answered += expected.isEmpty() ? 0 : 1;
            assertThat(result.grid().selector().select(requirements).selected().stream()
                    .map(Cluster::name).collect(Collectors.toSet()))
                    .as("seed %d, request %d:%n%s", seed, i, SparqlOracle.queryOf(requirements))
                    .isEqualTo(expected);
        }
        assertThat(answered).as("requests that select something; otherwise the comparison says little")
                .isGreaterThan(REQUESTS / 10);
    }

    private static List<String> satisfying(
            Map<String, Map<String, List<Value>>> truth, List<Requirement> requirements,
            Vocabulary vocabulary) {
        return truth.entrySet().stream()
                .filter(cluster -> requirements.stream().allMatch(requirement -> cluster.getValue()
                        .getOrDefault(requirement.property(), List.of()).stream()
                        .anyMatch(value -> satisfies(value, requirement, vocabulary))))
                .map(Map.Entry::getKey).toList();
    }

    private static boolean satisfies(Value has, Requirement requirement, Vocabulary vocabulary) {
        if (has instanceof Value.Term term) {
            return vocabulary.isA(term.id(), ((Value.Term) requirement.value()).id());
        }
        int order = has instanceof Value.Amount amount
                ? amount.quantity().compareTo(((Value.Amount) requirement.value()).quantity())
                : ((Value.Numbered) has).version()
                .compareTo(((Value.Numbered) requirement.value()).version());
        return switch (requirement.relation()) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case EXACTLY -> order == 0;
            case IS -> false;
        };
    }
}
