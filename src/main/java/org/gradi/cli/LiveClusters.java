package org.gradi.cli;

import org.gradi.cluster.Answer;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SelfDescribing;
import org.gradi.model.Cluster;

/** Asks the managers of real clusters what these are made of. */
public interface LiveClusters {

    /**
     * What a cluster's manager tells; it is asked in the way that the cluster's settings say.
     *
     * @throws ManagerSettingsProblem when the kind is not one of real clusters, or a setting is wrong
     */
    Answer<SelfDescribing.Description> describe(Cluster cluster) throws ManagerSettingsProblem;
}
