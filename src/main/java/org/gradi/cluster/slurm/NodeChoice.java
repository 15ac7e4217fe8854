package org.gradi.cluster.slurm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses whole nodes whose processors add up to exactly the number asked. */
final class NodeChoice {

    private NodeChoice() {
    }

    /**
     * The names of the chosen nodes; none when no set of nodes adds up to the number. Costs O(n p) for n
     * nodes and p processors asked.
     *
     * @param nodes      the nodes to choose from, those to be preferred first
     * @param processors how many are asked, at least 1
     */
    static List<String> of(List<Node> nodes, int processors) {
        if (nodes.stream().mapToLong(Node::processors).sum() < processors) {
            return List.of();
        }
        // lastNode[s] is the node that first made the sum s reachable; nodes before it made s less its own.
        int[] lastNode = new int[processors + 1];
        Arrays.fill(lastNode, -1);
        for (int node = 0; node < nodes.size() && lastNode[processors] < 0; node++) {
            int own = nodes.get(node).processors();
            for (int sum = processors; sum >= own && own > 0; sum--) {
                if (lastNode[sum] < 0 && (sum == own || lastNode[sum - own] >= 0)) {
                    lastNode[sum] = node;
                }
            }
        }
        if (lastNode[processors] < 0) {
            return List.of();
        }
        List<String> chosen = new ArrayList<>();
        for (int sum = processors; sum > 0; sum -= nodes.get(lastNode[sum]).processors()) {
            chosen.add(nodes.get(lastNode[sum]).name());
        }
        chosen.sort(null);
        return chosen;
    }
}
