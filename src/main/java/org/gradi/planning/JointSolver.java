package org.gradi.planning;

import java.util.List;

/** Searches the best joint decision. Deterministic; safe for use by many threads. */
public interface JointSolver {

    /**
     * The best decision that is worth more than {@link JointModel#betterThan}.
     *
     * @param steps how many steps of its search it may take at most
     */
    Answer solve(JointModel model, int steps);

    /**
     * @param choices  the best found; none when nothing better was found
     * @param complete whether there is nothing better than that
     */
    record Answer(List<Choice> choices, boolean complete) {
        public Answer {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One job granted.
     *
     * @param job        its index
     * @param place      the index of its place
     * @param processors what the main cluster gives, then each helper
     */
    record Choice(int job, int place, List<Integer> processors) {
        public Choice {
            processors = List.copyOf(processors);
        }
    }
}
