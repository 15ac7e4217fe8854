package org.gradi.fuzzy.fcl;

import java.util.List;
import java.util.stream.IntStream;

/** A rule base as read and checked: gives each output for crisp inputs. Immutable, so threads share it. */
final class RuleBase {
    private final List<InputVariable> inputs;
    private final List<OutputVariable> outputs;
    private final List<Rule> rules;
    private final List<Inference> inferences;
    private final int slots;
    private final int line;

    /**
     * @param inputs  in the order of their indexes
     * @param outputs likewise; each has a rule that concludes it
     * @param rules   as written
     * @param line    where the function block begins
     */
    RuleBase(List<InputVariable> inputs, List<OutputVariable> outputs, List<Rule> rules,
            Activation activation,
            int line) {
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.rules = List.copyOf(rules);
        this.line = line;
        this.slots = inputs.stream().mapToInt(InputVariable::endSlot).max().orElse(0);
        this.inferences = IntStream.range(0, outputs.size())
                .mapToObj(output -> new Inference(output, this, activation)).toList();
    }

    List<InputVariable> inputs() {
        return inputs;
    }

    List<OutputVariable> outputs() {
        return outputs;
    }

    List<Rule> rules() {
        return rules;
    }

    int line() {
        return line;
    }

    int slots() {
        return slots;
    }

    /**
     * One output.
     *
     * @param output its index
     * @param values the crisp inputs by index; those that the output's rules do not look at may be anything
     * @throws IllegalArgumentException when an input it looks at is NaN
     */
    double infer(int output, double[] values) {
        return inferences.get(output).of(values);
    }

    /** The degrees of all linguistic values of all inputs, by slot. */
    double[] memberships(double[] values) {
        double[] memberships = new double[slots];
        for (InputVariable input : inputs) {
            input.fuzzify(checked(input, values), memberships);
        }
        return memberships;
    }

    static double checked(InputVariable input, double[] values) {
        double value = values[input.index()];
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("The input %s is not a number; it must be one."
                    .formatted(input.name()));
        }
        return value;
    }
}
