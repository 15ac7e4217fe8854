package org.gradi.fuzzy.fcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBaseTest {

    @ParameterizedTest
    @CsvSource({"MIN, MAX, 0.3, 0.6", "PROD, ASUM, 0.18, 0.72", "BDIF, BSUM, 0, 0.9"})
    void combinesDegreesByTheConnectivesOfTheRuleBlock(String and, String or, double both, double either) {
        RuleBase base = base("AND : MIN;\n    OR : MAX;", "AND : " + and + ";\n    OR : " + or + ";", """
                RULE 1 : if x is high and z is high then y is high;
                RULE 2 : if x is high or z is high then y is high;""");
        double[] memberships = base.memberships(new double[] {3, 6});

        assertThat(base.rules().get(0).strength(memberships)).as("and").isCloseTo(both, within(1e-15));
        assertThat(base.rules().get(1).strength(memberships)).as("or").isCloseTo(either, within(1e-15));
    }

    @Test
    void readsParenthesesNegationsAndWeights() {
        RuleBase base = RuleBases.parsed(RuleBases.withRules(
                "RULE odd : if (x is high or z is high) and x is not low then y is high with 0.5;"));
        Rule rule = base.rules().get(0);

        assertThat(rule.strength(base.memberships(new double[] {3, 6})))
                .as("half of the smaller of max(0.3, 0.6) and 1 - 0.7").isCloseTo(0.15, within(1e-15));
        assertThat(rule.key()).isEqualTo("odd");
        assertThat(rule.text())
                .isEqualTo("if (x is high or z is high) and x is not low then y is high with 0.5");
    }

    @Test
    void givesTheDefaultWhereNoRuleFires() {
        RuleBase base = RuleBases.parsed(RuleBases.withRules("RULE 1 : if x is high then y is high;"));

        assertThat(base.infer(0, new double[] {0, 0})).isEqualTo(3);
    }

    @Test
    void cutsSetsOffOrScalesThem() {
        String rules = "RULE 1 : if x is high then y is low;";
        RuleBase cut = RuleBases.parsed(RuleBases.withRules(rules));
        RuleBase scaled = base("ACT : MIN", "ACT : PROD", rules);

        assertThat(scaled.infer(0, new double[] {5, 0})).as("a triangle keeps its centre")
                .isCloseTo(2, within(1e-12));
        assertThat(cut.infer(0, new double[] {5, 0})).as("a trapezium of 3 and 3")
                .isCloseTo(7.0 / 3, within(1e-12));
    }

    @Test
    void takesInputsBeyondTheLastPointsLikeThosePoints() {
        RuleBase base = RuleBases.parsed(RuleBases.withRules("""
                RULE 1 : if x is high then y is high;
                RULE 2 : if x is low then y is low;"""));

        assertThat(base.infer(0, new double[] {1e9, 0})).isEqualTo(base.infer(0, new double[] {10, 0}));
        assertThat(base.infer(0, new double[] {Double.NEGATIVE_INFINITY, 0}))
                .isEqualTo(base.infer(0, new double[] {0, 0}));
    }

    @Test
    void refusesAnInputThatIsNotANumber() {
        RuleBase base = RuleBases.parsed(RuleBases.withRules("RULE 1 : if x is high then y is high;"));

        assertThatIllegalArgumentException().isThrownBy(() -> base.infer(0, new double[] {Double.NaN, 0}))
                .withMessageContaining("x is not a number");
        assertThatIllegalArgumentException().isThrownBy(() -> base.memberships(new double[] {0, Double.NaN}))
                .withMessageContaining("z is not a number");
    }

    @Test
    void readsInputsInWhateverOrderTheirBlocksStand() {
        String text = RuleBases.withRules("RULE 1 : if x is high then y is high;")
                .replace("VAR_INPUT x : REAL; z : REAL;", "VAR_INPUT z : REAL; x : REAL;");

        assertThat(RuleBases.parsed(text).inputs()).extracting(InputVariable::name, InputVariable::index)
                .as("values are handed in by the order of the blocks")
                .containsExactly(tuple("x", 0), tuple("z", 1));
    }

    private static RuleBase base(String replaced, String replacement, String rules) {
        return RuleBases.parsed(RuleBases.withRules(rules).replace(replaced, replacement));
    }
}
