package org.gradi.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.CaseStudyGrid;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Texts;
import org.junit.jupiter.api.Test;

class BrokerFeedTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private final Deque<Runnable> eventThread = new ArrayDeque<>();
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final BackgroundTasks tasks = new BackgroundTasks(workers::add, eventThread::add);
    private final Broker broker = CaseStudyGrid.broker();
    private final List<News> told = new ArrayList<>();

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

        feed.tell(ENGLISH, tasks, told::add);
        runEverything();

        assertThat(told).singleElement().satisfies(news -> {
            assertThat(news.events()).first().isInstanceOf(BrokerEvent.Received.class);
            assertThat(news.state().reservations()).hasSize(1);
        });
    }

    @Test
    void mergesAFloodOfEventsIntoOneFetch() {
        BrokerFeed feed = new BrokerFeed(broker, eventThread::add);
        feed.tell(ENGLISH, tasks, told::add);
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
        feed.tell(ENGLISH, tasks, told::add);
        workers.remove().run();
        reserve("late");
        runEverything();

        assertThat(told).extracting(news -> news.state().reservations().size()).containsExactly(0, 1);
    }

    @Test
    void losesNoEventWhenAFetchIsCancelled() {
        BrokerFeed feed = new BrokerFeed(broker, eventThread::add);
        reserve("kept");
        feed.tell(ENGLISH, tasks, told::add);
        tasks.running().get(0).cancel();
        runEverything();
        assertThat(told).isEmpty();

        feed.look();
        runEverything();

        assertThat(told).singleElement().satisfies(news -> assertThat(news.events()).first()
                .isInstanceOf(BrokerEvent.Received.class));
    }

    @Test
    void tellsNothingAfterItWasStopped() {
        BrokerFeed feed = new BrokerFeed(broker, eventThread::add);
        feed.tell(ENGLISH, tasks, told::add);
        feed.stop();
        reserve("unheard");
        runEverything();

        assertThat(told).isEmpty();
    }
}
