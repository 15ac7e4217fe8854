package org.gradi.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanTest {

    @Test
    void hasTheIntervalOfStudentsDistribution() {
        assertThat(Mean.of(List.of(1.0, 2.0, 3.0)).halfWidth().orElseThrow())
                .isCloseTo(4.303 / Math.sqrt(3), within(1e-9));
        assertThat(Mean.of(IntStream.range(0, 101).mapToObj(i -> (double) i).toList()).halfWidth()
                .orElseThrow())
                .as("quantile 1.98397 of 100 degrees of freedom")
                .isCloseTo(1.98397 * Math.sqrt(858.5 / 101), within(1e-2));
    }

    @Test
    void hasNoWidthWhereNothingVaries() {
        assertThat(Mean.of(Collections.nCopies(200, 7.0)).halfWidth()).hasValue(0);
    }

    @Test
    void hasNoIntervalOfASingleValue() {
        assertThat(Mean.of(List.of(7.0))).isEqualTo(new Mean(1, 7, OptionalDouble.empty()));
    }
}
