package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.gradi.model.Cause;
import org.gradi.model.Request;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerRefusalTest {
    private static final int STEPS = 120;

    @ParameterizedTest
    @CsvSource({"1, gradi", "2, gradi", "3, gradi", "4, gradi", "5, co-allocation", "6, fuzzy-coallocation",
            "7, best-fit", "8, bandwidth-priority", "9, static"})
    void tellsWhatWasTrueWhenItWasMadeHoweverLateItIsRead(long seed, String strategy) {
        List<List<Cause>> readAtOnce = new ArrayList<>();
        play(seed, strategy, refused -> readAtOnce.add(refused.causes()));
        List<Outcome.Refused> kept = new ArrayList<>();
        play(seed, strategy, kept::add);

        assertThat(kept).as("refusals among the steps").hasSizeGreaterThan(10);
        assertThat(kept).extracting(Outcome.Refused::causes).isEqualTo(readAtOnce);
        assertThat(Set.copyOf(readAtOnce)).as("they differ as the book does").hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void findsTheFirstReasonWithoutTheOthers(long seed) {
        play(seed, "gradi", refused ->
                assertThat(refused.refusal().first()).isEqualTo(refused.causes().get(0)));
    }

    /** Reserves and cancels at random; requests differ in their length, so that no two refusals are alike. */
    private static void play(long seed, String strategy, Consumer<Outcome.Refused> refusals) {
        SplittableRandom random = new SplittableRandom(seed);
        Broker broker = CaseStudyGrid.broker();
        List<String> live = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (!live.isEmpty() && random.nextInt(4) == 0) {
                broker.cancel(live.remove(random.nextInt(live.size())));
            }
            int start = strategy.startsWith("fuzzy") ? 0 : random.nextInt(60);
            int minutes = 10 + step;
            Request request = CaseStudyGrid.request("step " + step, 1 + random.nextInt(9), start, minutes,
                    start + minutes + random.nextInt(10));
            Outcome outcome = broker.reserve(request, strategy);
            if (outcome instanceof Outcome.Reserved reserved) {
                live.add(reserved.reservation().id());
            } else if (outcome instanceof Outcome.Refused refused) {
                refusals.accept(refused);
            }
        }
    }
}
