package org.gradi.fuzzy.fcl;

import java.util.List;
import org.gradi.fuzzy.FclProblem;
import org.gradi.fuzzy.PriorityControl;

/** The priorities as the program's own two rule bases state them. Immutable; many threads may share it. */
public final class FclPriorityControl implements PriorityControl {
    private static final String CLUSTERS = "/org/gradi/fuzzy/cluster-priority.fcl";
    private static final String REQUESTS = "/org/gradi/fuzzy/request-priority.fcl";

    private final RuleBase clusters;
    private final RuleBase requests;

    private FclPriorityControl(RuleBase clusters, RuleBase requests) {
        this.clusters = clusters;
        this.requests = requests;
    }

    /** The rule bases that come with the program. */
    public static FclPriorityControl builtIn() {
        return new FclPriorityControl(read(CLUSTERS, List.of("need", "available")),
                read(REQUESTS, List.of("delay", "jitter")));
    }

    private static RuleBase read(String resource, List<String> inputs) {
        try {
            RuleBase base = FclParser.parse(BuiltInText.of(resource), resource);
            if (!base.inputs().stream().map(InputVariable::name).toList().equals(inputs)) {
                throw new IllegalStateException("The rule base %s must have the inputs %s in this order."
                        .formatted(resource, inputs));
            }
            return base;
        } catch (FclProblem problem) {
            throw new IllegalStateException("The rule base of the program itself is broken.", problem);
        }
    }

    @Override
    public double communicationFit(double need, double available) {
        return clusters.infer(0, new double[] {need, available});
    }

    @Override
    public double urgency(double delay, double jitter) {
        return requests.infer(0, new double[] {delay, jitter});
    }
}
