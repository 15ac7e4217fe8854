package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.table.AbstractTableModel;
import net.miginfocom.swing.MigLayout;
import org.gradi.broker.BrokerEvent;
import org.gradi.ui.FittingTable;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;

/** What the broker did, step by step, with a filter. */
final class StoryPane {
    private static final int TIME = 0;
    private static final int REQUEST = 1;
    private static final int SENTENCE = 2;

    private final Texts texts;
    private final Lines lines = new Lines();
    private final FittingTable table = named("story.table", new FittingTable(lines));
    private final JTextField filter = named("story.filter", new JTextField());
    private final JPanel panel = named("story", new JPanel(new BorderLayout()));
    private List<Line> all = List.of();

    StoryPane(Texts texts) {
        this.texts = texts;
        JPanel bar = new JPanel(new MigLayout("insets 8 16 8 16", "[]8[280!]"));
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

    private record Line(String time, String request, String sentence) {
        boolean says(String words) {
            return (time + " " + request + " " + sentence).toLowerCase(Locale.ROOT).contains(words);
        }
    }

    JComponent component() {
        return panel;
    }

    void show(List<BrokerEvent> story, Bench bench) {
        StoryWords words = new StoryWords(texts, new Moments(bench.broker().opened().grid().zone(), texts.locale()));
        all = story.stream().map(event -> new Line(words.time(event), bench.nameOf(StoryWords.idOf(event)) + " · "
                + StoryWords.idOf(event), words.sentence(event))).toList();
        filter();
    }

    private void filter() {
        String words = filter.getText().strip().toLowerCase(Locale.ROOT);
        boolean grew = lines.show(all.stream().filter(line -> line.says(words)).toList());
        if (grew) {
            table.fitColumns();
            table.scrollRectToVisible(table.getCellRect(lines.getRowCount() - 1, 0, true));
        }
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

    private final class Lines extends AbstractTableModel {
        private transient List<Line> rows = List.of();

        /** Whether the lines are others than before. */
        boolean show(List<Line> others) {
            boolean differs = !rows.equals(others);
            if (differs) {
                rows = others;
                fireTableDataChanged();
            }
            return differs && !rows.isEmpty();
        }

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return SENTENCE + 1;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case TIME -> texts.text("story.column.time");
                case REQUEST -> texts.text("story.column.request");
                default -> texts.text("story.column.sentence");
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            Line line = rows.get(row);
            return switch (column) {
                case TIME -> line.time();
                case REQUEST -> line.request();
                default -> line.sentence();
            };
        }
    }
}
