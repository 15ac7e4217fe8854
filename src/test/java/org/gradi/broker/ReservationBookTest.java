package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.broker.CaseStudyGrid.minute;
import static org.gradi.broker.CaseStudyGrid.request;

import java.util.stream.IntStream;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;

class ReservationBookTest {
    private static final Reservation COMMITTED = new Reservation("R1", request("one", 4, 0, 60, 60),
            Plan.single("s", new Part("VO-B", "Cluster_1", 4, new TimeWindow(minute(0), minute(60)))),
            ReservationState.COMMITTED, minute(0));

    private final ReservationBook book = new ReservationBook();

    private static Reservation committed(int number) {
        return new Reservation("R" + number, COMMITTED.request(), COMMITTED.plan(), COMMITTED.state(),
                COMMITTED.requested());
    }

    private void end(int number) {
        book.put(committed(number));
        book.put(committed(number).become(ReservationState.CANCELLED));
    }

    @Test
    void keepsOfThoseThatEndedTheLastThousandOnly() {
        book.put(COMMITTED);
        IntStream.rangeClosed(2, 1_201).forEach(this::end);

        assertThat(book.all()).as("one that holds capacity and a thousand").hasSize(1_001);
        assertThat(book.find("R201")).as("ended too long ago").isEmpty();
        assertThat(book.find("R202")).isPresent();
        assertThat(book.findLive("R1")).as("it has not ended").contains(COMMITTED);
        assertThat(book.worthKeeping()).hasSize(1_001);
    }

    @Test
    void countsOneThatEndedOnce() {
        end(1);
        IntStream.range(0, 1_000).forEach(again ->
                book.put(committed(1).become(ReservationState.CANCELLED)));

        assertThat(book.find("R1")).isPresent();
        assertThat(book.worthKeeping()).hasSize(1);
    }
}
