package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterViewTest {
    private static final int SECONDS = 40;

    @Test
    void takesNodesFirstThatFitBetweenTheirNeighbours() {
        ClusterView view = new ClusterView(nodes(3, 1), List.of(
                reservation("before", 0, 10, "n1"), reservation("after", 20, 30, "n1"),
                reservation("near", 0, 9, "n2")), List.of());

        assertThat(view.free(window(10, 20), "", Duration.ZERO)).extracting(Node::name)
                .containsExactly("n1", "n2", "n0");
    }

    @Test
    void keepsTheNodesAReservationHasWhenItMoves() {
        ClusterView view = new ClusterView(nodes(3, 1),
                List.of(reservation("gw-one", 0, 10, "n2")), List.of());

        assertThat(view.free(window(5, 15), "gw-one", Duration.ZERO)).extracting(Node::name).startsWith("n2");
        assertThat(view.free(window(5, 15), "", Duration.ZERO)).extracting(Node::name)
                .containsExactly("n0", "n1");
    }

    @Test
    void countsNodesThatAreDownForTheTimeInWhichTheyAreNotOurs() {
        List<Node> nodes = new ArrayList<>(nodes(2, 2));
        nodes.add(new Node("n2", 2, Node.Health.DOWN));
        ClusterView view = new ClusterView(nodes, List.of(reservation("gw-one", 10, 20, "n2"),
                reservation("their", 30, 35, "n2")), List.of());

        assertThat(IntStream.of(5, 15, 25, 33).map(second -> view.otherWork(window(0, SECONDS),
                one -> one.name().startsWith("gw-"), Duration.ZERO).stream()
                .filter(work -> work.window().overlaps(window(second, second + 1)))
                .mapToInt(OtherWork::processors).sum()))
                .as("at seconds 5, 15, 25, 33").containsExactly(2, 0, 2, 2);
        assertThat(view.otherWork(window(0, SECONDS), any -> false, Duration.ZERO))
                .as("the same at the next look").isEqualTo(
                        view.otherWork(window(1, SECONDS + 1), any -> false, Duration.ZERO));
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /** Whatever overlaps what: at every second each busy node counts once, as ours or as other work. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsEveryProcessorOfOthersOnce(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 1 + random.nextInt(3);
        List<SlurmReservation> reservations = new ArrayList<>();
        List<SlurmJob> jobs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int start = random.nextInt(SECONDS - 1);
            int end = start + 1 + random.nextInt(SECONDS - start - 1);
            String[] nodes = random.ints(0, 5).distinct().limit(1 + random.nextInt(3))
                    .mapToObj(node -> "n" + node).toArray(String[]::new);
            switch (random.nextInt(3)) {
                case 0 -> reservations.add(reservation("gw-" + i, start, end, nodes));
                case 1 -> reservations.add(reservation("their-" + i, start, end, nodes));
                default -> jobs.add(new SlurmJob("" + i, List.of(nodes), window(start, end), "(null)"));
            }
        }
        ClusterView view = new ClusterView(nodes(5, size), reservations, jobs);

        for (int second = 0; second < SECONDS; second++) {
            TimeWindow now = window(second, second + 1);
            int counted = view.otherWork(now, one -> one.name().startsWith("gw-"), Duration.ZERO).stream()
                    .mapToInt(work -> work.processors()).sum();
            long busy = IntStream.range(0, 5).mapToObj(node -> "n" + node).filter(node ->
                    reservations.stream().noneMatch(one -> one.name().startsWith("gw-")
                            && one.nodes().contains(node) && one.window().overlaps(now))
                    && (reservations.stream().anyMatch(one -> one.nodes().contains(node)
                            && one.window().overlaps(now))
                    || jobs.stream().anyMatch(one -> one.nodes().contains(node)
                            && one.window().overlaps(now)))).count();
            assertThat(counted).as("second %d", second).isEqualTo((int) busy * size);
        }
    }

    private static List<Node> nodes(int many, int processors) {
        return IntStream.range(0, many).mapToObj(node -> new Node("n" + node, processors, Node.Health.UP))
                .toList();
    }

    private static SlurmReservation reservation(String name, int start, int end, String... nodes) {
        return new SlurmReservation(name, window(start, end), List.of(nodes), nodes.length, Set.of());
    }

    private static TimeWindow window(int start, int end) {
        return TimeWindow.ofEpochSeconds(start, end);
    }
}
