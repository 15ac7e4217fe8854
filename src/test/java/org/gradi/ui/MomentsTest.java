package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final Instant NOON = Instant.parse("2030-01-02T12:00:00Z");
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private final Moments lisbon = new Moments(ZoneId.of("Europe/Lisbon"), Locale.ENGLISH);

    @Test
    void showsSecondsOnlyWhereThereAreAny() {
        assertThat(lisbon.format(NOON)).isEqualTo("2030-01-02 12:00");
        assertThat(lisbon.format(NOON.plusSeconds(5))).isEqualTo("2030-01-02 12:00:05");
    }

    @Test
    void namesTheDayOfTheEndOnlyWhereItIsAnother() {
        assertThat(lisbon.format(new TimeWindow(NOON, NOON.plusSeconds(3_600))))
                .isEqualTo("2030-01-02 12:00 – 13:00");
        assertThat(lisbon.format(new TimeWindow(NOON, NOON.plusSeconds(86_400))))
                .isEqualTo("2030-01-02 12:00 – 2030-01-03 12:00");
    }

    @Test
    void namesTheZoneWithItsDistanceOnThatDay() {
        assertThat(lisbon.zoneAt(NOON)).isEqualTo("Europe/Lisbon (UTC+0)");
        assertThat(lisbon.zoneAt(Instant.parse("2030-07-02T12:00:00Z"))).isEqualTo("Europe/Lisbon (UTC+1)");
    }

    @Test
    void namesNoDistanceThatDoesNotHoldForAllOfTheTime() {
        Instant change = Instant.parse("2026-10-25T01:00:00Z");

        assertThat(lisbon.zoneOver(new TimeWindow(change.minusSeconds(60), change.plusSeconds(60))))
                .isEqualTo("Europe/Lisbon");
        assertThat(lisbon.zoneOver(new TimeWindow(change, change.plusSeconds(60))))
                .isEqualTo("Europe/Lisbon (UTC+0)");
        assertThat(lisbon.zoneFrom(change)).as("it goes on changing").isEqualTo("Europe/Lisbon");
        assertThat(new Moments(ZoneId.of("America/Sao_Paulo"), Locale.ENGLISH).zoneFrom(change))
                .as("its clocks were put forward in 2018 for the last time")
                .isEqualTo("America/Sao_Paulo (UTC-3)");
    }

    @Test
    void tellsTheTwoMomentsApartThatTheClocksShowAlike() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");

        assertThat(lisbon.format(new TimeWindow(first, first.plusSeconds(3_600))))
                .isEqualTo("2026-10-25 01:30 +01:00 – 01:30 +00:00");
        assertThat(lisbon.format(new TimeWindow(first.minusSeconds(1_800), first.plusSeconds(5_400))))
                .as("only what comes twice").isEqualTo("2026-10-25 01:00 +01:00 – 02:00");
    }

    @Test
    void asksWhichOfTwoMomentsIsMeant() {
        assertThat(lisbon.parse("2026-10-25 01:30")).isEmpty();
        assertThat(lisbon.objection("2026-10-25 01:30", ENGLISH)).contains("The clocks of Europe/Lisbon show "
                + "2026-10-25 01:30 twice; write 01:30 +01:00 or 01:30 +00:00.");
        assertThat(lisbon.parse("25/10/2026 01:30 +00:00")).contains(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(lisbon.objection("2026-10-25 01:30 +00:00", ENGLISH)).isEmpty();
    }

    @Test
    void refusesATimeThatTheClocksLeaveOut() {
        assertThat(lisbon.parse("2026-03-29 01:30")).isEmpty();
        assertThat(lisbon.objection("2026-03-29 01:30", ENGLISH)).contains("The clocks of Europe/Lisbon "
                + "never show 2026-03-29 01:30: they go from 01:00 on to 02:00; give an earlier time, or "
                + "02:00 or later.");
    }

    @Test
    void refusesADistanceThatTheZoneDoesNotHaveThen() {
        assertThat(lisbon.parse("2026-07-01 12:00 +01:00")).contains(Instant.parse("2026-07-01T11:00:00Z"));
        assertThat(lisbon.parse("2026-07-01 12:00 +00:00")).isEmpty();
        assertThat(lisbon.objection("2026-07-01 12:00 +00:00", ENGLISH)).contains("The distance from UTC "
                + "does not suit 2026-07-01 12:00 in Europe/Lisbon; there it is +01:00.");
        assertThat(lisbon.objection("tomorrow", ENGLISH)).as("not a day and a time at all").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackEveryMomentAroundEveryChangeOfTheClocks(long seed) {
        Random random = new Random(seed);
        for (String name : List.of("Europe/Lisbon", "America/Sao_Paulo", "America/New_York",
                "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "Africa/Monrovia")) {
            ZoneId zone = ZoneId.of(name);
            Moments moments = new Moments(zone, seed % 2 == 0 ? Locale.ENGLISH
                    : Locale.forLanguageTag("pt-BR"));
            Instant change = Instant.ofEpochSecond(random.nextLong(4_000_000_000L) - 1_500_000_000L);
            for (int i = 0; i < 200; i++) {
                Instant near = change.plusSeconds(random.nextLong(15_000) - 7_500);
                assertThat(moments.parse(moments.format(near))).as("%s in %s", near, name).contains(near);
                ZoneOffsetTransition next = zone.getRules().nextTransition(change);
                change = next == null ? change.plusSeconds(86_400) : next.getInstant();
            }
        }
    }

    @Test
    void writesTheDayAsBraziliansDo() {
        Moments moments = new Moments(ZoneId.of("UTC"), Locale.forLanguageTag("pt-BR"));

        assertThat(moments.format(NOON)).isEqualTo("02/01/2030 12:00");
        assertThat(moments.zoneAt(NOON)).isEqualTo("UTC");
    }

    @Test
    void readsMomentsAsTheScreensWriteThemInEitherLanguage() {
        Moments moments = new Moments(ZoneId.of("America/Sao_Paulo"), Locale.ENGLISH);

        assertThat(moments.parse("2030-01-02 09:00")).contains(NOON);
        assertThat(moments.parse(" 02/01/2030 09:00 ")).contains(NOON);
        assertThat(moments.parse("2030-01-02 09:00:05")).contains(NOON.plusSeconds(5));
        for (String other : List.of("", "09:00", "2030-01-02", "2030-02-30 09:00", "2030-01-02 24:00",
                "30/02/2030 09:00", "2030-01-02T09:00", "20 min")) {
            assertThat(moments.parse(other)).as("(%s) is no moment", other).isEmpty();
        }
    }
}
