package org.gradi.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradi.cluster.ManagedShare;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.gridengine.GridEngineManager;
import org.gradi.cluster.slurm.SlurmManager;
import org.gradi.model.Cluster;

/** Sees to it that no two clusters of a grid stand for the same processors of a real manager. */
final class SharedManagers {
    private final Map<String, ManagedShare> shareByCluster = new LinkedHashMap<>();

    /** Adds a real cluster of a kind that is known. Fails when one that was added before overlaps with it. */
    void add(Cluster cluster) throws ManagerSettingsProblem {
        ManagedShare share = cluster.manager().kind().equals(SlurmManager.KIND) ? SlurmManager.share(cluster)
                : GridEngineManager.share(cluster);
        for (Map.Entry<String, ManagedShare> other : shareByCluster.entrySet()) {
            if (share.overlaps(other.getValue())) {
                throw new ManagerSettingsProblem(("The clusters %s (%s) and %s (%s) have the same manager and"
                        + " share processors, which would count twice; give each a %s of its own.").formatted(
                                other.getKey(), words(other.getValue()), cluster.name(), words(share),
                                share.setting()));
            }
        }
        shareByCluster.put(cluster.name(), share);
    }

    private static String words(ManagedShare share) {
        return share.part().isEmpty() ? "no " + share.setting() : share.setting() + " " + share.part();
    }
}
