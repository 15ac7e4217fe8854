package org.gradi.selection;

import java.util.List;
import java.util.Objects;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;

/**
 * How one cluster stands to the requirements.
 *
 * @param cluster  which
 * @param findings one for each requirement, in the request's order
 */
public record ClusterAssessment(Cluster cluster, List<Finding> findings) {

    public ClusterAssessment {
        Objects.requireNonNull(cluster, "cluster");
        findings = List.copyOf(findings);
    }

    /** Whether every required requirement is satisfied; preferred ones do not matter for that. */
    public boolean isSuitable() {
        return unmet().isEmpty();
    }

    /** What is found of the required requirements that are not satisfied or not known to be. */
    public List<Finding> unmet() {
        return findings.stream().filter(finding -> !finding.requirement().isPreferred())
                .filter(finding -> finding.verdict() != Verdict.SATISFIED).toList();
    }

    /** How many of the preferred requirements are satisfied. */
    public int satisfiedPreferences() {
        return (int) findings.stream().filter(finding -> finding.requirement().isPreferred())
                .filter(finding -> finding.verdict() == Verdict.SATISFIED).count();
    }

    /** One cause for each required requirement that is not satisfied or not known to be. */
    public List<Cause> causes() {
        return unmet().stream().map(finding -> new Cause(cluster.name(), finding.requirement().property(),
                finding.asked(), finding.has(), finding.sentence(cluster.name()))).toList();
    }
}
