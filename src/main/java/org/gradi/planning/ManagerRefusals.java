package org.gradi.planning;

import java.util.HashSet;
import java.util.Set;

/**
 * The clusters whose managers refused the request at hand, so that it is not planned there again.
 *
 * @param alone    those that refused it whole
 * @param together those that refused a part of it
 */
public record ManagerRefusals(Set<String> alone, Set<String> together) {
    public static final ManagerRefusals NONE = new ManagerRefusals(Set.of(), Set.of());

    public ManagerRefusals {
        alone = Set.copyOf(alone);
        together = Set.copyOf(together);
    }

    public ManagerRefusals plusAlone(String cluster) {
        return new ManagerRefusals(plus(alone, cluster), together);
    }

    public ManagerRefusals plusTogether(String cluster) {
        return new ManagerRefusals(alone, plus(together, cluster));
    }

    private static Set<String> plus(Set<String> clusters, String cluster) {
        Set<String> more = new HashSet<>(clusters);
        more.add(cluster);
        return more;
    }
}
