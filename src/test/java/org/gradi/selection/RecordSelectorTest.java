package org.gradi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradi.model.Cluster;
import org.gradi.model.Importance;
import org.gradi.model.Label;
import org.gradi.model.ManagerAccess;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Quantity;
import org.gradi.model.QuantityKind;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.TermDefinition;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSelectorTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(property("memory", new PropertyRange.Measured(QuantityKind.DATA_SIZE, Unit.GIGABYTE)),
                    property("version", new PropertyRange.Versioned()),
                    property("software", new PropertyRange.Classified("Software"))),
            List.of(term("Software"), term("MPI", "Software"), term("LAM", "MPI"), term("MPICH", "MPI"),
                    term("GCC", "Software")));

    @Test
    void comparesExactlyAcrossBinaryAndDecimalUnits() {
        ResourceSelector selector = selector(cluster("Binary", Map.of("memory", amounts("8 GiB"))),
                cluster("Decimal", Map.of("memory", amounts("8000 MB"))),
                cluster("Same", Map.of("memory", amounts("8589934592 B"))));

        assertThat(selected(selector, atLeast("memory", "8 GiB"))).containsExactly("Binary", "Same");
        assertThat(selected(selector, atLeast("memory", "8 GB")))
                .containsExactly("Binary", "Decimal", "Same");
        assertThat(selected(selector, amount("memory", Relation.EXACTLY, "8388608 KiB")))
                .containsExactly("Binary", "Same");
        assertThat(selected(selector, amount("memory", Relation.AT_MOST, "8 GB"))).containsExactly("Decimal");
    }

    @Test
    void ordersVersionsByTheirNumbers() {
        ResourceSelector selector = selector(cluster("Old", Map.of("version", versions("2.6"))),
                cluster("New", Map.of("version", versions("2.10"))));

        assertThat(selected(selector, new Requirement("version", Relation.AT_LEAST,
                new Value.Numbered(Version.parse("2.7"))))).as("2.10 is later than 2.7")
                .containsExactly("New");
        assertThat(selected(selector, new Requirement("version", Relation.EXACTLY,
                new Value.Numbered(Version.parse("2.6.0"))))).as("2.6 is 2.6.0").containsExactly("Old");
    }

    @Test
    void isSatisfiedWhenAnyOfSeveralValuesLiesBelowTheTermAsked() {
        ResourceSelector selector = selector(cluster("Many", Map.of("software", terms("GCC", "LAM"))),
                cluster("Other", Map.of("software", terms("GCC"))));

        assertThat(selected(selector, is("software", "MPI"))).containsExactly("Many");
        assertThat(only(selector, "Other", is("software", "MPI")).verdict()).isEqualTo(Verdict.NOT_SATISFIED);
    }

    @Test
    void whatIsNotSaidIsUnknownAndNeverSatisfied() {
        ResourceSelector selector = selector(cluster("Silent", Map.of()));

        Finding finding = only(selector, "Silent", atLeast("memory", "1 B"));

        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.has().english()).isEqualTo("unknown");
        assertThat(finding.sentence("Silent").english())
                .isEqualTo("Silent does not say its memory; asked was ≥ 1 B.");
        assertThat(selected(selector, atLeast("memory", "1 B"))).isEmpty();
    }

    @Test
    void somethingBroaderThanAskedLeavesOpenWhetherItIsWhatWasAsked() {
        ResourceSelector selector = selector(cluster("Vague", Map.of("software", terms("MPI"))));

        Finding finding = only(selector, "Vague", is("software", "LAM"));

        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.sentence("Vague").english()).contains("leaves open");
        assertThat(only(selector, "Vague", is("software", "GCC")).verdict())
                .as("MPI is neither above nor below GCC").isEqualTo(Verdict.NOT_SATISFIED);
    }

    @Test
    void showsWhatThereIsInTheUnitOfTheAsker() {
        ResourceSelector selector = selector(cluster("One", Map.of("memory", amounts("4 GB"))));

        assertThat(only(selector, "One", atLeast("memory", "2 GiB")).has().english()).isEqualTo("3.7253 GiB");
        assertThat(only(selector, "One", atLeast("memory", "2000 MB")).has().english()).isEqualTo("4000 MB");
    }

    @Test
    void doesNotRoundAwayTheDifferenceThatDecided() {
        ResourceSelector selector = selector(cluster("Almost", Map.of("memory", amounts("39999999999 B"))));

        Finding finding = only(selector, "Almost", atLeast("memory", "40 GB"));

        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_SATISFIED);
        assertThat(finding.has().english()).isEqualTo("39.999999999 GB");
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, 2.10, by 2.10; by 2.20", "AT_MOST, 2.10, by 2.9; by 2.10",
        "EXACTLY, 2.10, by 2.10", "AT_LEAST, 3, by 2.9; by 2.10; by 2.20"})
    void aReasonNamesTheMappingsOfTheValuesThatSatisfyOrOfAllWhenNoneDoes(Relation relation, String asked,
            String mappings) {
        ResourceSelector selector = selector(cluster("One", Map.of("version", Stream.of("2.9", "2.10", "2.20")
                .map(text -> new KnownValue(new Value.Numbered(Version.parse(text)), "by " + text))
                .toList())));

        Finding finding = only(selector, "One", new Requirement("version", relation,
                new Value.Numbered(Version.parse(asked))));

        assertThat(finding.mapping()).isEqualTo(mappings);
        assertThat(finding.has().english()).as("all that it has").contains("2.9", "2.10", "2.20");
    }

    @Test
    void aRequestWithoutRequirementsSuitsEveryClusterInGridOrder() {
        ResourceSelector selector = selector(cluster("B", Map.of()), cluster("A", Map.of()));

        assertThat(selected(selector)).containsExactly("B", "A");
    }

    @Test
    void preferencesRankClustersAndRejectNone() {
        ResourceSelector selector = selector(cluster("None", Map.of()),
                cluster("One", Map.of("software", terms("GCC"))),
                cluster("Both", Map.of("software", terms("GCC"), "memory", amounts("4 GB"))),
                cluster("AlsoOne", Map.of("memory", amounts("8 GB"))),
                cluster("Small", Map.of("software", terms("GCC"), "memory", amounts("1 GB"))));

        Selection selection = selector.select(List.of(preferred(is("software", "GCC")),
                preferred(atLeast("memory", "2 GB"))));

        assertThat(selection.selected()).extracting(Cluster::name).as("the grid order, whatever is preferred")
                .containsExactly("None", "One", "Both", "AlsoOne", "Small");
        assertThat(selection.ranking()).extracting(ranked -> ranked.cluster().name())
                .containsExactly("Both", "One", "AlsoOne", "Small", "None");
        assertThat(selection.ranking()).extracting(Selection.Ranked::satisfiedPreferences)
                .containsExactly(2, 1, 1, 1, 0);
        assertThat(selection.rejected()).isEmpty();
        assertThat(selection.assessments()).allMatch(one -> one.causes().isEmpty() && one.isSuitable());
        assertThat(new Selection(selection.assessments()).ranking()).isEqualTo(selection.ranking());
    }

    @Test
    void whatIsRequiredRejectsWhateverIsPreferred() {
        ResourceSelector selector = selector(cluster("Small", Map.of("software", terms("GCC"), "memory",
                amounts("1 GB"))), cluster("Large", Map.of("memory", amounts("4 GB"))));

        Selection selection = selector.select(List.of(atLeast("memory", "2 GB"),
                preferred(is("software", "GCC"))));

        assertThat(selection.ranking()).extracting(ranked -> ranked.cluster().name())
                .containsExactly("Large");
        assertThat(selection.rejected()).singleElement().satisfies(assessment ->
                assertThat(assessment.causes()).extracting("constraint").containsExactly("memory"));
    }

    @Test
    void tellsOneCauseForEachRequirementThatIsNotSatisfied() {
        ResourceSelector selector = selector(cluster("One", Map.of("memory", amounts("1 GB"))));

        Selection selection = selector.select(List.of(atLeast("memory", "2 GB"), is("software", "MPI"),
                atLeast("memory", "1 GB")));

        assertThat(selection.rejected()).singleElement().satisfies(assessment -> {
            assertThat(assessment.causes()).extracting("constraint").containsExactly("memory", "software");
            assertThat(assessment.findings()).hasSize(3);
        });
    }

    @Test
    void givesTheFindingsOfAllClustersButSomeInGridOrder() {
        ResourceSelector selector = selector(cluster("A", Map.of("memory", amounts("8 GB"))),
                cluster("B", Map.of("memory", amounts("1 GB"))),
                cluster("C", Map.of("memory", amounts("8 GB"))), cluster("D", Map.of()));
        Selection selection = selector.select(List.of(atLeast("memory", "4 GB")));
        List<Cluster> selected = selection.selected();

        assertThat(selection.assessmentsWithout(selected)).as("without the selected ones: the rejected ones")
                .isEqualTo(selection.rejected()).hasSize(2);
        assertThat(selection.assessmentsWithout(selected.subList(1, 2))).as("without C")
                .extracting(assessment -> assessment.cluster().name()).containsExactly("A", "B", "D");
        assertThat(selection.assessmentsWithout(List.of())).as("without none: all")
                .isEqualTo(selection.assessments());
    }

    @Test
    void aClusterIsCountedOnceForEachValueItHasAndOnceIfItIsSilent() {
        ResourceSelector selector = selector(
                cluster("Twice", Map.of("memory", amounts("4 GB", "4000 MB", "8 GB"))),
                cluster("Once", Map.of("memory", amounts("8 GB"))), cluster("Silent", Map.of()));

        Distribution memory = selector.distribution("memory");

        assertThat(memory.shares()).extracting(share -> share.value() + ": " + share.clusters())
                .containsExactly("4 GB: 1", "8 GB: 2");
        assertThat(memory.unknown()).isEqualTo(1);
    }

    @Test
    void refusesWhatTheVocabularyDoesNotKnow() {
        ResourceSelector selector = selector(cluster("One", Map.of()));

        assertThatThrownBy(() -> selector.select(List.of(atLeast("colour", "1 GB"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("colour")
                .hasMessageContaining("memory");
        assertThatThrownBy(() -> selector.select(List.of(atLeast("memory", "1 GHz"))))
                .hasMessageContaining("1 GHz").hasMessageContaining("GiB");
        assertThatThrownBy(() -> selector.select(List.of(is("software", "Solaris"))))
                .hasMessageContaining("Solaris").hasMessageContaining("MPICH");
        assertThatThrownBy(() -> selector.select(List.of(is("memory", "MPI")))).hasMessageContaining("MPI");
    }

    private static PropertyDefinition property(String id, PropertyRange range) {
        return new PropertyDefinition(id, new Label(id, id), new Label(id, id), range);
    }

    private static TermDefinition term(String id, String... broader) {
        return new TermDefinition(id, new Label(id, id), List.of(), List.of(broader));
    }

    private static ResourceSelector selector(ClusterDescription... descriptions) {
        return new RecordSelector(VOCABULARY, List.of(descriptions));
    }

    private static ClusterDescription cluster(String name, Map<String, List<KnownValue>> values) {
        return new ClusterDescription(new Cluster(name, "Org", 4, ManagerAccess.simulated()), values);
    }

    private static List<KnownValue> amounts(String... texts) {
        return known(Arrays.stream(texts).map(text -> (Value) new Value.Amount(Quantity.parse(text)))
                .toList());
    }

    private static List<KnownValue> versions(String... texts) {
        return known(Arrays.stream(texts).map(text -> (Value) new Value.Numbered(Version.parse(text)))
                .toList());
    }

    private static List<KnownValue> terms(String... ids) {
        return known(Arrays.stream(ids).map(id -> (Value) new Value.Term(id)).toList());
    }

    private static List<KnownValue> known(List<Value> values) {
        return values.stream().map(value -> new KnownValue(value, "as given")).toList();
    }

    private static Requirement atLeast(String property, String amount) {
        return amount(property, Relation.AT_LEAST, amount);
    }

    private static Requirement amount(String property, Relation relation, String amount) {
        return new Requirement(property, relation, new Value.Amount(Quantity.parse(amount)));
    }

    private static Requirement preferred(Requirement requirement) {
        return new Requirement(requirement.property(), requirement.relation(), requirement.value(),
                Importance.PREFERRED);
    }

    private static Requirement is(String property, String term) {
        return new Requirement(property, Relation.IS, new Value.Term(term));
    }

    private static List<String> selected(ResourceSelector selector, Requirement... requirements) {
        return selector.select(List.of(requirements)).selected().stream().map(Cluster::name)
                .collect(Collectors.toList());
    }

    private static Finding only(ResourceSelector selector, String cluster, Requirement requirement) {
        return selector.select(List.of(requirement)).assessments().stream()
                .filter(assessment -> assessment.cluster().name().equals(cluster)).findFirst().orElseThrow()
                .findings()
                .get(0);
    }
}
