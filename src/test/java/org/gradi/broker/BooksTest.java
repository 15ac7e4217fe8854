package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.broker.CaseStudyGrid.minute;
import static org.gradi.broker.CaseStudyGrid.request;

import java.util.List;
import java.util.Map;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.Cluster;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;

class BooksTest {
    private static final String CLUSTER = "Cluster_1";
    private static final List<OtherWork> DRAINED = List.of(new OtherWork("drained",
            OtherWork.Kind.OUT_OF_SERVICE, 2, new TimeWindow(minute(0), minute(500))));

    private final Books books = new Books(CaseStudyGrid.grid(Map.of()));
    private final Reservation whole = new Reservation("R1", request("whole", 4, 0, 60, 200), plan(0),
            ReservationState.COMMITTED, minute(0));

    BooksTest() {
        books.take(whole.plan());
        books.see(CLUSTER, DRAINED);
    }

    private static Plan plan(int startMinute) {
        return Plan.single("s", new Part("VO-B", CLUSTER, 4,
                new TimeWindow(minute(startMinute), minute(startMinute + 60))));
    }

    private long free(int startMinute) {
        Cluster cluster = books.grid().grid().cluster(CLUSTER).orElseThrow();
        return books.grid().processors(cluster).freeAt(minute(startMinute).getEpochSecond());
    }

    @Test
    void markOtherWorkInThePlaceOfAPromiseThatIsGivenBack() {
        assertThat(free(10)).as("the promise stands").isZero();
        assertThat(free(70)).as("beside it").isEqualTo(2);

        books.giveBack(whole);

        assertThat(free(10)).as("two processors are out of service").isEqualTo(2);
        assertThat(books.see(CLUSTER, DRAINED)).as("nothing new").isFalse();
        assertThat(free(10)).isEqualTo(2);
    }

    @Test
    void markOtherWorkInThePlaceOfAMovedPromiseWhenTheClusterIsLookedAt() {
        books.see(CLUSTER, List.of());
        books.see(CLUSTER, List.of(new OtherWork("drained", OtherWork.Kind.OUT_OF_SERVICE, 2,
                new TimeWindow(minute(0), minute(60)))));
        Reservation moved = whole.withPlan(plan(60));

        assertThat(books.swap(whole, moved.plan())).isTrue();
        assertThat(books.swap(moved, whole.plan())).as("it can be moved back").isTrue();
        assertThat(books.swap(whole, moved.plan())).isTrue();
        boolean isNew = books.see(CLUSTER, books.grid().otherWork().get(CLUSTER));

        assertThat(isNew).isFalse();
        assertThat(free(10)).isEqualTo(2);
    }
}
