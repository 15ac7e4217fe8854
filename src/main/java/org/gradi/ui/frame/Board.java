package org.gradi.ui.frame;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradi.broker.BrokerEvent;
import org.gradi.model.Part;
import org.gradi.ui.outcome.BoardRow;
import org.gradi.ui.outcome.BoardRow.Step;

/** What was asked of each cluster for one request, and what it answered, row by row. */
final class Board {
    private final Map<String, BoardRow> rows = new LinkedHashMap<>();

    private Board() {
    }

    /** One row for each cluster that was asked, in the order in which they were asked first. */
    static List<BoardRow> of(List<BrokerEvent> events) {
        Board board = new Board();
        events.forEach(board::take);
        return List.copyOf(board.rows.values());
    }

    private void take(BrokerEvent event) {
        if (event instanceof BrokerEvent.Asked asked) {
            Part part = asked.part();
            rows.put(part.cluster(), new BoardRow(part.cluster(), part.processors(), Map.of(), "")
                    .with(Step.ASKED, asked.at(), ""));
        } else if (event instanceof BrokerEvent.Granted granted) {
            reach(granted.part(), Step.GRANTED, granted.at(), "");
        } else if (event instanceof BrokerEvent.Denied denied) {
            reach(denied.part(), Step.REFUSED, denied.at(), denied.cause().text());
        } else if (event instanceof BrokerEvent.Silent silent) {
            reach(silent.part(), Step.IN_DOUBT, silent.at(), silent.text());
        } else if (event instanceof BrokerEvent.Undone undone) {
            reach(undone.part(), Step.UNDONE, undone.at(), "");
        } else if (event instanceof BrokerEvent.Committed committed) {
            committed.reservation().plan().parts()
                    .forEach(part -> reach(part, Step.COMMITTED, committed.at(), ""));
        }
    }

    private void reach(Part part, Step step, Instant at, String words) {
        rows.computeIfPresent(part.cluster(), (cluster, row) ->
                row.with(step, at, words.isEmpty() ? row.message() : words));
    }
}
