package org.gradi.cluster.ssh;

import java.util.List;
import org.gradi.cluster.Administrator;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs tests that start a real SSH server. Where OpenSSH is not installed they are left out and say so; with
 * {@code CI=true} they fail instead.
 */
public final class RealSshd implements ExecutionCondition {
    private static final List<String> PROGRAMS = List.of("sshd", "ssh-keygen");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> missing = PROGRAMS.stream().filter(program -> !Administrator.hasProgram(program))
                .toList();
        if (missing.isEmpty() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("An SSH server is installed, or must be");
        }
        return ConditionEvaluationResult.disabled("No SSH server is installed here; missing are " + missing
                + " of the package openssh-server");
    }
}
