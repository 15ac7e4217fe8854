package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest extends WindowTest {
    private static final List<String> VERDICTS = List.of("satisfied", "notSatisfied", "unknown");
    private static final double READABLE = 4.5;
    private static final double DISTINGUISHABLE = 2.0;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void keepsVerdictsReadableOnEveryBackgroundTheyStandOn(Theme theme) {
        GuiActionRunner.execute(theme::install);

        for (String verdict : VERDICTS) {
            for (String ground : List.of("Verdict." + verdict
                    + "Background", "Table.background", "Panel.background")) {
                assertThat(contrast(colour("Verdict." + verdict), colour(ground)))
                        .as("contrast of Verdict.%s on %s in %s", verdict, ground, theme)
                                .isGreaterThan(READABLE);
            }
        }
        assertThat(contrast(colour("Verdict.quiet"), colour("Panel.background"))).isGreaterThan(READABLE);
        assertThat(contrast(colour("Verdict.quiet"), colour("Table.background"))).isGreaterThan(READABLE);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void keepsBarsOfTheMapApartFromItsBackgroundAndTheirNamesReadable(Theme theme) {
        GuiActionRunner.execute(theme::install);

        Stream.of("committed", "held", "active", "completed", "refused", "link", "now").forEach(meaning ->
                assertThat(contrast(colour("TimeMap." + meaning), colour("TimeMap.background")))
                        .as("contrast of TimeMap.%s, a bar's edge, in %s", meaning, theme)
                        .isGreaterThan(DISTINGUISHABLE));
        IntStream.range(0, 10).forEach(i ->
                assertThat(contrast(colour("TimeMap.text"), colour("TimeMap.series." + i)))
                        .as("contrast of a name on a bar of TimeMap.series.%d in %s", i, theme)
                        .isGreaterThan(READABLE));
        assertThat(contrast(colour("TimeMap.text"), colour("TimeMap.background"))).isGreaterThan(READABLE);
        assertThat(colour("TimeMap.grid")).isNotEqualTo(colour("TimeMap.background"));
        assertThat(colour("TimeMap.local")).isNotEqualTo(colour("TimeMap.completed"));
    }

    private static Color colour(String key) {
        return Theme.colour(key);
    }

    /** The ratio of WCAG 2.1, section 1.4.3. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
