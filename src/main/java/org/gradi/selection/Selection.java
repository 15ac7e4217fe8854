package org.gradi.selection;

import java.util.List;
import org.gradi.model.Cluster;

/**
 * Which clusters can serve a request.
 *
 * @param assessments one for each cluster of the grid, in grid order
 */
public record Selection(List<ClusterAssessment> assessments) {

    public Selection {
        assessments = List.copyOf(assessments);
    }

    /** The clusters that satisfy every requirement, in grid order. */
    public List<Cluster> selected() {
        return assessments.stream().filter(ClusterAssessment::isSuitable).map(ClusterAssessment::cluster).toList();
    }

    public List<ClusterAssessment> rejected() {
        return assessments.stream().filter(assessment -> !assessment.isSuitable()).toList();
    }
}
