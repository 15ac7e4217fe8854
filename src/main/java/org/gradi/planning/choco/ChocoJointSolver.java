package org.gradi.planning.choco;

import java.util.List;
import org.gradi.planning.JointModel;
import org.gradi.planning.JointSolver;

/** Solves joint decisions with choco-solver, by branch and bound. */
public final class ChocoJointSolver implements JointSolver {

    @Override
    public Answer solve(JointModel model, int steps) {
        Worth worth = Worth.of(model);
        if (worth.betterThan() >= worth.atMost()) {
            return new Answer(List.of(), worth.isExact());
        }
        ConstraintProgram program = new ConstraintProgram(model, worth);
        List<Choice> best = List.of();
        program.solver().limitNode(steps);
        while (program.solver().solve()) {
            best = program.choices();
        }
        long found = best.stream().mapToLong(choice -> model.jobs().get(choice.job()).worth()).sum();
        boolean complete = worth.isExact() && program.isExact() && !program.solver().isStopCriterionMet();
        return new Answer(found > model.betterThan() ? best : List.of(), complete);
    }
}
