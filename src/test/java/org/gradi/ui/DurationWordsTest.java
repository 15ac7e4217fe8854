package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationWordsTest {

    @ParameterizedTest
    @CsvSource({"20 min, PT20M", "1h30min, PT1H30M", "1.5 h, PT1H30M", "'1,5 horas', PT1H30M", "PT90M, PT90M",
            "pt20m, PT20M", "2 dias, PT48H", "1 d 1 s, PT24H1S", "0 min, PT0S"})
    void readsWhatPeopleWrite(String text, Duration meant) {
        assertThat(DurationWords.parse(text)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "min", "20 parsecs", "1 h x", "0.0001 s", "1.234 s", "-5 min", "P"})
    void doesNotGuess(String text) {
        assertThat(DurationWords.parse(text)).isEmpty();
    }

    @Test
    void writesTheLargestUnitsFirst() {
        assertThat(DurationWords.format(Duration.parse("P1DT2H3M4S"))).isEqualTo("1 d 2 h 3 min 4 s");
        assertThat(DurationWords.format(Duration.ZERO)).isEqualTo("0 min");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsBackWhatItWrites(long seed) {
        Duration duration = Duration.ofSeconds(new SplittableRandom(seed).nextLong(10_000_000));

        assertThat(DurationWords.parse(DurationWords.format(duration))).contains(duration);
    }
}
