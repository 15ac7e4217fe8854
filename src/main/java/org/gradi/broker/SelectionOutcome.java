package org.gradi.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Request;
import org.gradi.planning.Strategy;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Selection;

/**
 * The static selection of one request under one strategy. Which clusters remain is known at once; why the
 * others do not is worked out each time it is asked for, because it takes far longer than planning and a
 * request that is granted never needs it. Immutable.
 */
public final class SelectionOutcome {
    private final Request request;
    private final Selection selection;
    private final Strategy strategy;
    private final List<Cluster> selected;

    private SelectionOutcome(Request request, Selection selection, Strategy strategy,
            List<Cluster> selected) {
        this.request = request;
        this.selection = selection;
        this.strategy = strategy;
        this.selected = selected;
    }

    static SelectionOutcome of(Request request, Selection selection, Strategy strategy) {
        List<Cluster> suitable = selection.selected();
        List<Cluster> selected = new ArrayList<>(suitable.size());
        for (Cluster cluster : suitable) {
            if (strategy.leavesOut(request, cluster).isEmpty()) {
                selected.add(cluster);
            }
        }
        return new SelectionOutcome(request, selection, strategy,
                selected.size() == suitable.size() ? suitable : List.copyOf(selected));
    }

    /** Every cluster with its findings. */
    public Selection selection() {
        return selection;
    }

    /** The clusters that remain, in grid order. */
    public List<Cluster> selected() {
        return selected;
    }

    /** The others, each with at least one cause, in grid order. */
    public List<Rejected> rejected() {
        return selection.assessmentsWithout(selected)
                .map(assessment -> new Rejected(assessment.cluster(), causes(assessment))).toList();
    }

    /** Every cause of every rejected cluster, in grid order; each worked out when it is its turn. */
    Stream<Cause> causes() {
        return selection.assessmentsWithout(selected).flatMap(assessment -> causes(assessment).stream());
    }

    private List<Cause> causes(ClusterAssessment assessment) {
        List<Cause> causes = new ArrayList<>(assessment.causes());
        strategy.leavesOut(request, assessment.cluster()).ifPresent(causes::add);
        return causes;
    }

    /**
     * @param cluster which
     * @param causes  why, at least one
     */
    public record Rejected(Cluster cluster, List<Cause> causes) {
        public Rejected {
            causes = List.copyOf(causes);
        }
    }
}
