package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"40 GB, 40000000000", "2GiB, 2147483648", "2.5 GHz, 2500000000", "200 MHz, 200000000",
        "10 Mbit/s, 10000000", "0.04 TB, 40000000000", "90 min, 5400", "4, 4", "0 B, 0", "007 kB, 7000"})
    void readsANumberAndAUnitAsTheyMean(String text, long canonical) {
        assertThat(Quantity.parse(text).canonicalLong()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "GB", "forty GB", "1e3 GB", "4 0 GB", ".5 GB", "5. GB", "1,5 GB", "٤ GB",
        "NaN", "0x10", "--4"})
    void refusesWhatIsNoNumberWithAUnit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text))
                .withMessageContaining("(" + text);
    }

    @Test
    void namesTheKnownUnitsWhenOneIsNotKnown() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse("5 furlongs"))
                .withMessageContaining("furlongs").withMessageContaining("GiB")
                .withMessageContaining("Mbit/s");
    }

    @Test
    void refusesNegativeNumbersButNotZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse("-1 GB"))
                .withMessageContaining("-1 GB");
        assertThat(Quantity.parse("-0 GB")).as("minus nothing is nothing").isEqualTo(Quantity.parse("0 GB"));
    }

    @Test
    void shortensHostileTextInItsMessages() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse("x".repeat(10_000)))
                .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void keepsWhatWasWritten() {
        assertThat(Quantity.parse("2.50GiB")).hasToString("2.50 GiB");
        assertThat(Quantity.parse("4")).hasToString("4");
        assertThat(Quantity.parse(Quantity.parse("0.0000001 TB").toString()))
                .as("never in scientific notation").isEqualTo(Quantity.parse("0.0000001 TB"));
    }

    @Test
    void comparesAcrossUnitsExactly() {
        assertThat(Quantity.parse("8 GiB")).as("a decimal gigabyte is the smaller one")
                .isGreaterThan(Quantity.parse("8 GB"));
        assertThat(Quantity.parse("2048 MB")).isLessThan(Quantity.parse("2 GiB"));
        assertThat(Quantity.parse("1 GB")).isEqualByComparingTo(Quantity.parse("1000 MB"))
                .as("but what was written differs").isNotEqualTo(Quantity.parse("1000 MB"));
        assertThat(Quantity.parse("9007199254740993 B"))
                .as("beyond the whole numbers of a double")
                .isGreaterThan(Quantity.parse("9007199254740992 B"));
    }

    @Test
    void doesNotCompareOrConvertKindsThatHaveNothingInCommon() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("1 GB").compareTo(Quantity.parse("1 GHz")))
                .withMessageContaining("1 GB").withMessageContaining("frequency");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("1 GB").in(Unit.GIGABIT_PER_SECOND))
                .withMessageContaining("data rate");
    }

    @ParameterizedTest
    @CsvSource({"2 GiB, MEBIBYTE, 2048 MiB", "40 GB, TERABYTE, 0.04 TB", "3000 MHz, GIGAHERTZ, 3 GHz",
        "1000 GB, GIBIBYTE, 931.3226 GiB", "1 TB, KILOBYTE, 1000000000 kB",
        "1234567 B, TERABYTE, 0.000001235 TB", "0 B, TERABYTE, 0 TB"})
    void convertsToAnotherUnitOfItsKind(String text, Unit unit, String rounded) {
        assertThat(Quantity.parse(text).in(unit).rounded()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 B", "40 GB", "2 GiB", "0.1 TiB", "1234567890123 kB", "3 PB"})
    void losesNothingOnTheWayToTheNextUnitAndBack(String text) {
        Quantity quantity = Quantity.parse(text);

        for (Unit unit : quantity.kind().units()) {
            assertThat(quantity.in(unit).canonical().subtract(quantity.canonical()).abs())
                    .as("through %s", unit).isLessThan(new BigDecimal("1e-9"));
        }
    }

    @Test
    void cutsTheCanonicalAmountTowardsZeroAndRefusesMoreThanFits() {
        assertThat(Quantity.parse("0.9 B").canonicalLong()).isZero();
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Quantity.parse("99999999 PB").canonicalLong());
    }
}
