package org.gradi.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReservationNamesTest {
    private final ReservationNames names = new ReservationNames("gw-", "");

    @Test
    void tellsOursFromThoseOfOthersAndBackToTheKey() {
        assertThat(names.of("one")).isEqualTo("gw-one");
        assertThat(names.isOurs("gw-one")).isTrue();
        assertThat(names.key("gw-one")).isEqualTo("one");
        assertThat(names.isOurs("one")).isFalse();
        assertThat(names.isOurs("gw-")).as("there is no key in it").isFalse();
        assertThat(names.isOurs("gw-$(x)")).as("we never make such a name").isFalse();
    }

    @Test
    void partsOfOneManagerHaveNamesOfTheirOwn() {
        ReservationNames first = new ReservationNames("gw-", "first");
        ReservationNames longer = new ReservationNames("gw-", "first.half");

        assertThat(first.of("x-R1")).isEqualTo("gw-first.x-R1");
        assertThat(first.key("gw-first.x-R1")).isEqualTo("x-R1");
        assertThat(first.isOurs("gw-x-R1")).as("of all of the manager").isFalse();
        assertThat(first.isOurs("gw-second.x-R1")).isFalse();
        assertThat(first.key(longer.of("x-R1"))).as("no key that we would give out").isNotEqualTo("x-R1");
    }

    @Test
    void takesKeysThatNeedNoQuotingAnywhere() {
        assertThat(ReservationNames.usable("gradi-R-1.2_x")).isTrue();
        assertThat(ReservationNames.usable("a".repeat(100))).isTrue();
        assertThat(ReservationNames.usable("a".repeat(101))).isFalse();
        assertThat(ReservationNames.usable("a b")).isFalse();
        assertThat(ReservationNames.usable("-a")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ReservationNames.usable(" "))
                .withMessageContaining("blank");
    }

    @Test
    void refusesAPrefixThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReservationNames("1 2", ""))
                .withMessageContaining("(1 2)");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReservationNames("gw-", "a b"))
                .withMessageContaining("(a b)");
    }
}
