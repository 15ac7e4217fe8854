package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeChoiceTest {

    @Test
    void prefersWhatComesFirst() {
        List<Node> nodes = List.of(node(5, 1), node(2, 1), node(7, 1));

        assertThat(NodeChoice.of(nodes, 2)).containsExactly("n2", "n5");
        assertThat(NodeChoice.of(nodes, 3)).containsExactly("n2", "n5", "n7");
        assertThat(NodeChoice.of(nodes, 4)).isEmpty();
    }

    @Test
    void combinesNodesOfDifferentSizes() {
        List<Node> nodes = List.of(node(0, 8), node(1, 8), node(2, 4), node(3, 2));

        assertThat(NodeChoice.of(nodes, 14)).containsExactly("n0", "n2", "n3");
        assertThat(NodeChoice.of(nodes, 3)).as("no whole nodes have three").isEmpty();
        assertThat(NodeChoice.of(nodes, 2_000_000_000)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsASetWheneverThereIsOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 100; round++) {
            List<Node> nodes = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(8); i++) {
                nodes.add(node(i, 1 + random.nextInt(6)));
            }
            int asked = 1 + random.nextInt(20);

            List<String> chosen = NodeChoice.of(nodes, asked);

            assertThat(!chosen.isEmpty()).as("%d of %s", asked, nodes).isEqualTo(someSubsetHas(nodes, asked));
            if (!chosen.isEmpty()) {
                assertThat(chosen).doesNotHaveDuplicates();
                assertThat(nodes.stream().filter(node -> chosen.contains(node.name()))
                        .mapToInt(Node::processors).sum()).isEqualTo(asked);
            }
        }
    }

    private static boolean someSubsetHas(List<Node> nodes, int asked) {
        for (int subset = 1; subset < 1 << nodes.size(); subset++) {
            int sum = 0;
            for (int i = 0; i < nodes.size(); i++) {
                sum += (subset >> i & 1) * nodes.get(i).processors();
            }
            if (sum == asked) {
                return true;
            }
        }
        return false;
    }

    private static Node node(int number, int processors) {
        return new Node("n" + number, processors, Node.Health.UP);
    }
}
