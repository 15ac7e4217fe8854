package org.gradi.timemap.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gradi.timemap.SampleMaps;
import org.junit.jupiter.api.Test;

class MapViewTest {
    private final MapView view = MapView.of(SampleMaps.window(0, 60));

    @Test
    void keepsTheMomentUnderThePointerWhereItIs() {
        for (double share : new double[] {0, 0.25, 0.9, 1}) {
            for (double factor : new double[] {0.5, 0.8, 1.25, 40}) {
                assertThat(view.zoomed(factor, share).secondAt(share))
                        .as("zoom by %s at %s", factor, share).isCloseTo(view.secondAt(share), within(1e-3));
            }
        }
    }

    @Test
    void goesFromOneSecondToFiveYears() {
        assertThat(view.zoomed(1e-9, 0.5).seconds()).isEqualTo(1);
        assertThat(view.zoomed(1e9, 0.5).seconds()).isEqualTo(MapView.SECONDS_MAX);
        assertThat(view.zoomed(1e9, 0.5).secondAt(0.5)).isCloseTo(view.secondAt(0.5), within(1e-3));
    }

    @Test
    void neverScrollsAboveTheFirstRow() {
        assertThat(view.scrolledTo(-5).topmost()).isZero();
    }
}
