package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @CsvSource({"2.10, 2.6, 1", "2.6, 2.6.18, -1", "2, 2.0.0, 0", "2.0.1, 2, 1", "10, 9.9.9, 1",
        "02.06, 2.6, 0"})
    void comparesPartsAsNumbers(String one, String other, int sign) {
        assertThat(Integer.signum(Version.parse(one).compareTo(Version.parse(other)))).isEqualTo(sign);
        assertThat(Integer.signum(Version.parse(other).compareTo(Version.parse(one)))).isEqualTo(-sign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "2.", ".6", "2..6", "2.6-el5", "v2", "2,6", "-1", "1234567890", "٢.٦",
        "1.2.3.4.5.6.7.8.9.10.11"})
    void refusesWhatIsNotDottedWholeNumbers(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Version.parse(text))
                .withMessageContaining("(" + text + ")").withMessageContaining("2.6");
    }

    @Test
    void refusesNoPartsAndNegativeOnes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Version(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Version(List.of(2, -1)));
    }

    @Test
    void readsBackItsOwnTextWithoutBlanks() {
        assertThat(Version.parse(" 2.6.18 ")).hasToString("2.6.18").isEqualTo(new Version(List.of(2, 6, 18)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ordersAsPaddedListsOfNumbersDo(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Version one = version(random);
        Version other = version(random);

        assertThat(Integer.signum(one.compareTo(other))).as("%s and %s", one, other)
                .isEqualTo(Integer.signum(padded(one).compareTo(padded(other))));
    }

    private static Version version(SplittableRandom random) {
        List<Integer> parts = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            parts.add(random.nextInt(3) * 9);
        }
        return new Version(parts);
    }

    /** The dullest order: every part with leading zeros, then as text. */
    private static String padded(Version version) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(String.format("%09d", i < version.parts().size() ? version.parts().get(i) : 0));
        }
        return text.toString();
    }
}
