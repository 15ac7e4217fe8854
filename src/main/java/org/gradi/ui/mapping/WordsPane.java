package org.gradi.ui.mapping;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.VocabularySearch;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.selection.OpenMapping.StudiedWord;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;

/** The organisation's words, with a filter. */
final class WordsPane {
    private static final int STATE = 0;
    private static final String MAPPED = "✓";
    private static final String SUGGESTED = "?";
    private static final String OPEN = "–";

    private final Texts texts;
    private final JTextField filter = named("mapping.words.filter", new JTextField());
    private final JCheckBox onlyOpen;
    private final ListedPane<StudiedWord> words;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, fill, wrap 1", "[grow, fill]",
            "[]4[grow, fill]"));
    private List<StudiedWord> all = List.of();

    WordsPane(Texts texts) {
        this.texts = texts;
        onlyOpen = named("mapping.words.open", new JCheckBox(texts.text("mapping.words.open")));
        words = new ListedPane<>("mapping.words", texts.text("mapping.words.heading"), List.of(
                new ListedTable.Column<>("", WordsPane::state),
                new ListedTable.Column<>(texts.text("mapping.words.word"), WordsPane::name),
                new ListedTable.Column<>(texts.text("mapping.words.label"), StudiedWord::label),
                new ListedTable.Column<>(texts.text("mapping.words.type"), this::type),
                new ListedTable.Column<>(texts.text("mapping.words.unit"), StudiedWord::unit),
                new ListedTable.Column<>(texts.text("mapping.words.examples"),
                        one -> String.join(", ", one.examples())),
                new ListedTable.Column<>(texts.text("mapping.words.times"), StudiedWord::times)));
        words.table().getColumnModel().getColumn(STATE).setCellRenderer(new StateRenderer());
        filter.putClientProperty("JTextField.placeholderText", texts.text("mapping.words.filter"));
        filter.putClientProperty("JTextField.showClearButton", true);
        filter.getDocument().addDocumentListener(new Typing(this::filter));
        onlyOpen.addActionListener(event -> filter());
        JLabel heading = new JLabel(texts.text("mapping.words.heading"));
        heading.setLabelFor(words.table());
        JPanel bar = new JPanel(new MigLayout("insets 0, fillx", "[]12[grow, fill]8[]"));
        bar.add(heading);
        bar.add(filter, "wmin 80");
        bar.add(onlyOpen);
        panel.add(bar);
        panel.add(words.component(), "wmin 0, hmin 80");
    }

    JComponent component() {
        return panel;
    }

    ListedPane<StudiedWord> list() {
        return words;
    }

    Optional<StudiedWord> selected() {
        return words.selected();
    }

    void onChoice(Consumer<Optional<StudiedWord>> listener) {
        words.onChoice(listener);
    }

    void show(List<StudiedWord> shown) {
        all = shown;
        filter();
    }

    private void filter() {
        Optional<OwnWord> kept = words.selected().map(StudiedWord::word);
        String wanted = VocabularySearch.plain(filter.getText().strip());
        List<StudiedWord> shown = all.stream().filter(one -> !onlyOpen.isSelected() || !one.word().mapped())
                .filter(one -> VocabularySearch.plain(one.word().name() + "\n" + one.label())
                        .contains(wanted)).toList();
        boolean isThere = kept.isPresent()
                && shown.stream().anyMatch(one -> one.word().isSameAs(kept.get()));
        words.show(shown, one -> !isThere || one.word().isSameAs(kept.get()));
    }

    /** Goes on to the next word for which something is suggested; stays when there is none. */
    void advance() {
        List<StudiedWord> rows = words.rows();
        int from = Math.max(0, words.table().getSelectedRow());
        for (int step = 0; step < rows.size(); step++) {
            int row = (from + step) % rows.size();
            if (!rows.get(row).suggestions().isEmpty()) {
                words.select(row);
                return;
            }
        }
    }

    private static String state(StudiedWord word) {
        return word.word().mapped() ? MAPPED : word.suggestions().isEmpty() ? OPEN : SUGGESTED;
    }

    private static String name(StudiedWord word) {
        return switch (word.word().kind()) {
            case TEXT -> "    " + word.word().name();
            default -> word.word().name();
        };
    }

    private String type(StudiedWord word) {
        String kind = texts.text("mapping.kind." + word.word().kind().name());
        return kind + " · " + (word.type().isEmpty() ? texts.text("mapping.use." + word.use().name())
                : word.type());
    }

    /** A sign and its colour: mapped, suggested, or open. */
    private final class StateRenderer extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean isSelected,
                boolean hasFocus, int row, int column) {
            super.getTableCellRendererComponent(table, value, isSelected, hasFocus, row, column);
            String key = MAPPED.equals(value) ? "satisfied" : SUGGESTED.equals(value) ? "unknown" : "quiet";
            if (!isSelected) {
                setForeground(Theme.colour("Verdict." + key));
            }
            setToolTipText(texts.text("mapping.state." + key));
            return this;
        }
    }
}
