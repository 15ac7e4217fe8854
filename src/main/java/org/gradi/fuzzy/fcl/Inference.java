package org.gradi.fuzzy.fcl;

import java.util.List;

/** What it takes to infer one output: the inputs and rules that bear on it, and its sets. */
final class Inference {
    private final List<InputVariable> inputs;
    private final List<Rule> rules;
    private final OutputSet set;
    private final double defaultValue;
    private final int terms;
    private final int slots;

    Inference(int output, RuleBase base, Activation activation) {
        OutputVariable variable = base.outputs().get(output);
        this.rules = base.rules().stream().filter(rule -> rule.output() == output).toList();
        this.inputs = base.inputs().stream()
                .filter(input -> rules.stream().anyMatch(rule -> rule.inputs().contains(input.name())))
                .toList();
        this.set = new OutputSet(variable, activation);
        this.defaultValue = variable.defaultValue();
        this.terms = variable.terms().size();
        this.slots = base.slots();
    }

    double of(double[] values) {
        double[] memberships = new double[slots];
        for (int i = 0; i < inputs.size(); i++) {
            InputVariable input = inputs.get(i);
            input.fuzzify(RuleBase.checked(input, values), memberships);
        }
        double[] strengths = new double[terms];
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            strengths[rule.term()] = Math.max(strengths[rule.term()], rule.strength(memberships));
        }
        double centre = set.centre(strengths);
        return Double.isNaN(centre) ? defaultValue : centre;
    }
}
