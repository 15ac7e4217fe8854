package org.gradi.broker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.Released;
import org.gradi.journal.Journal;
import org.gradi.journal.JournalProblem;
import org.gradi.model.TimeWindow;

/** Stands around a program's journal and managers, and does something at one step of the protocol. */
final class KillPoints {
    private final AtomicInteger steps = new AtomicInteger();
    private final int fatal;
    private final Runnable blow;

    /** @param fatal the step, from 1, at which {@code blow} is done */
    KillPoints(int fatal, Runnable blow) {
        this.fatal = fatal;
        this.blow = blow;
    }

    int passed() {
        return steps.get();
    }

    private void step() {
        if (steps.incrementAndGet() == fatal) {
            blow.run();
        }
    }

    private <T> T around(Supplier<T> call) {
        step();
        T answer = call.get();
        step();
        return answer;
    }

    Journal around(Journal journal) {
        return new Journal() {
            @Override
            public List<String> lines() {
                return journal.lines();
            }

            @Override
            public void append(List<String> lines) throws JournalProblem {
                step();
                journal.append(lines);
                step();
            }

            @Override
            public void replace(List<String> lines) throws JournalProblem {
                step();
                journal.replace(lines);
                step();
            }

            @Override
            public void close() {
                journal.close();
            }
        };
    }

    LocalResourceManager around(LocalResourceManager manager) {
        return new LocalResourceManager() {
            @Override
            public String cluster() {
                return manager.cluster();
            }

            @Override
            public Duration notice() {
                return manager.notice();
            }

            @Override
            public Duration durableAfter() {
                return manager.durableAfter();
            }

            @Override
            public Answer<LocalState> look(TimeWindow window) {
                return around(() -> manager.look(window));
            }

            @Override
            public Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
                return around(() -> manager.reserve(key, processors, window));
            }

            @Override
            public Answer<LocalReservation> confirm(String key) {
                return around(() -> manager.confirm(key));
            }

            @Override
            public Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
                return around(() -> manager.change(key, processors, window));
            }

            @Override
            public Answer<Released> release(String key) {
                return around(() -> manager.release(key));
            }

            @Override
            public Answer<LocalReservation> find(String key) {
                return around(() -> manager.find(key));
            }
        };
    }
}
