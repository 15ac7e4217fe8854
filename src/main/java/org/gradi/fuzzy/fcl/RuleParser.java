package org.gradi.fuzzy.fcl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradi.fuzzy.FclProblem;

/** Reads the rule block of an FCL text against the variables that the text has defined before. */
final class RuleParser {
    /** Far more than anybody can read, far less than a stack holds. */
    private static final int NESTING_MAX = 50;

    private final Tokens tokens;
    private final List<InputVariable> inputs;
    private final List<OutputVariable> outputs;
    private final List<Rule> rules = new ArrayList<>();
    private Connectives connectives;

    RuleParser(Tokens tokens, List<InputVariable> inputs, List<OutputVariable> outputs) {
        this.tokens = tokens;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    RuleBase ruleBlock(int functionBlockLine) throws FclProblem {
        tokens.expect("RULEBLOCK");
        tokens.name("the rule block");
        connectives = connectives();
        Activation activation = Activation.valueOf(method("ACT", List.of("MIN", "PROD")));
        method("ACCU", List.of("MAX"));
        Map<String, Integer> seen = new HashMap<>();
        while (tokens.peek().is("RULE")) {
            Rule rule = rule();
            Integer earlier = seen.put(rule.key(), rule.line());
            if (earlier != null) {
                throw tokens.problem(rule.line(), "rule %s stands in line %d already; number each rule once"
                        .formatted(rule.key(), earlier));
            }
            rules.add(rule);
        }
        tokens.expect("END_RULEBLOCK");
        requireRulesForAllOutputs();
        return new RuleBase(inputs, outputs, rules, activation, functionBlockLine);
    }

    private Connectives connectives() throws FclProblem {
        String and = method("AND", Arrays.stream(Connectives.values()).map(Connectives::andKey).toList());
        Connectives found = Arrays.stream(Connectives.values())
                .filter(pair -> pair.andKey().equals(and)).findFirst().orElseThrow();
        method("OR", List.of(found.orKey()));
        return found;
    }

    private String method(String keyword, List<String> known) throws FclProblem {
        tokens.expect(keyword);
        tokens.expect(":");
        Token token = tokens.take();
        if (!known.contains(token.text())) {
            throw tokens.problem(token, "%s : %s is not understood here; it must be %s"
                    .formatted(keyword, token.text(), String.join(" or ", known)));
        }
        tokens.expect(";");
        return token.text();
    }

    private void requireRulesForAllOutputs() throws FclProblem {
        for (int i = 0; i < outputs.size(); i++) {
            int output = i;
            if (rules.stream().noneMatch(rule -> rule.output() == output)) {
                throw tokens.problem(outputs.get(i).line(), "no rule concludes '%s'; add one"
                        .formatted(outputs.get(i).name()));
            }
        }
    }

    private Rule rule() throws FclProblem {
        tokens.expect("RULE");
        Token key = tokens.take();
        if (key.kind() != Token.Kind.NUMBER && key.kind() != Token.Kind.WORD) {
            throw tokens.problem(key, "found %s where the number of the rule belongs"
                    .formatted(key.described()));
        }
        tokens.expect(":");
        Token start = tokens.expect("if");
        Set<String> looksAt = new LinkedHashSet<>();
        Condition condition = condition(looksAt, 0);
        tokens.expect("then");
        Token outputName = tokens.name("an output");
        int output = indexOf(outputName, outputs.stream().map(OutputVariable::name).toList(), "output");
        tokens.expect("is");
        Token termName = tokens.name("a term");
        int term = termIndex(termName, outputName, outputs.get(output).terms());
        double weight = tokens.takeIf("with") ? weight() : 1;
        if (tokens.peek().is(",")) {
            throw tokens.problem(tokens.peek(), "rule %s concludes twice; write one rule for each conclusion"
                    .formatted(key.text()));
        }
        Token end = tokens.expect(";");
        if (end.line() != key.line()) {
            throw tokens.problem(key, "rule %s runs on to line %d; a rule stands on one line"
                    .formatted(key.text(), end.line()));
        }
        return new Rule(key.text(), tokens.textBetween(start, end), condition, looksAt, output, term, weight,
                key.line());
    }

    private double weight() throws FclProblem {
        Token token = tokens.peek();
        double weight = tokens.number("the weight");
        if (!(weight > 0 && weight <= 1)) {
            throw tokens.problem(token, "the weight %s must be above 0 and at most 1".formatted(weight));
        }
        return weight;
    }

    /** One kind of connective; the other needs parentheses, because readers disagree on which binds first. */
    private Condition condition(Set<String> looksAt, int nesting) throws FclProblem {
        List<Condition> parts = new ArrayList<>();
        parts.add(part(looksAt, nesting));
        String connective = tokens.peek().text();
        while (tokens.peek().is("and") || tokens.peek().is("or")) {
            Token token = tokens.take();
            if (!token.is(connective)) {
                throw tokens.problem(token, "'and' and 'or' are mixed; put parentheses around one of them");
            }
            parts.add(part(looksAt, nesting));
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return connective.equals("and")
                ? new Condition.All(connectives, parts)
                : new Condition.Any(connectives, parts);
    }

    private Condition part(Set<String> looksAt, int nesting) throws FclProblem {
        if (tokens.takeIf("(")) {
            if (nesting == NESTING_MAX) {
                throw tokens.problem(tokens.peek(), "parentheses nest deeper than %d; split the rule"
                        .formatted(NESTING_MAX));
            }
            Condition inner = condition(looksAt, nesting + 1);
            tokens.expect(")");
            return inner;
        }
        Token inputName = tokens.name("an input");
        List<String> names = inputs.stream().map(InputVariable::name).toList();
        InputVariable input = inputs.get(indexOf(inputName, names, "input"));
        tokens.expect("is");
        boolean negated = tokens.takeIf("not");
        int term = termIndex(tokens.name("a term"), inputName, input.terms());
        looksAt.add(input.name());
        return new Condition.Is(input.firstSlot() + term, negated);
    }

    private int indexOf(Token name, List<String> known, String what) throws FclProblem {
        int index = known.indexOf(name.text());
        if (index < 0) {
            throw tokens.problem(name, "'%s' is not an %s; it must be one of %s"
                    .formatted(name.text(), what, String.join(", ", known)));
        }
        return index;
    }

    private int termIndex(Token name, Token variable, List<Term> terms) throws FclProblem {
        List<String> known = terms.stream().map(Term::name).toList();
        int index = known.indexOf(name.text());
        if (index < 0) {
            throw tokens.problem(name, "'%s' is not a term of '%s'; it must be one of %s"
                    .formatted(name.text(), variable.text(), String.join(", ", known)));
        }
        return index;
    }
}
