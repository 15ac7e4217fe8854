package org.gradi.timemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradi.timemap.Curves.Curve;
import org.gradi.timemap.Curves.Point;
import org.gradi.timemap.Curves.Scale;
import org.junit.jupiter.api.Test;

class CurvesTest {

    @Test
    void anErrorBarThatDoesNotHoldItsValueIsRefusedWithTheNumbers() {
        assertThatThrownBy(() -> new Point(5, 10, 11, 12)).hasMessageContaining("11.0 to 12.0")
                .hasMessageContaining("10.0");
        assertThatThrownBy(() -> new Point(5, 10, 8, 9)).hasMessageContaining("8.0 to 9.0");
        assertThatThrownBy(() -> new Point(5, Double.NaN, 0, 1)).hasMessageContaining("NaN");
        assertThat(new Point(5, 10, 10, 10).up()).as("a bar may have no length").isEqualTo(10);
    }

    @Test
    void whoChangesTheListAfterwardsDoesNotChangeTheCurves() {
        List<Point> points = new ArrayList<>(List.of(new Point(1, 2, 2, 3)));
        List<Curve> given = new ArrayList<>(List.of(new Curve("gradi", points)));
        Curves curves = new Curves("title", "bars", "across", "up", Scale.PERCENT, Locale.ENGLISH, given);

        points.clear();
        given.clear();

        assertThat(curves.curves()).hasSize(1);
        assertThat(curves.curves().get(0).points()).hasSize(1);
    }
}
