package org.gradi.ui.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.ManagerAccess;
import org.gradi.request.TimeFrame;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockPresenterTest {
    private static final Instant EPOCH = Instant.parse("2030-01-07T12:00:00Z");
    private static final Grid GRID = new Grid("grid", EPOCH, ZoneId.of("America/Sao_Paulo"),
            List.of(new Cluster("alpha", "VO", 4, ManagerAccess.simulated())), List.of());

    private final List<Instant> asked = new ArrayList<>();
    private final List<Outcome<Void>> waiting = new ArrayList<>();
    private final FakeView view = new FakeView();
    private long wallMillis;
    private ClockPresenter clock;

    /** Remembers what it was told to show. */
    private static final class FakeView implements ClockView {
        private String time = "";
        private boolean isTicking;

        @Override
        public void showTime(String words, String hint) {
            time = words;
        }

        @Override
        public void showRunning(boolean canRun, boolean isRunning) {
        }

        @Override
        public void startTicking() {
            isTicking = true;
        }

        @Override
        public void stopTicking() {
            isTicking = false;
        }
    }

    @BeforeEach
    void beginAtTheEpoch() {
        clock = new ClockPresenter(new Texts(Locale.ENGLISH), () -> wallMillis * 1_000_000,
                (moment, outcome) -> {
                    asked.add(moment);
                    waiting.add(outcome);
                }, view);
        clock.show(GRID, EPOCH, true);
    }

    private void advanceEnds() {
        waiting.remove(0).succeeded(null);
    }

    @Test
    void showsTheTimeInTheGridsZoneAndSinceItsEpoch() {
        clock.show(GRID, EPOCH.plusSeconds(600), true);

        assertThat(view.time).isEqualTo("2030-01-07 09:10  (+ 10 min)");
    }

    @Test
    void advancesByTheStepThatWasChosen() {
        clock.step(Duration.ofMinutes(10));

        assertThat(asked).containsExactly(EPOCH.plusSeconds(600));
    }

    @Test
    void goesNoFurtherThanTheLastMomentThatCanBePlannedFor() {
        clock.show(GRID, TimeFrame.LATEST.minusSeconds(60), true);

        clock.step(Duration.ofMinutes(10));
        assertThat(asked).as("a step beyond").containsExactly(TimeFrame.LATEST);

        advanceEnds();
        clock.step(Duration.ofMinutes(10));
        assertThat(asked).as("a step from the last moment").hasSize(1);
    }

    @Test
    void letsAsMuchTimePassAsTheSpeedSays() {
        clock.choose(new Speed(600));
        clock.run();
        wallMillis = 2_000;
        clock.tick();

        assertThat(asked).containsExactly(EPOCH.plusSeconds(1_200));
    }

    @Test
    void beginsNoAdvanceBeforeTheLastOneHasEnded() {
        clock.run();
        wallMillis = 1_000;
        clock.tick();
        wallMillis = 5_000;
        clock.tick();
        assertThat(asked).as("the first is still under way").hasSize(1);

        advanceEnds();
        clock.tick();

        assertThat(asked).as("what was missed meanwhile is made up")
                .containsExactly(EPOCH.plusSeconds(60), EPOCH.plusSeconds(300));
    }

    @Test
    void keepsAStepForLaterThatWasWantedDuringAnAdvance() {
        clock.step(Duration.ofMinutes(10));
        clock.step(Duration.ofHours(1));
        assertThat(asked).hasSize(1);

        advanceEnds();

        assertThat(asked).containsExactly(EPOCH.plusSeconds(600), EPOCH.plusSeconds(600 + 3_600));
    }

    @Test
    void stopsWhenAnAdvanceFails() {
        clock.run();
        wallMillis = 1_000;
        clock.tick();

        waiting.remove(0).failed(new IllegalStateException("no"));

        assertThat(view.isTicking).isFalse();
    }

    @Test
    void tellsATimeThatPassesByItselfWithoutOffsetAndLeavesItAlone() {
        clock.run();

        clock.follow(GRID, EPOCH.plus(Duration.ofDays(300)).plusSeconds(5));

        assertThat(view.time).isEqualTo("2030-11-03 09:00:05, America/Sao_Paulo (UTC-3)");
        assertThat(view.isTicking).isFalse();
        clock.step(Duration.ofMinutes(1));
        assertThat(asked).isEmpty();
    }

    @Test
    void doesNotRunWhileARecordingIsShown() {
        clock.run();
        clock.show(GRID, EPOCH, false);
        assertThat(view.isTicking).isFalse();

        clock.step(Duration.ofMinutes(1));

        assertThat(asked).isEmpty();
    }
}
