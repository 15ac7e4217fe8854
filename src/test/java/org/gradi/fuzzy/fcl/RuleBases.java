package org.gradi.fuzzy.fcl;

import org.gradi.fuzzy.FclProblem;

/** Small rule bases for tests: two inputs x and z and one output y, each from 0 to 10. */
final class RuleBases {
    private RuleBases() {
    }

    /** Line 18 is the first line of {@code rules}. */
    static String withRules(String rules) {
        return """
                FUNCTION_BLOCK small
                VAR_INPUT x : REAL; z : REAL; END_VAR
                VAR_OUTPUT y : REAL; END_VAR
                FUZZIFY x TERM low := (0, 1) (10, 0); TERM high := (0, 0) (10, 1); END_FUZZIFY
                FUZZIFY z TERM low := (0, 1) (10, 0); TERM high := (0, 0) (10, 1); END_FUZZIFY
                DEFUZZIFY y
                    TERM low := (0, 1) (6, 0);
                    TERM high := (4, 0) (10, 1);
                    METHOD : COG;
                    DEFAULT := 3;
                    RANGE := (0 .. 10);
                END_DEFUZZIFY
                RULEBLOCK rules
                    AND : MIN;
                    OR : MAX;
                    ACT : MIN;
                    ACCU : MAX;
                %s
                END_RULEBLOCK
                END_FUNCTION_BLOCK
                """.formatted(rules);
    }

    static RuleBase parsed(String text) {
        try {
            return FclParser.parse(text, "small.fcl");
        } catch (FclProblem problem) {
            throw new AssertionError(problem);
        }
    }
}
