package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitTest {

    @ParameterizedTest
    @EnumSource(Unit.class)
    void isFoundByItsSymbolAndBelongsToItsKind(Unit unit) {
        assertThat(Unit.ofSymbol(unit.symbol())).contains(unit);
        assertThat(unit.kind().units()).contains(unit);
        assertThat(unit.factor()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(QuantityKind.class)
    void hasOneCanonicalUnitPerKindAndGrowsInOrder(QuantityKind kind) {
        assertThat(kind.units()).filteredOn(unit -> unit.factor() == 1).containsExactly(kind.canonicalUnit());
        assertThat(kind.units()).extracting(Unit::factor).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void meansWhatItsPrefixSays() {
        assertThat(Unit.KILOBYTE.factor()).as("not 1024, as some libraries have it").isEqualTo(1_000);
        assertThat(Unit.KIBIBYTE.factor()).isEqualTo(1_024);
        assertThat(Unit.PETABYTE.factor()).isEqualTo(1_000_000_000_000_000L);
        assertThat(Unit.PEBIBYTE.factor()).isEqualTo(1_125_899_906_842_624L);
    }

    @ParameterizedTest
    @CsvSource({"1 min, 60 s", "1 h, 60 min", "1 d, 24 h", "1 Gbit/s, 1000 Mbit/s",
        "1 Tbit/s, 1000 Gbit/s", "1 Mbit/s, 1000 kbit/s", "1 kbit/s, 1000 bit/s", "1 GiB, 1024 MiB",
        "1 TiB, 1024 GiB", "1 PiB, 1024 TiB", "1 MiB, 1024 KiB", "1 GB, 1000 MB", "1 TB, 1000 GB",
        "1 PB, 1000 TB", "1 MB, 1000 kB", "1 GHz, 1000 MHz", "1 MHz, 1000 kHz", "1 kHz, 1000 Hz"})
    void isASmallerOneOfItsKindSoManyTimes(String one, String many) {
        assertThat(Quantity.parse(one)).isEqualByComparingTo(Quantity.parse(many));
    }

    @Test
    void hasSymbolsThatDifferByMoreThanLetterCase() {
        assertThat(Arrays.stream(Unit.values()).map(unit -> unit.symbol().toLowerCase(Locale.ROOT)))
                .as("so any letter case can be understood").doesNotHaveDuplicates();
        assertThat(Unit.ofSymbol("ghz")).contains(Unit.GIGAHERTZ);
        assertThat(Unit.ofSymbol("KB")).contains(Unit.KILOBYTE);
        assertThat(Unit.ofSymbol("MBIT/S")).contains(Unit.MEGABIT_PER_SECOND);
    }

    @Test
    void isNotGuessed() {
        assertThat(Unit.ofSymbol("G")).as("G may be GB or GiB").isEmpty();
        assertThat(Unit.ofSymbol("Mb")).as("a megabit to many, eight times less").isEmpty();
        assertThat(Unit.ofSymbol("Mbps")).isEmpty();
    }

    @Test
    void mustMeasureTheKindOfTheRangeThatShowsIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PropertyRange.Measured(QuantityKind.DATA_SIZE, Unit.GIGAHERTZ))
                .withMessageContaining("GIGAHERTZ").withMessageContaining("amount of data");
    }
}
