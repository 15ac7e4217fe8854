package org.gradi.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.GridState;
import org.gradi.ui.reservations.ListedRequest;
import org.gradi.ui.reservations.RequestLedger;
import org.gradi.ui.session.BrokerFeed;
import org.gradi.ui.session.News;

/**
 * A broker as the window sees it: what it has told so far, and how things stood when it last told something.
 */
final class Bench {
    private static final int EVENTS_MAX = 5_000;

    private final BrokerFeed feed;
    private final RequestLedger ledger = new RequestLedger();
    private final List<BrokerEvent> story = new ArrayList<>();
    private GridState state;

    Bench(BrokerFeed feed) {
        this.feed = feed;
    }

    BrokerFeed feed() {
        return feed;
    }

    Broker broker() {
        return feed.broker();
    }

    void take(News news) {
        ledger.take(news.events());
        news.events().stream().filter(event -> !(event instanceof BrokerEvent.Refreshed)).forEach(story::add);
        if (story.size() > EVENTS_MAX) {
            story.subList(0, story.size() - EVENTS_MAX).clear();
        }
        state = news.state();
    }

    /** How things stood last; empty before the first news. */
    Optional<GridState> state() {
        return Optional.ofNullable(state);
    }

    /** Every request received, with what has become of it; none before the first news. */
    List<ListedRequest> requests() {
        return state == null ? List.of() : ledger.list(state);
    }

    /** The latest events, oldest first, without those that only say that time has passed. */
    List<BrokerEvent> story() {
        return List.copyOf(story);
    }

    String nameOf(String id) {
        return ledger.nameOf(id);
    }
}
