package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Instant NOON = Instant.parse("2030-01-02T12:00:00Z");
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
