package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePropertyTest {
    private static final Pattern RULE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.:@ -]{0,119}");
    private static final TimeWindow WINDOW = TimeWindow.ofEpochSeconds(0, 1);
    /** Signs from all corners: letters, numbers and signs of one and of two chars, and what is neither. */
    private static final int[] SIGNS = "aZ09_.:@ -éß漢ⅷ½٣/\\'\"\n\t\0;$̈€\uD800"
            .codePoints().toArray();
    private static final int[] BEYOND = {0x1D400, 0x1D7CE, 0x10107, 0x1F600, 0x10FFFF};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aNameIsTakenWhenTheRuleMatchesIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 2000; round++) {
            String name = name(random);
            assertThat(isTaken(name)).as("the name (%s) of %d signs is taken", name, name.length())
                    .isEqualTo(RULE.matcher(name).matches());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 119, 120, 121, 5000})
    void aNameHasAtMost120Signs(int length) {
        assertThat(isTaken("x".repeat(length))).as("%d signs", length).isEqualTo(length <= 120);
        assertThat(isTaken("𝐀".repeat(length))).as("%d signs of two chars", length).isEqualTo(length <= 120);
    }

    @Test
    void aWrongNameIsShown() {
        assertThatThrownBy(() -> new Part("VO", "a;b", 1, WINDOW)).as("a name with a semicolon")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("(a;b)");
    }

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        int likely = random.nextInt(1, 16);
        for (int left = random.nextInt(random.nextInt(10) == 0 ? 130 : 8); left > 0; left--) {
            int among = random.nextInt(4) == 0 ? SIGNS.length : Math.min(likely, SIGNS.length);
            name.appendCodePoint(random.nextInt(12) == 0 ? BEYOND[random.nextInt(BEYOND.length)]
                    : SIGNS[random.nextInt(among)]);
        }
        return name.toString();
    }

    private static boolean isTaken(String name) {
        Throwable refused = catchThrowable(() -> new Part("VO", name, 1, WINDOW));
        return refused == null;
    }
}
