package org.gradi.cluster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradi.model.Cluster;

/**
 * Which processors of a real manager a cluster stands for: all of them, or those of one part. Two clusters of
 * a grid must not stand for the same processors, or they would count as free twice.
 *
 * @param manager which manager: its kind, where its commands run, and what leads them to it
 * @param setting the setting that names the part
 * @param part    the part, such as a partition; empty for all
 */
public record ManagedShare(List<String> manager, String setting, String part) {

    public ManagedShare {
        manager = List.copyOf(manager);
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(part, "part");
    }

    /**
     * Where a cluster's commands run, for {@link #manager}; empty for this machine. Behind two ports of one
     * host may be two machines.
     */
    public static String line(Cluster cluster) {
        Map<String, String> settings = cluster.manager().settings();
        return settings.containsKey("sshHost")
                ? settings.get("sshHost") + ":" + settings.getOrDefault("sshPort", "22") : "";
    }

    /** Whether some processors are in both, as far as the settings tell. */
    public boolean overlaps(ManagedShare other) {
        return manager.equals(other.manager)
                && (part.isEmpty() || other.part.isEmpty() || part.equals(other.part));
    }
}
