package org.gradi.fuzzy.fcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradi.fuzzy.FclProblem;

/** Reads the blocks of an FCL text; the rules themselves are left to {@link RuleParser}. */
final class FclParser {
    private final Tokens tokens;
    /** The declared names with the token of each, so that what is missing can be blamed on a line. */
    private final Map<String, Token> declaredInputs = new LinkedHashMap<>();
    private final Map<String, Token> declaredOutputs = new LinkedHashMap<>();
    private final Map<String, InputVariable> inputs = new LinkedHashMap<>();
    private final Map<String, OutputVariable> outputs = new LinkedHashMap<>();
    private int slots;

    private FclParser(Tokens tokens) {
        this.tokens = tokens;
    }

    static RuleBase parse(String text, String sourceName) throws FclProblem {
        return new FclParser(Tokens.of(text, sourceName)).functionBlock();
    }

    private RuleBase functionBlock() throws FclProblem {
        Token start = tokens.expect("FUNCTION_BLOCK");
        tokens.name("the function block");
        declarations("VAR_INPUT", declaredInputs);
        declarations("VAR_OUTPUT", declaredOutputs);
        while (tokens.takeIf("FUZZIFY")) {
            fuzzify();
        }
        while (tokens.takeIf("DEFUZZIFY")) {
            defuzzify();
        }
        requireBlocks("FUZZIFY", declaredInputs, inputs);
        requireBlocks("DEFUZZIFY", declaredOutputs, outputs);
        RuleParser rules = new RuleParser(tokens, List.copyOf(inputs.values()),
                List.copyOf(outputs.values()));
        RuleBase base = rules.ruleBlock(start.line());
        tokens.expect("END_FUNCTION_BLOCK");
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.problem(tokens.peek(),
                    "found %s after END_FUNCTION_BLOCK; a file holds one function block"
                    .formatted(tokens.peek().described()));
        }
        return base;
    }

    private void declarations(String keyword, Map<String, Token> declared) throws FclProblem {
        tokens.expect(keyword);
        while (!tokens.takeIf("END_VAR")) {
            Token name = tokens.name("a variable or END_VAR");
            if (declaredInputs.containsKey(name.text()) || declaredOutputs.containsKey(name.text())) {
                throw tokens.problem(name, "the variable '%s' is declared twice; give each its own name"
                        .formatted(name.text()));
            }
            tokens.expect(":");
            tokens.expect("REAL");
            tokens.expect(";");
            declared.put(name.text(), name);
        }
    }

    private Token blockName(String keyword, Map<String, Token> declared, Map<String, ?> seen)
            throws FclProblem {
        Token name = tokens.name("a variable");
        if (!declared.containsKey(name.text())) {
            throw tokens.problem(name, "%s of '%s', which is not declared; it must be one of %s"
                    .formatted(keyword, name.text(), String.join(", ", declared.keySet())));
        }
        if (seen.containsKey(name.text())) {
            throw tokens.problem(name, "a second %s of '%s'; put all its terms into one block"
                    .formatted(keyword, name.text()));
        }
        return name;
    }

    private void requireBlocks(String keyword, Map<String, Token> declared, Map<String, ?> seen)
            throws FclProblem {
        for (Token name : declared.values()) {
            if (!seen.containsKey(name.text())) {
                throw tokens.problem(name, "the variable '%s' has no %s block; add one with its terms"
                        .formatted(name.text(), keyword));
            }
        }
    }

    private void fuzzify() throws FclProblem {
        Token name = blockName("FUZZIFY", declaredInputs, inputs);
        List<Term> terms = terms(name);
        tokens.expect("END_FUZZIFY");
        inputs.put(name.text(), new InputVariable(name.text(), inputs.size(), slots, terms));
        slots += terms.size();
    }

    private void defuzzify() throws FclProblem {
        Token name = blockName("DEFUZZIFY", declaredOutputs, outputs);
        List<Term> terms = terms(name);
        tokens.expect("METHOD");
        tokens.expect(":");
        tokens.expect("COG");
        tokens.expect(";");
        tokens.expect("DEFAULT");
        tokens.expect(":=");
        Token defaultToken = tokens.peek();
        double defaultValue = tokens.number("the default of '%s'".formatted(name.text()));
        tokens.expect(";");
        tokens.expect("RANGE");
        tokens.expect(":=");
        Token rangeToken = tokens.expect("(");
        double min = tokens.number("the lower end of the range");
        tokens.expect("..");
        double max = tokens.number("the upper end of the range");
        tokens.expect(")");
        tokens.expect(";");
        tokens.expect("END_DEFUZZIFY");
        if (min >= max) {
            throw tokens.problem(rangeToken, "the range (%s .. %s) of '%s' must ascend"
                    .formatted(min, max, name.text()));
        }
        if (defaultValue < min || defaultValue > max) {
            throw tokens.problem(defaultToken, "the default %s of '%s' must lie in its range (%s .. %s)"
                    .formatted(defaultValue, name.text(), min, max));
        }
        requireArea(name, terms, min, max);
        outputs.put(name.text(), new OutputVariable(name.text(), terms, min, max, defaultValue, name.line()));
    }

    /** A set without area has no centre of gravity. */
    private void requireArea(Token name, List<Term> terms, double min, double max) throws FclProblem {
        for (Term term : terms) {
            OutputVariable alone = new OutputVariable(name.text(), List.of(term), min, max, min, name.line());
            if (Double.isNaN(new OutputSet(alone, Activation.MIN).centre(new double[] {1}))) {
                throw tokens.problem(name,
                        "the term '%s' of '%s' is 0 on the whole range; raise a point inside it"
                        .formatted(term.name(), name.text()));
            }
        }
    }

    private List<Term> terms(Token variable) throws FclProblem {
        Map<String, Term> terms = new LinkedHashMap<>();
        while (tokens.takeIf("TERM")) {
            Token name = tokens.name("a term");
            tokens.expect(":=");
            PiecewiseLinear shape = shape(name);
            tokens.expect(";");
            if (terms.put(name.text(), new Term(name.text(), shape)) != null) {
                throw tokens.problem(name, "the term '%s' of '%s' is defined twice; give each its own name"
                        .formatted(name.text(), variable.text()));
            }
        }
        if (terms.isEmpty()) {
            throw tokens.problem(tokens.peek(), "found %s where a TERM of '%s' belongs"
                    .formatted(tokens.peek().described(), variable.text()));
        }
        return List.copyOf(terms.values());
    }

    private PiecewiseLinear shape(Token term) throws FclProblem {
        List<double[]> points = new ArrayList<>();
        while (tokens.peek().is("(")) {
            points.add(point(term, points));
        }
        if (points.size() < 2) {
            throw tokens.problem(tokens.peek(),
                    "found %s where a point (x, y) belongs; the term '%s' needs at least 2"
                    .formatted(tokens.peek().described(), term.text()));
        }
        return new PiecewiseLinear(points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private double[] point(Token term, List<double[]> before) throws FclProblem {
        Token start = tokens.expect("(");
        double x = tokens.number("x");
        tokens.expect(",");
        double y = tokens.number("y");
        tokens.expect(")");
        if (!before.isEmpty() && x <= before.get(before.size() - 1)[0]) {
            String so = before.stream().map(point -> String.valueOf(point[0]))
                    .collect(Collectors.joining(", "));
            throw tokens.problem(start,
                    "x = %s of the term '%s' comes after %s; the x of its points must ascend"
                    .formatted(x, term.text(), so));
        }
        if (y < 0 || y > 1) {
            throw tokens.problem(start, "y = %s of the term '%s' must lie between 0 and 1"
                    .formatted(y, term.text()));
        }
        return new double[] {x, y};
    }
}
