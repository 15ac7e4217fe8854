package org.gradi.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.CaseStudyGrid;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;
import org.junit.jupiter.api.Test;

class BrokerFeedTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private final Deque<Runnable> eventThread = new ArrayDeque<>();
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final BackgroundTasks tasks = new BackgroundTasks(workers::add, eventThread::add);
    private final Broker broker = CaseStudyGrid.broker();
    private final List<News> told = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Outcome<News> outcome = Outcome.of(told::add, failures::add);

    private void runEverything() {
        while (!eventThread.isEmpty() || !workers.isEmpty()) {
            (eventThread.isEmpty() ? workers : eventThread).remove().run();
        }
    }

    private void reserve(String name) {
        broker.reserve(CaseStudyGrid.request(name, 2, 10, 60, 80), "gradi");
    }

    @Test
    void tellsWhatHappenedBeforeAnybodyListened() {
        BrokerFeed feed = new BrokerFeed(broker, eventThread::add);
        reserve("early");

        feed.tell(ENGLISH, tasks, outcome);
        runEverything();

        assertThat(told).singleElement().satisfies(news -> {
            assertThat(news.events()).first().isInstanceOf(BrokerEvent.Received.class);
            assertThat(news.state().reservations()).hasSize(1);
        });
    }

    @Test
    void mergesAFloodOfEventsIntoOneFetch() {
        BrokerFeed feed = new BrokerFeed(broker, eventThread::add);
        feed.tell(ENGLISH, tasks, outcome);
        runEverything();
        told.clear();

        reserve("one");
        reserve("two");
        assertThat(eventThread).as("one announcement for all events of both requests").hasSize(1);
        runEverything();

        assertThat(told).singleElement()
                .satisfies(news -> assertThat(news.state().reservations()).hasSize(2));
    }

    @Test
    void fetchesAgainWhenSomethingHappensDuringAFetch() {
        BrokerFeed feed = new BrokerFeed(broker, eventThread::add);
        feed.tell(ENGLISH, tasks, outcome);
        workers.remove().run();
        reserve("late");
        runEverything();

        assertThat(told).extracting(news -> news.state().reservations().size()).containsExactly(0, 1);
    }

    @Test
    void tellsTheFirstOfTheFailuresInARowAndLosesNoEvent() {
        List<Runnable> refused = new ArrayList<>();
        boolean[] isBroken = {true};
        BackgroundTasks shaky = new BackgroundTasks(work -> {
            if (isBroken[0]) {
                refused.add(work);
                throw new RejectedExecutionException("No thread is left.");
            }
            workers.add(work);
        }, eventThread::add);
        BrokerFeed feed = new BrokerFeed(broker, eventThread::add);
        reserve("kept");
        feed.tell(ENGLISH, shaky, outcome);
        runEverything();
        feed.look();
        runEverything();
        assertThat(refused).as("fetches that failed").hasSize(2);
        assertThat(failures).as("told of").singleElement().extracting(Throwable::getMessage)
                .isEqualTo("No thread is left.");

        isBroken[0] = false;
        feed.look();
        runEverything();
        assertThat(told).singleElement().satisfies(news -> assertThat(news.events()).first()
                .isInstanceOf(BrokerEvent.Received.class));

        isBroken[0] = true;
        feed.look();
        runEverything();
        assertThat(failures).as("a failure after news is told again").hasSize(2);
    }

    @Test
    void itsFetchesAreNotAmongTheTasksThatTheUserCanStop() {
        BrokerFeed feed = new BrokerFeed(broker, eventThread::add);
        feed.tell(ENGLISH, tasks, outcome);

        assertThat(workers).as("a fetch is under way").hasSize(1);
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void tellsNothingAfterItWasStopped() {
        BrokerFeed feed = new BrokerFeed(broker, eventThread::add);
        feed.tell(ENGLISH, tasks, outcome);
        feed.stop();
        reserve("unheard");
        runEverything();

        assertThat(told).isEmpty();
    }
}
