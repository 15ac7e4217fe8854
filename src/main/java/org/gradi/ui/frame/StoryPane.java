package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.awt.FontMetrics;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.gradi.broker.BrokerEvent;
import org.gradi.ui.FilterBar;
import org.gradi.ui.FittingTable;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;

/** What the broker did, step by step, with a filter. */
final class StoryPane {
    private static final int CELL_PADDING = 18;

    private final Texts texts;
    private final StoryTable lines;
    private final FittingTable table;
    private final FilterBar filter;
    private final JPanel panel = named("story", new JPanel(new BorderLayout()));
    private Bench shown;
    /** The lines of the bench on show, by the event itself: what has happened is put into words once. */
    private Map<BrokerEvent, StoryTable.Line> written = new IdentityHashMap<>();
    private List<StoryTable.Line> all = List.of();

    StoryPane(Texts texts) {
        this.texts = texts;
        lines = new StoryTable(texts);
        table = named("story.table", new FittingTable(lines));
        table.sortable(lines::sortKey);
        table.narrow(StoryTable.REQUEST);
        filter = new FilterBar(texts, "story.filter", texts.text("story.filter.example"), this::filter);
        panel.add(filter, BorderLayout.NORTH);
        JScrollPane scroll = named("story.scroll", new JScrollPane(table));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        panel.add(scroll, BorderLayout.CENTER);
    }

    JComponent component() {
        return panel;
    }

    void show(List<BrokerEvent> story, Bench bench) {
        Map<BrokerEvent, StoryTable.Line> known = bench == shown ? written : Map.of();
        StoryWords words = new StoryWords(texts,
                new Moments(bench.broker().opened().grid().zone(), texts.locale()));
        Map<String, String> names = bench.names();
        written = new IdentityHashMap<>();
        shown = bench;
        all = story.stream().map(event -> written.computeIfAbsent(event, unused ->
                known.containsKey(event) ? known.get(event) : line(event, words, names))).toList();
        filter();
    }

    private static StoryTable.Line line(BrokerEvent event, StoryWords words, Map<String, String> names) {
        String id = StoryWords.idOf(event);
        return new StoryTable.Line(event.at(), words.time(event), names.getOrDefault(id, id) + " · " + id,
                words.sentence(event));
    }

    private void filter() {
        List<StoryTable.Line> admitted = filter.admitted(all, StoryTable.Line::words);
        if (lines.isShown(admitted)) {
            return;
        }
        table.renew(lines::line, () -> lines.show(admitted));
        if (!admitted.isEmpty()) {
            table.fitColumns();
            fitSentences();
        }
        if (!admitted.isEmpty() && !table.isSorted()) {
            table.reveal(admitted.size() - 1);
        }
    }

    /** A sentence is read whole, however long. Only the widest is put into its cell, which is slow. */
    private void fitSentences() {
        int column = StoryTable.SENTENCE;
        int row = table.convertRowIndexToView(widestSentence());
        table.getColumnModel().getColumn(column).setPreferredWidth(CELL_PADDING + table.prepareRenderer(
                table.getCellRenderer(row, column), row, column).getPreferredSize().width);
    }

    /** In which row of the model it is; there must be one. */
    private int widestSentence() {
        FontMetrics metrics = table.getFontMetrics(table.getFont());
        int widest = 0;
        int width = 0;
        for (int row = 0; row < lines.getRowCount(); row++) {
            int wanted = metrics.stringWidth(lines.getValueAt(row, StoryTable.SENTENCE).toString());
            if (wanted > width) {
                widest = row;
                width = wanted;
            }
        }
        return widest;
    }
}
