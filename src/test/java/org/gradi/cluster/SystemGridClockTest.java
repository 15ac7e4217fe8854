package org.gradi.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SystemGridClockTest {
    private static final Instant START = Instant.parse("2030-05-06T00:00:00.900Z");

    private final Wall wall = new Wall();
    private final SystemGridClock clock = new SystemGridClock(wall);

    @Test
    void showsWholeSeconds() {
        assertThat(clock.now()).isEqualTo(Instant.parse("2030-05-06T00:00:00Z"));
        wall.now = START.plusMillis(100);
        assertThat(clock.now()).isEqualTo(Instant.parse("2030-05-06T00:00:01Z"));
    }

    @Test
    void standsStillWhenTheWallClockIsSetBack() {
        wall.now = START.plusSeconds(10);
        Instant shown = clock.now();
        wall.now = START;
        assertThat(clock.now()).isEqualTo(shown);
        wall.now = START.plusSeconds(11);
        assertThat(clock.now()).isEqualTo(shown.plusSeconds(1));
    }

    @Test
    void tellsEachNewSecondOnceAndOnlyThoseWhoListen() {
        List<Instant> told = new ArrayList<>();
        Consumer<Instant> listener = told::add;
        clock.addListener(listener);

        clock.tick();
        assertThat(told).as("the second is the one the clock began with").isEmpty();
        wall.now = START.plusSeconds(5);
        clock.tick();
        clock.tick();
        clock.removeListener(listener);
        wall.now = START.plusSeconds(6);
        clock.tick();

        assertThat(told).containsExactly(Instant.parse("2030-05-06T00:00:05Z"));
    }

    private static final class Wall extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("a wall has one zone");
        }
    }
}
