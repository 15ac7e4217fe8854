package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.awt.FontMetrics;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.gradi.broker.BrokerEvent;
import org.gradi.ui.FittingTable;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;

/** What the broker did, step by step, with a filter. */
final class StoryPane {
    private static final int CELL_PADDING = 18;

    private final Texts texts;
    private final StoryTable lines;
    private final FittingTable table;
    private final JTextField filter = named("story.filter", new JTextField());
    private final JPanel panel = named("story", new JPanel(new BorderLayout()));
    private Bench shown;
    /** The lines of the bench on show, by the event itself: what has happened is put into words once. */
    private Map<BrokerEvent, StoryTable.Line> written = new IdentityHashMap<>();
    private List<StoryTable.Line> all = List.of();

    StoryPane(Texts texts) {
        this.texts = texts;
        lines = new StoryTable(texts);
        table = named("story.table", new FittingTable(lines));
        JPanel bar = new JPanel(new MigLayout("insets 8 16 8 16", "[]8[280!, fill]"));
        JLabel label = new JLabel(texts.text("story.filter"));
        label.setLabelFor(filter);
        filter.putClientProperty("JTextField.showClearButton", true);
        filter.putClientProperty("JTextField.placeholderText", texts.text("story.filter.example"));
        filter.getDocument().addDocumentListener(new Refilter());
        bar.add(label);
        bar.add(filter);
        panel.add(bar, BorderLayout.NORTH);
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
        return new StoryTable.Line(words.time(event), names.getOrDefault(id, id) + " · " + id,
                words.sentence(event));
    }

    private void filter() {
        String words = filter.getText().strip().toLowerCase(Locale.ROOT);
        boolean grew = lines.show(all.stream().filter(line -> line.says(words)).toList());
        if (grew) {
            table.fitColumns();
            fitSentences();
            table.scrollRectToVisible(table.getCellRect(lines.getRowCount() - 1, 0, true));
        }
    }

    /** A sentence is read whole, however long. Only the widest is put into its cell, which is slow. */
    private void fitSentences() {
        int column = StoryTable.SENTENCE;
        int row = widestSentence();
        table.getColumnModel().getColumn(column).setPreferredWidth(CELL_PADDING + table.prepareRenderer(
                table.getCellRenderer(row, column), row, column).getPreferredSize().width);
    }

    /** In which row it is; there must be one. */
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

    private final class Refilter implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent event) {
            filter();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            filter();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {
            filter();
        }
    }
}
