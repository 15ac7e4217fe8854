package org.gradi.planning.choco;

import java.util.List;
import org.chocosolver.solver.exception.SolverException;
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
        List<Choice> best = List.of();
        boolean isDone = false;
        try {
            ConstraintProgram program = new ConstraintProgram(model, worth);
            program.solver().limitNode(steps);
            while (program.solver().solve()) {
                best = program.choices();
            }
            isDone = program.isExact() && !program.solver().isStopCriterionMet();
        } catch (SolverException beyondItsNumbers) {
            // What was found still holds, and those who asked have a decision without it.
        }
        long found = best.stream().mapToLong(choice -> model.jobs().get(choice.job()).worth()).sum();
        return new Answer(found > model.betterThan() ? best : List.of(), worth.isExact() && isDone);
    }
}
