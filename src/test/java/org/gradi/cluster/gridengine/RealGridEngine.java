package org.gradi.cluster.gridengine;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gradi.cluster.Administrator;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands real clusters to tests: one, or two others, for the whole run, stopped at its end. Where Grid Engine
 * is not installed the tests are left out and say so; with {@code CI=true} they fail instead.
 */
public final class RealGridEngine implements ExecutionCondition, ParameterResolver {
    private static final Map<Class<?>, Supplier<?>> MADE = Map.of(
            RunningGridEngine.class, RunningGridEngine::new, GridEnginePair.class, GridEnginePair::new);
    private static final List<String> PROGRAMS = List.of("sge_qmaster", "sge_execd", "qrsub");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> missing = PROGRAMS.stream().filter(program -> !Administrator.hasProgram(program))
                .toList();
        if (missing.isEmpty() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("Grid Engine is installed, or must be");
        }
        return ConditionEvaluationResult.disabled("Grid Engine is not installed here; missing are " + missing
                + " of the packages gridengine-master gridengine-exec gridengine-client");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return MADE.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(RealGridEngine.class)).getOrComputeIfAbsent(
                parameter.getParameter().getType(), type -> MADE.get(type).get());
    }
}
