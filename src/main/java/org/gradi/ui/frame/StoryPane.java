package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
        StoryWords words = new StoryWords(texts,
                new Moments(bench.broker().opened().grid().zone(), texts.locale()));
        all = story.stream().map(event -> new StoryTable.Line(words.time(event),
                bench.nameOf(StoryWords.idOf(event)) + " · "
                + StoryWords.idOf(event), words.sentence(event))).toList();
        filter();
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

    /** A sentence is read whole, however long. */
    private void fitSentences() {
        int column = StoryTable.SENTENCE;
        int widest = IntStream.range(0, lines.getRowCount())
                .map(row -> table.prepareRenderer(table.getCellRenderer(row, column), row, column)
                        .getPreferredSize().width).max().orElse(0);
        table.getColumnModel().getColumn(column).setPreferredWidth(widest + CELL_PADDING);
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
