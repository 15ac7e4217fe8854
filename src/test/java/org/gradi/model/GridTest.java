package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridTest {
    private static final Instant EPOCH = Instant.parse("2030-01-01T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final Cluster A = cluster("A", "North");
    private static final Cluster B = cluster("B", "South");
    private static final Cluster C = cluster("C", "North");

    @Test
    void keepsTheOrderInWhichClustersAndOrganisationsAreGiven() {
        Grid grid = grid(List.of(C, B, A), List.of());

        assertThat(grid.clusters()).containsExactly(C, B, A);
        assertThat(grid.indexOf(B)).isEqualTo(1);
        assertThat(grid.organisations()).containsExactly("North", "South");
    }

    @Test
    void findsLinksFromEitherEnd() {
        Link link = new Link("B", "A", 1_000);
        Grid grid = grid(List.of(A, B, C), List.of(link));

        assertThat(grid.linkBetween("A", "B")).contains(link).isEqualTo(grid.linkBetween("B", "A"));
        assertThat(grid.linkBetween("A", "C")).isEmpty();
        assertThat(grid.linkBetween("A", "A")).as("no cluster is linked with itself").isEmpty();
        assertThat(grid.linksOf(A)).containsExactly(link);
        assertThat(grid.linksOf(C)).isEmpty();
        assertThat(grid.neighboursOf(0)).containsExactly(new Grid.Neighbour(B, 1, link));
        assertThat(grid.neighboursOf(1)).containsExactly(new Grid.Neighbour(A, 0, link));
        assertThat(grid.neighboursOf(2)).isEmpty();
    }

    @Test
    void findsClustersByNameAndKnowsNoOthers() {
        Grid grid = grid(List.of(A), List.of());

        assertThat(grid.cluster("A")).contains(A);
        assertThat(grid.cluster("a")).as("names are exact").isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> grid.indexOf(B))
                .withMessageContaining("(B)").withMessageContaining("it has A");
    }

    @Test
    void refusesNoClusterAndNamesThatStandTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> grid(List.of(), List.of()))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid(List.of(A, cluster("A", "South")), List.of()))
                .withMessageContaining("(A)").withMessageContaining("twice");
    }

    @Test
    void refusesLinksToUnknownClustersAndTwoBetweenTheSame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid(List.of(A, B), List.of(new Link("A", "Z", 1))))
                .withMessageContaining("(Z)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid(List.of(A, B), List.of(new Link("A", "B", 1), new Link("B", "A", 2))))
                .withMessageContaining("one is enough");
    }

    @Test
    void cannotBeChangedThroughItsLists() {
        Grid grid = grid(List.of(A, B), List.of(new Link("A", "B", 1)));

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> grid.clusters().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> grid.linksOf(A).clear());
    }

    @Test
    void beginsAtAWholeSecond() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grid("G", EPOCH.plusMillis(1), ZONE, List.of(A), List.of()))
                .withMessageContaining("00.001Z");
        assertThatNullPointerException().isThrownBy(() -> new Grid("G", EPOCH, null, List.of(A), List.of()));
    }

    @Test
    void hasClustersOfAtLeastOneProcessor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cluster("A", "North", 0, ManagerAccess.simulated()))
                .withMessageContaining("cluster A").withMessageContaining("(0)");
    }

    @Test
    void reachesManagersBySettingsInNameOrder() {
        ManagerAccess access = new ManagerAccess("slurm", Map.of("user", "grid", "host", "head"));

        assertThat(access.settings().keySet()).containsExactly("host", "user");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> access.settings().put("x", "y"));
    }

    @Test
    void hasLinksWhoseEndsStandInNameOrder() {
        assertThat(new Link("B", "A", 5)).isEqualTo(new Link("A", "B", 5)).extracting(Link::label)
                .isEqualTo("A - B");
        assertThat(new Link("B", "A", 5).otherEnd("A")).isEqualTo("B");
        assertThatIllegalArgumentException().isThrownBy(() -> new Link("A", "B", 5).otherEnd("C"))
                .withMessageContaining("(C)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Link("A", "A", 5))
                .withMessageContaining("(A)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Link("A", "B", 0))
                .withMessageContaining("(0)");
    }

    private static Grid grid(List<Cluster> clusters, List<Link> links) {
        return new Grid("Test", EPOCH, ZONE, clusters, links);
    }

    private static Cluster cluster(String name, String organisation) {
        return new Cluster(name, organisation, 4, ManagerAccess.simulated());
    }
}
