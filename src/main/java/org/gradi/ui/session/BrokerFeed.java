package org.gradi.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;

/**
 * Brings what a broker tells on its own threads to the event thread. However many events come, at most one
 * fetch of the state is under way; what comes meanwhile is told with the next one.
 *
 * <p>Made on any thread; it collects from then on. Everything else happens on the event thread.
 */
public final class BrokerFeed {
    private final Broker broker;
    private final Executor eventThread;
    private final Queue<BrokerEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean(true);
    private final Consumer<BrokerEvent> listening = this::take;
    private Fetching fetching;

    /** @param eventThread runs what is to happen on the event thread */
    public BrokerFeed(Broker broker, Executor eventThread) {
        this.broker = Objects.requireNonNull(broker, "broker");
        this.eventThread = Objects.requireNonNull(eventThread, "eventThread");
        broker.addListener(listening);
    }

    public Broker broker() {
        return broker;
    }

    /**
     * Tells everything collected so far, and all that comes from now on. To be called once. Its fetches are
     * among nobody's running tasks: to stop one would leave the screen behind the book.
     *
     * @param outcome hears the news, and why a fetch failed; of failures in a row, of the first
     */
    public void tell(Texts texts, BackgroundTasks tasks, Outcome<? super News> outcome) {
        fetching = new Fetching(texts, tasks.apart(), outcome);
        announced.set(false);
        fetching.fetch();
    }

    /** Tells how things stand now, also when nothing has happened. Only after {@link #tell}. */
    public void look() {
        fetching.fetch();
    }

    /** Nothing is told any more. */
    public void stop() {
        broker.removeListener(listening);
        if (fetching != null) {
            fetching.isStopped = true;
        }
    }

    private void take(BrokerEvent event) {
        waiting.add(event);
        if (announced.compareAndSet(false, true)) {
            eventThread.execute(() -> {
                announced.set(false);
                fetching.fetch();
            });
        }
    }

    private final class Fetching {
        private final Texts texts;
        private final BackgroundTasks tasks;
        private final Outcome<? super News> outcome;
        /** Taken out of the queue and not told yet; a fetch that fails loses none of them. */
        private final List<BrokerEvent> untold = new ArrayList<>();
        private boolean isUnderWay;
        private boolean isWantedAgain;
        private boolean isStopped;
        private boolean hasFailed;

        Fetching(Texts texts, BackgroundTasks tasks, Outcome<? super News> outcome) {
            this.texts = texts;
            this.tasks = tasks;
            this.outcome = outcome;
        }

        void fetch() {
            if (isUnderWay) {
                isWantedAgain = true;
                return;
            }
            isUnderWay = true;
            for (BrokerEvent event = waiting.poll(); event != null; event = waiting.poll()) {
                untold.add(event);
            }
            List<BrokerEvent> events = List.copyOf(untold);
            tasks.run(texts.text("feed.fetching"), progress -> new News(events, broker.state(),
                    broker.orphans()), Outcome.of(this::deliver, this::fail));
        }

        private void deliver(News news) {
            untold.subList(0, news.events().size()).clear();
            hasFailed = false;
            if (!isStopped) {
                outcome.succeeded(news);
            }
            ended();
        }

        private void fail(Throwable problem) {
            boolean isFirst = !hasFailed;
            hasFailed = true;
            if (isFirst && !isStopped) {
                outcome.failed(problem);
            }
            ended();
        }

        private void ended() {
            isUnderWay = false;
            if (isWantedAgain && !isStopped) {
                isWantedAgain = false;
                fetch();
            }
        }
    }
}
