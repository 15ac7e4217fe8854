package org.gradi.fuzzy.fcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradi.fuzzy.ControlExplanation;
import org.gradi.fuzzy.ControlExplanation.FiredRule;
import org.gradi.fuzzy.ControlExplanation.Membership;
import org.gradi.fuzzy.ControlVariables;
import org.gradi.fuzzy.FclProblem;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;

/** The control as a rule base in FCL states it, evaluated exactly. Immutable; many threads may share it. */
public final class FclControl implements FuzzyControl {
    private static final String BUILT_IN = "/org/gradi/fuzzy/co-allocation.fcl";

    private final RuleBase base;
    private final int jobSize;
    private final int communication;
    private final int linkLoad;
    private final int maxBandwidth;
    private final int lambda;
    private final int delta;

    private FclControl(RuleBase base) {
        this.base = base;
        List<String> inputs = base.inputs().stream().map(InputVariable::name).toList();
        List<String> outputs = base.outputs().stream().map(OutputVariable::name).toList();
        this.jobSize = inputs.indexOf(ControlVariables.JOB_SIZE);
        this.communication = inputs.indexOf(ControlVariables.COMMUNICATION);
        this.linkLoad = inputs.indexOf(ControlVariables.LINK_LOAD);
        this.maxBandwidth = inputs.indexOf(ControlVariables.MAX_BANDWIDTH);
        this.lambda = outputs.indexOf(ControlVariables.LAMBDA);
        this.delta = outputs.indexOf(ControlVariables.DELTA);
    }

    /**
     * Reads a rule base.
     *
     * @param text       FCL in the subset of {@code src/docs/fuzzy.md}
     * @param sourceName what messages call it, most often the file's name
     * @throws FclProblem when it is outside the subset, lacks a variable of {@link ControlVariables} or has
     *                    another, an output can leave the range from 0 to 1, or a rule for delta looks at a
     *                    link
     */
    public static FclControl parse(String text, String sourceName) throws FclProblem {
        Objects.requireNonNull(sourceName, "sourceName");
        RuleBase base = FclParser.parse(Objects.requireNonNull(text, "text"), sourceName);
        ControlCheck.check(base, sourceName);
        return new FclControl(base);
    }

    /** The rule base that comes with the program. */
    public static FclControl builtIn() {
        try {
            return parse(builtInText(), BUILT_IN);
        } catch (FclProblem problem) {
            throw new IllegalStateException("The rule base of the program itself is broken.", problem);
        }
    }

    /** The text of that rule base, for users to copy and edit, and for other engines to read. */
    public static String builtInText() {
        return BuiltInText.of(BUILT_IN);
    }

    @Override
    public double delta(JobInputs job) {
        return ControlVariables.attainableDelta(base.infer(delta, crisp(job)), job);
    }

    @Override
    public double lambda(JobInputs job, LinkInputs link) {
        return base.infer(lambda, crisp(job, link));
    }

    @Override
    public ControlExplanation explain(JobInputs job, LinkInputs link) {
        double[] values = crisp(job, link);
        double[] degrees = base.memberships(values);
        List<Membership> memberships = new ArrayList<>();
        for (InputVariable input : base.inputs()) {
            for (int i = 0; i < input.terms().size(); i++) {
                memberships.add(new Membership(input.name(), values[input.index()], input.terms().get(i)
                        .name(),
                        degrees[input.firstSlot() + i]));
            }
        }
        List<FiredRule> rules = base.rules().stream()
                .map(rule -> new FiredRule(rule.key(), rule.text(), rule.strength(degrees))).toList();
        return new ControlExplanation(lambda(job, link), delta(job), memberships, rules);
    }

    private double[] crisp(JobInputs job) {
        double[] values = new double[base.inputs().size()];
        values[jobSize] = ControlVariables.jobSize(job);
        values[communication] = ControlVariables.communication(job);
        return values;
    }

    private double[] crisp(JobInputs job, LinkInputs link) {
        double[] values = crisp(job);
        values[linkLoad] = ControlVariables.linkLoad(link);
        values[maxBandwidth] = ControlVariables.maxBandwidth(link);
        return values;
    }
}
