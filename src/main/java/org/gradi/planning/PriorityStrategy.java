package org.gradi.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradi.fuzzy.PriorityControl;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.model.TimeWindow;

/**
 * The cluster of highest priority 0.7 W1 + 0.3 W2 (Vahdat-Nejad and others 2007). W1 is the free processors
 * divided by those the job needs; W2 tells by fuzzy inference how well the cluster's bandwidth suits the job.
 *
 * <p>Reading: the bandwidth inside a cluster is not known here, so its widest link stands for it; a cluster
 * without links has none. Of equal priorities the first in grid order is taken.
 */
public final class PriorityStrategy implements Strategy {
    private static final String NAME = "priority";
    private static final double WEIGHT_OF_PROCESSORS = 0.7;
    private static final double WEIGHT_OF_COMMUNICATION = 0.3;

    private final PriorityControl control;
    private final OneCluster oneCluster = new OneCluster(NAME, this::highest);

    public PriorityStrategy(PriorityControl control) {
        this.control = Objects.requireNonNull(control, "control");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "The cluster of highest priority: seven tenths by its free processors, three tenths by how "
                + "well its bandwidth suits the job, judged by fuzzy inference. No co-allocation.";
    }

    @Override
    public Optional<Plan> plan(PlanningProblem problem) {
        return oneCluster.plan(problem);
    }

    @Override
    public Refusal whyNot(PlanningProblem problem) {
        return oneCluster.whyNot(problem);
    }

    private FreeCluster highest(PlanningProblem problem, TimeWindow window, List<FreeCluster> able) {
        return able.stream().min(Comparator.comparingDouble((FreeCluster free) ->
                -priority(problem, window, free))).orElseThrow();
    }

    private double priority(PlanningProblem problem, TimeWindow window, FreeCluster free) {
        double w1 = (double) free.processors() / problem.request().processors().max();
        return WEIGHT_OF_PROCESSORS * w1 + WEIGHT_OF_COMMUNICATION * w2(problem, window, free.cluster());
    }

    private double w2(PlanningProblem problem, TimeWindow window, Cluster cluster) {
        long need = problem.request().bandwidthBitsPerSecond();
        Optional<Link> widest = problem.view().grid().linksOf(cluster).stream()
                .max(Comparator.comparingLong(Link::bandwidthBitsPerSecond));
        if (widest.isEmpty()) {
            return control.communicationFit(need > 0 ? 1 : 0, 0);
        }
        long most = widest.get().bandwidthBitsPerSecond();
        long free = problem.view().bandwidth(widest.get())
                .leastFree(window.startSecond(), window.endSecond());
        return control.communicationFit((double) need / most, (double) free / most);
    }
}
