package org.gradi.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gradi.ui.BackgroundTasks;
import org.junit.jupiter.api.Test;

class LookingTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final BackgroundTasks tasks = new BackgroundTasks(workers::add, Runnable::run);
    private final Looking looking = new Looking(tasks, "looking", new Looking.Seen() {
        @Override
        public void looked(Optional<RequestLook> look, boolean isAwaited) {
            heard.add(isAwaited ? "awaited" : "seen");
        }

        @Override
        public void failed(Throwable problem) {
            heard.add(problem.getMessage());
        }
    });

    private void work() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    @Test
    void whoWaitsGoesOnWaitingWhenTheFormSettlesMeanwhile() {
        looking.check(progress -> Optional.empty());
        looking.look(progress -> Optional.empty());
        work();
        assertThat(heard).as("one look, the later one").containsExactly("awaited");

        looking.look(progress -> Optional.empty());
        work();
        assertThat(heard).as("nobody waits any more").containsExactly("awaited", "seen");
    }

    @Test
    void nobodyWaitsAfterALookThatWasStoppedOrFailed() {
        looking.check(progress -> Optional.empty());
        looking.stop();
        looking.look(progress -> Optional.empty());
        work();
        looking.check(progress -> {
            throw new IllegalStateException("no line");
        });
        work();
        looking.look(progress -> Optional.empty());
        work();

        assertThat(heard).containsExactly("seen", "no line", "seen");
    }
}
