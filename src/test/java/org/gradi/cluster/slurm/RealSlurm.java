package org.gradi.cluster.slurm;

import java.util.List;
import org.gradi.cluster.Administrator;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands real clusters to tests: one set for the whole run, stopped at its end. Where Slurm is not installed
 * the tests are left out and say so; with {@code CI=true} they fail instead.
 */
public final class RealSlurm implements ExecutionCondition, ParameterResolver {
    private static final List<String> PROGRAMS = List.of("slurmctld", "slurmd", "munged", "scontrol");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> missing = PROGRAMS.stream().filter(program -> !Administrator.hasProgram(program))
                .toList();
        if (missing.isEmpty() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("Slurm is installed, or must be");
        }
        return ConditionEvaluationResult.disabled("Slurm is not installed here; missing are " + missing
                + " of the packages slurmctld slurmd slurm-client munge");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SlurmClusters.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(RealSlurm.class))
                .getOrComputeIfAbsent(SlurmClusters.class, any -> new SlurmClusters(), SlurmClusters.class);
    }
}
