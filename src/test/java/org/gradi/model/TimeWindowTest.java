package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
    private static final Instant NINE = Instant.parse("2030-05-06T09:00:00Z");
    private static final Instant TEN = Instant.parse("2030-05-06T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2030-05-06T11:00:00Z");

    @Test
    void doesNotOverlapAWindowThatBeginsInTheSecondItEnds() {
        TimeWindow morning = new TimeWindow(NINE, TEN);
        TimeWindow next = new TimeWindow(TEN, ELEVEN);

        assertThat(morning.overlaps(next)).as("windows are half-open").isFalse();
        assertThat(morning.intersection(next)).isEmpty();
        assertThat(morning.contains(TEN)).as("the end is outside").isFalse();
    }

    @Test
    void refusesAnEndThatIsNotLaterThanItsStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeWindow(TEN, TEN))
                .withMessageContaining("2030-05-06T10:00:00Z").withMessageContaining("later");
    }

    @Test
    void readsBackItsOwnText() {
        TimeWindow window = new TimeWindow(NINE, ELEVEN);

        assertThat(TimeWindow.parse(window.toString())).isEqualTo(window);
        assertThatIllegalArgumentException().isThrownBy(() -> TimeWindow.parse("tomorrow"))
                .withMessageContaining("tomorrow");
    }
}
