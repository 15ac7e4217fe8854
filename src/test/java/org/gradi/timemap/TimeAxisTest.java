package org.gradi.timemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {
    private static final Instant EPOCH = Instant.parse("2026-01-05T00:00:00Z");
    private final TimeAxis offsets = new TimeAxis(ZoneId.of("UTC"), EPOCH, TimeLabels.OFFSET, Locale.ENGLISH);

    @Test
    void numbersMinutesFromTheEpoch() {
        long epoch = EPOCH.getEpochSecond();

        assertThat(labels(offsets.ticks(epoch - 600, epoch + 5_400, 10)))
                .containsExactly("-10", "0", "10", "20", "30", "40", "50", "60", "70", "80", "90");
        assertThat(offsets.title(epoch, epoch + 5_400, 10))
                .isEqualTo("minutes since 5 Jan 2026 00:00 (UTC)");
        assertThat(offsets.label(epoch + 1_200)).isEqualTo("minute 20");
        assertThat(offsets.label(epoch - 90)).isEqualTo("minute -1:30");
    }

    @ParameterizedTest
    @CsvSource({"1, 10, seconds", "60, 10, seconds", "3600, 12, minutes", "86400, 12, hours",
        "31536000, 12, days", "157680000, 10, days", "15768000000, 10, days"})
    void neverDrawsManyMoreTicksThanThereIsRoomFor(long span, int most, String unit) {
        long epoch = EPOCH.getEpochSecond();
        assertThat(offsets.ticks(epoch, epoch + span, most).size()).isBetween(1, most + 1);
        assertThat(offsets.title(epoch, epoch + span, most)).startsWith(unit);
        TimeAxis clock = in("Europe/Lisbon");
        assertThat(clock.ticks(epoch, epoch + span, most).size()).isBetween(1, most + 2);
    }

    @Test
    void keepsToRoundTimesWhenTheClocksGoForward() {
        TimeAxis lisbon = in("Europe/Lisbon");
        long from = Instant.parse("2026-03-28T18:00:00Z").getEpochSecond();

        assertThat(labels(lisbon.ticks(from, from + 14 * 3_600, 8)))
                .containsExactly("18:00", "20:00", "22:00", "29 Mar", "02:00", "04:00", "06:00", "08:00");
    }

    @Test
    void leavesOutARoundTimeThatTheClocksSkip() {
        TimeAxis newYork = in("America/New_York");
        long from = Instant.parse("2026-03-08T03:00:00Z").getEpochSecond();

        assertThat(labels(newYork.ticks(from, from + 10 * 3_600, 6)))
                .as("on that day 01:59:59 is followed by 03:00")
                .containsExactly("22:00", "8 Mar", "04:00", "06:00", "08:00");
    }

    @Test
    void keepsToRoundTimesWhenTheClocksGoBack() {
        TimeAxis lisbon = in("Europe/Lisbon");
        long from = Instant.parse("2026-10-24T22:00:00Z").getEpochSecond();

        assertThat(labels(lisbon.ticks(from, from + 4 * 3_600, 8)))
                .containsExactly("23:00", "23:30", "25 Oct", "00:30", "01:00 +01:00", "01:30 +01:00",
                        "01:00 +00:00", "01:30 +00:00", "02:00");
        assertThat(lisbon.label(from + 3 * 3_600 + 1)).isEqualTo("25 Oct 2026 01:00:01 +00:00");
        assertThat(lisbon.near(from + 3 * 3_600, from)).isEqualTo("25 Oct 2026 01:00 +00:00");
        assertThat(lisbon.near(from + 3 * 3_600, from + 2 * 3_600)).isEqualTo("01:00 +00:00");
    }

    @Test
    void beginsDaysAtMidnightOfTheZoneInAWeekOfTwentyThreeHours() {
        TimeAxis lisbon = in("Europe/Lisbon");
        long from = Instant.parse("2026-03-27T12:00:00Z").getEpochSecond();

        List<Tick> ticks = lisbon.ticks(from, from + 5 * 86_400, 6);

        assertThat(labels(ticks)).containsExactly("28 Mar", "29 Mar", "30 Mar", "31 Mar", "1 Apr");
        assertThat(ticks).extracting(tick -> lisbon.at(tick.second()).getHour()).containsOnly(0);
        assertThat(lisbon.title(from, from + 86_400, 6))
                .isEqualTo("27 Mar 2026 \u2013 28 Mar 2026 \u00b7 Europe/Lisbon");
    }

    @Test
    void beginsADayWithoutMidnightWhereItBegins() {
        TimeAxis saoPaulo = in("America/Sao_Paulo");
        long from = Instant.parse("2018-11-03T12:00:00Z").getEpochSecond();

        assertThat(saoPaulo.ticks(from, from + 3 * 86_400, 4)).extracting(Tick::label)
                .containsExactly("4 Nov", "5 Nov", "6 Nov");
    }

    @Test
    void writesLengthsInWords() {
        assertThat(TimeAxis.length(3_600)).isEqualTo("1 h");
        assertThat(TimeAxis.length(90_061)).isEqualTo("1 d 1 h 1 min 1 s");
    }

    private static TimeAxis in(String zone) {
        return new TimeAxis(ZoneId.of(zone), EPOCH, TimeLabels.CLOCK, Locale.ENGLISH);
    }

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }
}
