package org.gradi.broker;

import java.util.ArrayList;
import java.util.List;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Request;
import org.gradi.planning.Strategy;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Selection;

/**
 * The static selection of one request under one strategy.
 *
 * @param selection every cluster with its findings
 * @param selected  the clusters that remain, in grid order
 * @param rejected  the others, each with at least one cause
 */
public record SelectionOutcome(Selection selection, List<Cluster> selected, List<Rejected> rejected) {

    public SelectionOutcome {
        selected = List.copyOf(selected);
        rejected = List.copyOf(rejected);
    }

    static SelectionOutcome of(Request request, Selection selection, Strategy strategy) {
        List<Cluster> selected = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (ClusterAssessment assessment : selection.assessments()) {
            List<Cause> causes = new ArrayList<>(assessment.causes());
            strategy.leavesOut(request, assessment.cluster()).ifPresent(causes::add);
            if (causes.isEmpty()) {
                selected.add(assessment.cluster());
            } else {
                rejected.add(new Rejected(assessment.cluster(), causes));
            }
        }
        return new SelectionOutcome(selection, selected, rejected);
    }

    /** Every cause of every rejected cluster, in grid order. */
    public List<Cause> causes() {
        return rejected.stream().flatMap(one -> one.causes().stream()).toList();
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
