package org.gradi.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.gradi.cluster.Answer;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.JobOrder;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.Released;
import org.gradi.cluster.ReservedJob;
import org.gradi.cluster.ReservedJobs;
import org.gradi.model.TimeWindow;

/**
 * Stands before a simulated manager as a real one behaves at its worst: it is silent before or after it acts,
 * does late what it was asked and never answered, and forgets in a crash what is younger than it keeps. The
 * program that asks can be killed before and after each call.
 */
final class ShakyManager implements LocalResourceManager {
    static final Duration DURABLE_AFTER = Duration.ofSeconds(6);

    private final LocalResourceManager manager;
    private final GridClock clock;
    private final SplittableRandom random;
    private final Fuse fuse;
    private final Deque<Done> young = new ArrayDeque<>();
    private final List<Runnable> late = new ArrayList<>();
    private int faultPercent;
    private boolean isDown;
    private int looks;

    ShakyManager(LocalResourceManager manager, GridClock clock, SplittableRandom random, Fuse fuse) {
        this.manager = manager;
        this.clock = clock;
        this.random = random;
        this.fuse = fuse;
    }

    private record Done(Instant at, Runnable undo) {
    }

    void faultIn(int percent) {
        faultPercent = percent;
    }

    /** It forgets everything that is too young, and is silent until it is started. */
    void crash() {
        Instant kept = clock.now().minus(DURABLE_AFTER);
        while (!young.isEmpty()) {
            Done last = young.removeLast();
            if (last.at().isAfter(kept)) {
                last.undo().run();
            }
        }
        isDown = true;
    }

    void start() {
        isDown = false;
    }

    /** How often it was looked at. */
    int looks() {
        return looks;
    }

    /** What it was asked and did not answer, it does now. */
    void doLate() {
        List<Runnable> now = List.copyOf(late);
        late.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public String cluster() {
        return manager.cluster();
    }

    @Override
    public Duration durableAfter() {
        return DURABLE_AFTER;
    }

    @Override
    public Answer<LocalState> look(TimeWindow window) {
        looks++;
        return call(() -> manager.look(window), false);
    }

    @Override
    public Answer<LocalReservation> find(String key) {
        return call(() -> manager.find(key), false);
    }

    @Override
    public Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
        return call(() -> {
            boolean isNew = !(manager.find(key) instanceof Answer.Done<LocalReservation>);
            Answer<LocalReservation> answer = manager.reserve(key, processors, window);
            if (isNew && answer instanceof Answer.Done<LocalReservation>) {
                did(() -> manager.release(key));
            }
            return answer;
        }, true);
    }

    @Override
    public Answer<LocalReservation> confirm(String key) {
        return call(() -> {
            if (manager.find(key) instanceof Answer.Done<LocalReservation> done
                    && !done.result().confirmed()) {
                did(() -> {
                    manager.release(key);
                    manager.reserve(key, done.result().processors(), done.result().window());
                });
            }
            return manager.confirm(key);
        }, false);
    }

    @Override
    public Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
        return call(() -> {
            Answer<LocalReservation> old = manager.find(key);
            Answer<LocalReservation> answer = manager.change(key, processors, window);
            if (old instanceof Answer.Done<LocalReservation> done
                    && answer instanceof Answer.Done<LocalReservation>) {
                did(() -> manager.change(key, done.result().processors(), done.result().window()));
            }
            return answer;
        }, false);
    }

    @Override
    public Answer<Released> release(String key) {
        return call(() -> {
            if (manager.find(key) instanceof Answer.Done<LocalReservation> done) {
                did(() -> {
                    manager.reserve(key, done.result().processors(), done.result().window());
                    if (done.result().confirmed()) {
                        manager.confirm(key);
                    }
                });
            }
            return manager.release(key);
        }, false);
    }

    @Override
    public Optional<ReservedJobs> jobs() {
        ReservedJobs jobs = manager.jobs().orElseThrow();
        return Optional.of(new ReservedJobs() {
            @Override
            public Answer<ReservedJob> submit(String key, JobOrder order) {
                return call(() -> jobs.submit(key, order), false);
            }

            @Override
            public Answer<ReservedJob> follow(ReservedJob job) {
                return call(() -> jobs.follow(job), false);
            }

            @Override
            public Answer<ReservedJob> cancel(ReservedJob job) {
                return call(() -> jobs.cancel(job), false);
            }
        });
    }

    private void did(Runnable undo) {
        young.addLast(new Done(clock.now(), undo));
    }

    private <T> Answer<T> call(Supplier<Answer<T>> asked, boolean canBeLate) {
        fuse.step();
        if (!isDown && random.nextInt(100) < 10) {
            doLate();
        }
        if (isDown) {
            return new Answer.InDoubt<>("It is down.");
        }
        if (random.nextInt(100) < faultPercent) {
            int how = random.nextInt(3);
            if (how == 0) {
                asked.get();
            } else if (how == 1 && canBeLate) {
                late.add(asked::get);
            }
            fuse.step();
            return new Answer.InDoubt<>("It did not answer.");
        }
        Answer<T> answer = asked.get();
        fuse.step();
        return answer;
    }
}
