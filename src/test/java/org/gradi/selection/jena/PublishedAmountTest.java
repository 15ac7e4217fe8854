package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import org.gradi.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedAmountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "16 Go            | 16 GB",
            "512 Mio          | 512 MiB",
            "2,4 GHz          | 2.4 GHz",
            "2,4\u00a0GHz     | 2.4 GHz",
            "65 536 Mo        | 65536 MB",
            "65\u202f536 Mo   | 65536 MB",
            "1,234.5 MB       | 1234.5 MB",
            "1.234,5 MB       | 1234.5 MB",
            "1,234,567 kB     | 1234567 kB",
            "1.234.567 kB     | 1234567 kB",
            "1'024 MB         | 1024 MB",
            "1.024 MB         | 1.024 MB",
            "10 Gb/s          | 10 Gbit/s",
            "1000 Mbps        | 1000 Mbit/s",
            "2.8E3 MHz        | 2800 MHz",
            "0,125 GB         | 0.125 GB",
            "40GB             | 40 GB",
            "1 Kio            | 1 KiB",
            "1 Gio            | 1 GiB",
            "1 Tio            | 1 TiB",
            "1 Pio            | 1 PiB",
            "1 ko             | 1 kB",
            "1 To             | 1 TB",
            "1 Po             | 1 PB",
            "1 kbps           | 1 kbit/s",
            "1 Mb/s           | 1 Mbit/s",
            "1 Tbps           | 1 Tbit/s"})
    void readsAmountsAsDescriptionsWriteThem(String text, String amount) {
        Quantity read = PublishedAmount.parse(text).quantity();

        assertThat(read).isEqualByComparingTo(Quantity.parse(amount));
    }

    @Test
    void refusesACommaThatMayPartThousandsOrAFraction() {
        assertThatThrownBy(() -> PublishedAmount.parse("2,400 MHz"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("point");
    }

    @ParameterizedTest
    @CsvSource({"1e29, true", "1e30, false", "1e999, false", "1e-30, true", "1e-31, false", "1e-999, false",
            "999999999999999999999999999999, true", "1000000000000000000000000000000 GB, false",
            "0e999, false"})
    void readsNumbersThatFitALine(String text, boolean fits) {
        Throwable refusal = catchThrowable(() -> PublishedAmount.parse(text));

        if (fits) {
            assertThat(refusal).as(text).isNull();
        } else {
            assertThat(refusal).as(text).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at most 30 digits");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plenty", "1'5 GB", "1,2,3 GB", "1 5 GB", "Go 16", "1..5 GB", "2020-01-01"})
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> PublishedAmount.parse(text).quantity())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,", "1.", "123,", "1 234 ", "1'000'"})
    void refusesAListOfAnyLength(String part) {
        assertThatThrownBy(() -> PublishedAmount.parse(part.repeat(100_000) + "x").quantity())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "16 | 16", "2,5 | 2.5", "65 536 | 65536", "2.6E9 | 2600000000", "-1 | -1"})
    void readsNumbersWithoutAUnit(String text, BigDecimal number) {
        assertThat(PublishedAmount.bareNumber(text).orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16 GB", "2,400", "Linux"})
    void tellsThatOthersAreNoNumbersWithoutAUnit(String text) {
        assertThat(PublishedAmount.bareNumber(text)).isEmpty();
    }
}
