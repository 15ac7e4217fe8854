package org.gradi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Label;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Quantity;
import org.gradi.model.QuantityKind;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.TermDefinition;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A selector in which descriptions were exchanged one by one must answer as one made of the last ones. */
class RecordSelectorChangeTest {
    private static final Label WORDS = new Label("what", "o quê");
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(new PropertyDefinition("count", WORDS, WORDS,
                    new PropertyRange.Measured(QuantityKind.COUNT, Unit.ONE)),
                    new PropertyDefinition("kind", WORDS, WORDS, new PropertyRange.Classified("Kind"))),
            List.of(new TermDefinition("Kind", WORDS, List.of(), List.of()),
                    new TermDefinition("Sub", WORDS, List.of(), List.of("Kind")),
                    new TermDefinition("SubSub", WORDS, List.of(), List.of("Sub"))));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersAsOneMadeOfTheLastDescriptions(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ClusterDescription> descriptions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            descriptions.add(description(i, random));
        }
        RecordSelector changed = new RecordSelector(VOCABULARY, descriptions);
        for (int change = 0; change < 20; change++) {
            int place = random.nextInt(descriptions.size());
            descriptions.set(place, description(place, random));
            changed = changed.with(descriptions.get(place));
            RecordSelector made = new RecordSelector(VOCABULARY, descriptions);
            for (String property : List.of("count", "kind")) {
                assertThat(changed.distribution(property)).as("seed %d, change %d", seed, change)
                        .isEqualTo(made.distribution(property));
            }
            for (Requirement requirement : everyRequirement()) {
                assertThat(changed.select(List.of(requirement)).assessments())
                        .as("seed %d, change %d, %s", seed, change, requirement)
                        .isEqualTo(made.select(List.of(requirement)).assessments());
                assertThat(changed.select(List.of(requirement)).selected())
                        .isEqualTo(made.select(List.of(requirement)).selected());
            }
        }
    }

    @Test
    void refusesAClusterItDoesNotHave() {
        RecordSelector selector = new RecordSelector(VOCABULARY,
                List.of(description(0, new SplittableRandom(0))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> selector.with(description(1, new SplittableRandom(0))))
                .withMessageContaining("C1");
    }

    private static ClusterDescription description(int number, SplittableRandom random) {
        List<KnownValue> counts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            counts.add(known(new Value.Amount(Quantity.of(random.nextInt(6), Unit.ONE))));
        }
        List<KnownValue> kinds = random.nextBoolean() ? List.of()
                : List.of(known(new Value.Term(List.of("Kind", "Sub", "SubSub").get(random.nextInt(3)))));
        return new ClusterDescription(new Cluster("C" + number, "Org", 4, ManagerAccess.simulated()),
                Map.of("count", counts, "kind", kinds));
    }

    private static KnownValue known(Value value) {
        return new KnownValue(value, "as given");
    }

    private static List<Requirement> everyRequirement() {
        List<Requirement> all = new ArrayList<>();
        for (int bound = 0; bound < 7; bound++) {
            for (Relation relation : List.of(Relation.AT_LEAST, Relation.AT_MOST, Relation.EXACTLY)) {
                all.add(new Requirement("count", relation,
                        new Value.Amount(Quantity.of(bound, Unit.ONE))));
            }
        }
        List.of("Kind", "Sub", "SubSub").forEach(term ->
                all.add(new Requirement("kind", Relation.IS, new Value.Term(term))));
        return all;
    }
}
