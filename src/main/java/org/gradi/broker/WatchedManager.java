package org.gradi.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gradi.cluster.Answer;
import org.gradi.cluster.ClusterPhrase;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.Released;
import org.gradi.cluster.ReservedJob;
import org.gradi.cluster.ReservedJobs;
import org.gradi.model.TimeWindow;

/**
 * Stands before a manager and keeps in mind how it answers: when it was last seen, when it is to be looked at
 * again, and whether we have acted there since a look began. A manager that breaks counts as silent, because
 * nobody knows what it did before.
 */
final class WatchedManager {
    private static final Duration SOONEST = Duration.ofSeconds(5);
    private static final Duration LATEST = Duration.ofSeconds(60);
    /** A manager spends at most one part in so many on being looked at. */
    private static final int SHARE = 20;

    private final LocalResourceManager manager;
    private final Supplier<Instant> clock;
    private long actions;
    private boolean isLookedAt;
    private int silences;
    private Instant dueAt = Instant.MIN;
    private Instant settledAt = Instant.MIN;
    private LastSeen lastSeen = LastSeen.NEVER;

    WatchedManager(LocalResourceManager manager, Supplier<Instant> clock) {
        this.manager = manager;
        this.clock = clock;
    }

    /**
     * What a look gave.
     *
     * @param state   empty when the manager was silent
     * @param actions how much we had done there when the look began
     */
    record Sight(String cluster, Optional<LocalState> state, long actions) {
    }

    /** Looks, unless somebody does so already. */
    Optional<Sight> sight(TimeWindow window) {
        long before;
        Instant began = clock.get();
        synchronized (this) {
            if (isLookedAt) {
                return Optional.empty();
            }
            isLookedAt = true;
            before = actions;
        }
        Answer<LocalState> answer = call(() -> manager.look(window));
        Instant now = clock.get();
        synchronized (this) {
            isLookedAt = false;
            if (answer instanceof Answer.Done<LocalState> done) {
                silences = 0;
                lastSeen = new LastSeen(Optional.of(done.result().asOf()), Optional.empty());
                dueAt = actions == before
                        ? now.plus(between(Duration.between(began, now).multipliedBy(SHARE))) : now;
                if (began.isBefore(settledAt) && settledAt.isBefore(dueAt)) {
                    dueAt = settledAt;
                }
                return Optional.of(new Sight(cluster(), Optional.of(done.result()), before));
            }
            silent(answer, now);
            return Optional.of(new Sight(cluster(), Optional.empty(), before));
        }
    }

    /** Looks for somebody who wants to see the state as it is now; when to look again stays as it was. */
    Answer<LocalState> state(TimeWindow window) {
        Answer<LocalState> answer = call(() -> manager.look(window));
        synchronized (this) {
            answered(answer);
        }
        return answer;
    }

    private static Duration between(Duration wanted) {
        return wanted.compareTo(SOONEST) < 0 ? SOONEST : wanted.compareTo(LATEST) > 0 ? LATEST : wanted;
    }

    private void silent(Answer<?> answer, Instant now) {
        String text = answer instanceof Answer.InDoubt<?> doubt ? doubt.text()
                : "The manager of %s refused to be looked at.".formatted(cluster());
        Instant since = lastSeen.silence().map(LastSeen.Silence::since).orElse(now);
        lastSeen = new LastSeen(lastSeen.asOf(), Optional.of(new LastSeen.Silence(since, text)));
        silences = Math.min(silences + 1, 6);
        dueAt = now.plus(between(Duration.ofSeconds(1L << silences)));
    }

    /** Whether it is time to look again. */
    synchronized boolean isDue(Instant now) {
        return !isLookedAt && !now.isBefore(dueAt);
    }

    /** Whether we have done nothing there since that look began, so that it shows what we did before. */
    synchronized boolean isUndisturbed(Sight sight) {
        return sight.actions() == actions;
    }

    synchronized LastSeen lastSeen() {
        return lastSeen;
    }

    private <T> Answer<T> act(Supplier<Answer<T>> call) {
        synchronized (this) {
            actions++;
        }
        Answer<T> answer = call(call);
        synchronized (this) {
            actions++;
            answered(answer);
            Instant now = clock.get();
            if (!(answer instanceof Answer.InDoubt<T>)) {
                dueAt = now;
                settledAt = now.plus(durableAfter());
            }
        }
        return answer;
    }

    /** How long before its start a reservation is to be asked for. */
    Duration notice() {
        return manager.notice();
    }

    /** A second more than the manager says, because the clock cuts seconds off. */
    private Duration durableAfter() {
        return manager.durableAfter().isZero() ? Duration.ZERO : manager.durableAfter().plusSeconds(1);
    }

    private <T> void answered(Answer<T> answer) {
        if (answer instanceof Answer.InDoubt<T>) {
            silent(answer, clock.get());
        } else {
            silences = 0;
            lastSeen = new LastSeen(lastSeen.asOf(), Optional.empty());
        }
    }

    private <T> Answer<T> call(Supplier<Answer<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException broken) {
            return new Answer.InDoubt<>("The manager of %s broke down: %s".formatted(cluster(), broken));
        }
    }

    String cluster() {
        return manager.cluster();
    }

    Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
        return act(() -> manager.reserve(key, processors, window));
    }

    Answer<LocalReservation> confirm(String key) {
        return act(() -> manager.confirm(key));
    }

    Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
        return act(() -> manager.change(key, processors, window));
    }

    Answer<Released> release(String key) {
        return act(() -> manager.release(key));
    }

    /** Asks about a job. A doubt about a job does not mean that the manager is silent. */
    Answer<ReservedJob> job(Function<ReservedJobs, Answer<ReservedJob>> question) {
        Optional<ReservedJobs> jobs = manager.jobs();
        return jobs.isPresent() ? call(() -> question.apply(jobs.get()))
                : new Answer.Denied<>("manager", ClusterPhrase.A_JOB.about(),
                        ClusterPhrase.NO_SERVICE.about(), ClusterPhrase.RUNS_NO_JOBS.about(cluster()));
    }

    Answer<LocalReservation> find(String key) {
        Answer<LocalReservation> answer = call(() -> manager.find(key));
        synchronized (this) {
            answered(answer);
        }
        return answer;
    }
}
