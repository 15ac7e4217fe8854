package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    private static final TimeWindow WINDOW = TimeWindow.ofEpochSeconds(1_200, 4_800);
    private static final TimeWindow LATER = TimeWindow.ofEpochSeconds(6_000, 9_600);

    @Test
    void sumsItsPartsAndTakesTheTightestLambda() {
        Plan plan = new Plan("gradi", WINDOW, List.of(part("A", 4), part("B", 2), part("C", 1)),
                List.of(new LinkUse("A", "B", 10, 0.8), new LinkUse("C", "A", 10, 0.6)), 0.5);

        assertThat(plan.processors()).isEqualTo(7);
        assertThat(plan.lambda()).isEqualTo(0.6);
        assertThat(plan.isCoReservation()).isTrue();
    }

    @Test
    void needsNoLinkAndNoShareForASingleCluster() {
        Plan plan = Plan.single("gradi", part("A", 4));

        assertThat(plan.isCoReservation()).isFalse();
        assertThat(plan.window()).isEqualTo(WINDOW);
        assertThat(plan.lambda()).as("nothing limits links that are not used").isEqualTo(1);
        assertThat(plan.delta()).isZero();
    }

    @Test
    void movesAllPartsTogether() {
        Plan moved = new Plan("gradi", WINDOW, List.of(part("A", 4), part("B", 2)),
                List.of(new LinkUse("A", "B", 10, 0.8)), 0.5).at(LATER);

        assertThat(moved.window()).isEqualTo(LATER);
        assertThat(moved.parts()).extracting(Part::window).containsOnly(LATER);
        assertThat(moved.parts()).extracting(Part::processors).containsExactly(4, 2);
        assertThat(moved.links()).hasSize(1);
    }

    @Test
    void refusesNoPartAClusterTwiceAndPartsAtOtherTimes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan("gradi", WINDOW, List.of(), List.of(), 0))
                .withMessageContaining("at least one part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan("gradi", WINDOW, List.of(part("A", 4), part("A", 2)), List.of(),
                0))
                .withMessageContaining("(A, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan("gradi", WINDOW, List.of(part("A", 4).at(LATER)), List.of(), 0))
                .withMessageContaining(LATER.toString()).withMessageContaining(WINDOW.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void keepsDeltaAndLambdaBetweenZeroAndOne(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan("gradi", WINDOW, List.of(part("A", 4)), List.of(), value))
                .withMessageContaining("delta").withMessageContaining(String.valueOf(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkUse("A", "B", 1, value))
                .withMessageContaining("lambda");
    }

    @Test
    void refusesPartsWithoutProcessorsAndNegativeBandwidth() {
        assertThatIllegalArgumentException().isThrownBy(() -> part("A", 0)).withMessageContaining("(0)");
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkUse("A", "B", -1, 1))
                .withMessageContaining("(-1)");
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkUse("A", "A", 1, 1))
                .withMessageContaining("(A)");
        assertThat(new LinkUse("B", "A", 0, 1)).as("a job may need no bandwidth; ends stand in name order")
                .isEqualTo(new LinkUse("A", "B", 0, 1));
    }

    private static Part part(String cluster, int processors) {
        return new Part("North", cluster, processors, WINDOW);
    }
}
