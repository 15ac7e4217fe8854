package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.Released;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;

class WatchedManagerTest {
    private static final Instant NOON = Instant.parse("2030-05-06T12:00:00Z");
    private static final TimeWindow HOUR = TimeWindow.of(NOON, Duration.ofHours(1));

    private final WatchedManager watched = new WatchedManager(manager(), () -> NOON);
    private Runnable duringTheLook = () -> { };

    @Test
    void isLookedAtAgainAtOnceWhenWeActedDuringTheLook() {
        duringTheLook = () -> watched.release("key");

        Optional<WatchedManager.Sight> sight = watched.sight(HOUR);

        assertThat(watched.isUndisturbed(sight.orElseThrow())).as("what it shows proves nothing").isFalse();
        assertThat(watched.isDue(NOON)).as("due in the same second").isTrue();
    }

    @Test
    void isLeftAloneForAWhileWhenNothingHappenedDuringTheLook() {
        watched.release("key");

        Optional<WatchedManager.Sight> sight = watched.sight(HOUR);

        assertThat(watched.isUndisturbed(sight.orElseThrow())).isTrue();
        assertThat(watched.isDue(NOON.plusSeconds(4))).as("just seen").isFalse();
        assertThat(watched.isDue(NOON.plusSeconds(5))).isTrue();
    }

    /** Its reservations are durable at once. */
    private LocalResourceManager manager() {
        return (LocalResourceManager) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {LocalResourceManager.class}, (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "cluster" -> "quick";
                            case "durableAfter" -> Duration.ZERO;
                            case "release" -> new Answer.Done<>(new Released("key", true));
                            case "look" -> {
                                duringTheLook.run();
                                yield new Answer.Done<>(new LocalState("quick", 1, List.of(),
                                        List.of(), NOON));
                            }
                            default -> throw new AssertionError("Nobody asks for " + method.getName());
                        });
    }
}
