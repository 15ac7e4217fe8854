package org.gradi.ui.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.CaseStudyGrid;
import org.gradi.model.Cause;
import org.gradi.model.Message;
import org.gradi.model.Refusal;
import org.gradi.model.ReservationState;
import org.junit.jupiter.api.Test;

class RequestLedgerTest {
    private final Broker broker = CaseStudyGrid.broker();
    private final List<BrokerEvent> events = new ArrayList<>();
    private final RequestLedger ledger = new RequestLedger();

    @Test
    void keepsRequestsThatWereRefusedAmongThoseThatWereReserved() {
        broker.addListener(events::add);
        broker.reserve(CaseStudyGrid.request("first", 2, 10, 60, 80), "gradi");
        broker.reserve(CaseStudyGrid.request("too large", 900, 10, 60, 80), "gradi");
        broker.reserve(CaseStudyGrid.request("last", 2, 10, 60, 80), "gradi");

        ledger.take(events);

        List<ListedRequest> listed = ledger.list(broker.state());
        assertThat(listed).extracting(one -> one.request().name())
                .as("in the order of arrival").containsExactly("first", "too large", "last");
        assertThat(listed.get(1)).isInstanceOfSatisfying(ListedRequest.TurnedDown.class,
                down -> assertThat(down.refusal().causes()).isNotEmpty());
        assertThat(ledger.names()).containsEntry(listed.get(2).id(), "last");
    }

    @Test
    void showsReservationsAsTheyStandNow() {
        broker.addListener(events::add);
        broker.reserve(CaseStudyGrid.request("first", 2, 10, 60, 80), "gradi");
        ledger.take(events);
        broker.cancel("R1");

        assertThat(ledger.list(broker.state())).extracting(ListedRequest::state)
                .containsExactly(ReservationState.CANCELLED);
    }

    @Test
    void listsReservationsThatWereThereBeforeItBegan() {
        broker.reserve(CaseStudyGrid.request("older", 2, 10, 60, 80), "gradi");

        broker.addListener(events::add);
        broker.reserve(CaseStudyGrid.request("newer", 2, 10, 60, 80), "gradi");
        Message words = Message.verbatim("full");
        events.add(new BrokerEvent.Refused(broker.clock().now(), "R0",
                new Refusal(List.of(new Cause("", "time", words, words, words)))));
        ledger.take(events);

        assertThat(ledger.list(broker.state())).extracting(one -> one.request().name())
                .as("a refusal of what was received earlier is not listed").containsExactly("older", "newer");
    }
}
