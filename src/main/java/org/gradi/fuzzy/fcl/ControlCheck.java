package org.gradi.fuzzy.fcl;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gradi.fuzzy.ControlVariables;
import org.gradi.fuzzy.FclProblem;

/** Whether a rule base, sound in itself, can serve the control: the right variables, in the right bounds. */
final class ControlCheck {
    private final RuleBase base;
    private final String sourceName;

    private ControlCheck(RuleBase base, String sourceName) {
        this.base = base;
        this.sourceName = sourceName;
    }

    static void check(RuleBase base, String sourceName) throws FclProblem {
        ControlCheck check = new ControlCheck(base, sourceName);
        check.names("input", ControlVariables.INPUTS,
                base.inputs().stream().map(InputVariable::name).toList());
        check.names("output", ControlVariables.OUTPUTS,
                base.outputs().stream().map(OutputVariable::name).toList());
        check.fractions();
        check.deltaLooksAtTheJobAlone();
    }

    private void names(String what, List<String> needed, List<String> found) throws FclProblem {
        for (String name : needed) {
            if (!found.contains(name)) {
                throw new FclProblem(sourceName, base.line(),
                        "the %s variable '%s' is missing; the control needs %s"
                        .formatted(what, name, String.join(", ", needed)));
            }
        }
        for (String name : found) {
            if (!needed.contains(name)) {
                throw new FclProblem(sourceName, base.line(),
                        "the control knows no %s variable '%s'; it knows %s"
                        .formatted(what, name, String.join(", ", needed)));
            }
        }
    }

    private void fractions() throws FclProblem {
        for (OutputVariable output : base.outputs()) {
            if (output.min() < 0 || output.max() > 1) {
                throw new FclProblem(sourceName, output.line(),
                        "the range (%s .. %s) of '%s' must lie within (0 .. 1)"
                        .formatted(output.min(), output.max(), output.name()));
            }
        }
    }

    private void deltaLooksAtTheJobAlone() throws FclProblem {
        for (Rule rule : base.rules()) {
            Set<String> others = new TreeSet<>(rule.inputs());
            ControlVariables.JOB_INPUTS.forEach(others::remove);
            boolean concludesDelta = base.outputs().get(rule.output()).name().equals(ControlVariables.DELTA);
            if (concludesDelta && !others.isEmpty()) {
                throw new FclProblem(sourceName, rule.line(),
                        ("rule %s concludes '%s' from %s; it may look at %s only, "
                        + "because a main cluster is chosen before its links").formatted(rule.key(),
                        ControlVariables.DELTA, String.join(", ", others),
                        String.join(", ", ControlVariables.JOB_INPUTS)));
            }
        }
    }
}
