package org.gradi.fuzzy.fcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.gradi.fuzzy.FclProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to get a rule base wrong: the message names file, line, value and what would be right. */
class FclProblemsTest {

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                arguments("RULE 1 : if x is tall then y is high;", 18, "'tall' is not a term of 'x'",
                        "low, high"),
                arguments("RULE 1 : if w is high then y is high;", 18, "'w' is not an input", "x, z"),
                arguments("RULE 1 : if y is high then y is high;", 18, "'y' is not an input", "x, z"),
                arguments("RULE 1 : if x is high then x is low;", 18, "'x' is not an output", "one of y"),
                arguments("RULE 1 : if x is high then y is tall;", 18, "'tall' is not a term of 'y'",
                "low, high"),
                arguments("RULE 1 : if x is high then y is high", 19, "found 'END_RULEBLOCK' where ';'",
                "';'"),
                arguments("RULE 1 : if x is high\nthen y is high;", 18, "runs on to line 19",
                "stands on one line"),
                arguments("RULE 1 : IF x is high then y is high;", 18, "found 'IF' where 'if'",
                "letter case"),
                arguments("RULE 1 : if x is high and z is low or x is low then y is low;", 18, "mixed",
                "parentheses"),
                arguments("RULE 1 : if (x is high then y is low;", 18, "found 'then' where ')'", "')'"),
                arguments("RULE 1 : if x is high then y is low with 0;", 18, "weight 0.0", "at most 1"),
                arguments("RULE 1 : if x is high then y is low with 1.5;", 18, "weight 1.5", "at most 1"),
                arguments("RULE 1 : if x is high then y is low with much;", 18, "found 'much'", "a number"),
                arguments("RULE 1 : if x is high then y is low, y is high;", 18, "concludes twice",
                "one rule for each"),
                arguments("RULE 1 : if x is low then y is low;\nRULE 1 : if x is high then y is high;", 19,
                        "rule 1 stands in line 18 already", "once"),
                arguments("RULE : if x is low then y is low;", 18, "found ':'", "number of the rule"),
                arguments("// none", 6, "no rule concludes 'y'", "add one"));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void saysWhatIsWrongWithARule(String rules, int line, String wrong, String right) {
        assertProblem(RuleBases.withRules(rules), line, wrong, right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FUNCTION_BLOCK small | FUNCTION small | 1 | found 'FUNCTION' | 'FUNCTION_BLOCK'",
        "x : REAL; | x : INT; | 2 | found 'INT' | 'REAL'",
        "x : REAL; | 9 : REAL; | 2 | found '9' | begin with a letter",
        "z : REAL; | x : REAL; | 2 | 'x' is declared twice | its own name",
        "VAR_OUTPUT y | VAR_OUTPUT z | 3 | 'z' is declared twice | its own name",
        "FUZZIFY z | FUZZIFY w | 5 | 'w', which is not declared | x, z",
        "FUZZIFY z | FUZZIFY x | 5 | second FUZZIFY of 'x' | into one block",
        "z : REAL; | z : REAL; w : REAL; | 2 | 'w' has no FUZZIFY block | add one",
        "y : REAL; | y : REAL; v : REAL; | 3 | 'v' has no DEFUZZIFY block | add one",
        "(0, 1) (6, 0) | (0, 1) | 7 | found ';' | at least 2",
        "(0, 1) (6, 0) | (6, 1) (6, 0) | 7 | x = 6.0 of the term 'low' | must ascend",
        "(0, 1) (6, 0) | (0, 1.1) (6, 0) | 7 | y = 1.1 of the term 'low' | between 0 and 1",
        "(0, 1) (6, 0) | (0, 1) (1e999, 0) | 7 | '1e999' is too large | x",
        "(0, 1) (6, 0) | (0, 0) (6, 0) | 6 | 'low' of 'y' is 0 on the whole | raise a point",
        "TERM high := (4 | TERM low := (4 | 8 | 'low' of 'y' is defined twice | its own name",
        "METHOD : COG | METHOD : MOM | 9 | found 'MOM' | 'COG'",
        "DEFAULT := 3 | DEFAULT := NC | 10 | found 'NC' | a number",
        "DEFAULT := 3 | DEFAULT := 11 | 10 | default 11.0 of 'y' | (0.0 .. 10.0)",
        "(0 .. 10) | (10 .. 0) | 11 | range (10.0 .. 0.0) | ascend",
        "(0 .. 10) | (0, 10) | 11 | found ',' | '..'",
        "AND : MIN | AND : DMIN | 14 | AND : DMIN | MIN or PROD or BDIF",
        "OR : MAX | OR : ASUM | 15 | OR : ASUM | it must be MAX",
        "ACT : MIN | ACT : MAX | 16 | ACT : MAX | MIN or PROD",
        "ACCU : MAX | ACCU : SUM | 17 | ACCU : SUM | it must be MAX",
        "END_RULEBLOCK | END_RULES | 19 | found 'END_RULES' | 'END_RULEBLOCK'",
        "END_FUNCTION_BLOCK | // the end | 21 | found the end of the file | 'END_FUNCTION_BLOCK'",
        "END_FUNCTION_BLOCK | END_FUNCTION_BLOCK x| 20 | found 'x' after | one function block",
        "RULEBLOCK rules | RULEBLOCK (* r *) | 13 | '*' has no meaning | comments as //",
        "FUNCTION_BLOCK small | FUNCTION_BLOCK é | 1 | 'é' has no meaning | use words"
    })
    void saysWhatIsWrongWithABlock(String correct, String broken, int line, String wrong, String right) {
        String text = RuleBases.withRules("RULE 1 : if x is high then y is high;");
        int at = correct.startsWith("END_FUNCTION") ? text.lastIndexOf(correct) : text.indexOf(correct);
        assertProblem(text.substring(0, at) + broken + text.substring(at + correct.length()), line, wrong,
                right);
    }

    @Test
    void anEmptyFileIsAProblemOfItsFirstLine() {
        assertProblem("", 1, "found the end of the file", "'FUNCTION_BLOCK'");
    }

    @Test
    void everyTextCutShortIsAProblemAndNeverACrash() {
        String whole = FclControl.builtInText();
        int end = whole.indexOf("END_FUNCTION_BLOCK") + "END_FUNCTION_BLOCK".length();
        for (int length = 0; length < end; length += 23) {
            String cut = whole.substring(0, length);
            assertThatExceptionOfType(FclProblem.class).as("the first %d characters", length)
                    .isThrownBy(() -> FclControl.parse(cut, "cut.fcl")).withMessageStartingWith("cut.fcl:");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "link_load     | load_of_link | the input variable 'link_load' is missing",
        "max_bandwidth | speed        | the input variable 'max_bandwidth' is missing",
        "delta         | share        | the output variable 'delta' is missing"
    })
    void namesTheVariableThatTheControlMisses(String name, String other, String wrong) {
        assertThatExceptionOfType(FclProblem.class)
                .isThrownBy(() -> FclControl.parse(FclControl.builtInText().replace(name, other), "mine.fcl"))
                .withMessageContaining(wrong).withMessageStartingWith("mine.fcl:");
    }

    @Test
    void namesAnInputThatTheControlCannotProvide() {
        String text = FclControl.builtInText()
                .replace("END_VAR\n\nVAR_OUTPUT", "    mood : REAL;\nEND_VAR\n\nVAR_OUTPUT")
                .replace("DEFUZZIFY lambda",
                "FUZZIFY mood TERM good := (0, 0) (1, 1); END_FUZZIFY\nDEFUZZIFY lambda");

        assertThatExceptionOfType(FclProblem.class).isThrownBy(() -> FclControl.parse(text, "mine.fcl"))
                .withMessageContaining("no input variable 'mood'").withMessageContaining("link_load");
    }

    @Test
    void keepsDeltaFromLookingAtALink() {
        String text = FclControl.builtInText()
                .replace("if job_size is small and communication is master_slave then delta",
                "if job_size is small and link_load is small then delta");

        assertThatExceptionOfType(FclProblem.class).isThrownBy(() -> FclControl.parse(text, "mine.fcl"))
                .withMessageContaining("rule 1 concludes 'delta' from link_load");
    }

    @Test
    void keepsOutputsWithinFractions() {
        String text = FclControl.builtInText().replaceFirst("\\(0 \\.\\. 1\\)", "(0 .. 100)");

        assertThatExceptionOfType(FclProblem.class).isThrownBy(() -> FclControl.parse(text, "mine.fcl"))
                .withMessageContaining("range (0.0 .. 100.0) of 'lambda' must lie within (0 .. 1)");
    }

    @Test
    void readsWindowsLineEndsAndCountsTheirLines() throws FclProblem {
        String text = RuleBases.withRules("RULE 1 : if x is high then y is high;").replace("\n", "\r\n");

        assertThat(FclParser.parse(text, "windows.fcl").rules().get(0).line()).isEqualTo(18);
    }

    @Test
    void readsLongStretchesOfBlanksAndCommentsAndAByteOrderMark() throws FclProblem {
        String text = RuleBases.withRules("// more\n".repeat(50_000) + " ".repeat(100_000)
                + "RULE 1 : if x is high then y is high;");

        assertThat(FclParser.parse("\uFEFF" + text, "long.fcl").rules().get(0).line()).isEqualTo(50_018);
    }

    @Test
    void refusesParenthesesThatNestBeyondReading() {
        String deep = "RULE 1 : if " + "(".repeat(100_000) + "x is high" + ")".repeat(100_000)
                + " then y is high;";
        assertProblem(RuleBases.withRules(deep), 18, "nest deeper than 50", "split the rule");
    }

    private static void assertProblem(String text, int line, String wrong, String right) {
        assertThatExceptionOfType(FclProblem.class).isThrownBy(() -> FclParser.parse(text, "broken.fcl"))
                .withMessageStartingWith("broken.fcl:%d: ", line).withMessageContaining(wrong)
                .withMessageContaining(right);
    }
}
