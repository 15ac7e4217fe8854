package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.gradi.model.Quantity;
import org.gradi.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {

    @ParameterizedTest
    @EnumSource(Unit.class)
    void aNumberConvertedThereAndBackIsTheSameNumber(Unit unit) {
        SplittableRandom random = new SplittableRandom(unit.ordinal());
        for (int i = 0; i < 200; i++) {
            Conversion conversion = new Conversion(
                    unit, BigDecimal.valueOf(random.nextLong(1, 5000), random.nextInt(4)),
                    BigDecimal.valueOf(random.nextLong(100)));
            BigDecimal number = BigDecimal.valueOf(random.nextLong(10_000_000), random.nextInt(4));

            BigDecimal back = conversion.numberOf(conversion.amountOf(number));

            assertThat(back).as("%s by %s", number, conversion).isEqualByComparingTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anAmountShownInAnotherUnitOfItsKindAndBackIsTheSameAmount(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Unit unit : Unit.values()) {
            for (Unit other : unit.kind().units()) {
                Quantity amount = new Quantity(BigDecimal.valueOf(random.nextLong(1_000_000_000L), 3), unit);

                assertThat(amount.in(other).in(unit).number().subtract(amount.number()).abs())
                        .as("%s by way of %s, to 34 digits", amount, other)
                        .isLessThan(new BigDecimal("1E-9"));
            }
        }
    }

    @Test
    void aFactorTakesNumbersThatCountInUnitsOfTheirOwn() {
        Conversion sectors = new Conversion(Unit.BYTE, BigDecimal.valueOf(512), BigDecimal.ZERO);

        assertThat(sectors.amountOf(BigDecimal.valueOf(2048))).isEqualByComparingTo(Quantity.parse("1 MiB"));
        assertThat(sectors.numberOf(Quantity.parse("1 MiB"))).isEqualByComparingTo("2048");
    }

    @Test
    void refusesAFactorWithoutInverse() {
        assertThatThrownBy(() -> new Conversion(Unit.BYTE, BigDecimal.ZERO, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("must not be 0");
    }
}
