package org.gradi.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.GridState;
import org.gradi.broker.Orphan;
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
    private List<Orphan> orphans = List.of();
    private final LatestDecision latest = new LatestDecision();

    Bench(BrokerFeed feed) {
        this.feed = feed;
    }

    BrokerFeed feed() {
        return feed;
    }

    Broker broker() {
        return feed.broker();
    }

    /** Takes news; false when they say no more than how late it is and how old what is known has become. */
    boolean take(News news) {
        boolean isFirst = state == null;
        Set<String> silentBefore = silent();
        ledger.take(news.events());
        news.events().stream().filter(event -> !(event instanceof BrokerEvent.Refreshed)).forEach(story::add);
        if (story.size() > EVENTS_MAX) {
            story.subList(0, story.size() - EVENTS_MAX).clear();
        }
        news.events().forEach(latest::take);
        state = news.state();
        orphans = news.orphans();
        return isFirst || !news.events().isEmpty() || !silentBefore.equals(silent());
    }

    private Set<String> silent() {
        return state == null ? Set.of() : state.lastSeen().entrySet().stream()
                .filter(seen -> seen.getValue().silence().isPresent()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    LatestDecision latest() {
        return latest;
    }

    /** Reservations at managers that nobody knows, as last told. */
    List<Orphan> orphans() {
        return orphans;
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

    /** What the user calls each request, by its id. Made anew at each call. */
    Map<String, String> names() {
        Map<String, String> names = ledger.names();
        state().ifPresent(now -> now.reservations()
                .forEach(one -> names.put(one.id(), one.request().name())));
        return names;
    }
}
