package org.gradi.ui.mapping;

import static org.gradi.ui.Names.named;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.Vocabulary;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** The properties and terms of the reference, a search over them, and what the chosen one means. */
final class ReferencePane {
    private final Texts texts;
    private final ListedPane<ReferenceEntry> list;
    private final JTextField search = named("mapping.reference.search", new JTextField());
    private final WrappedText definition =
            named("mapping.reference.definition", new WrappedText().colour("Verdict.quiet"));
    private final JPanel panel = new JPanel(new MigLayout("insets 0, fill, wrap 1", "[grow, fill]",
            "[]4[grow, fill]4[]"));
    private Consumer<ReferenceEntry> chosen = unused -> { };
    private List<ReferenceEntry> entries = List.of();
    private boolean isSearching;

    ReferencePane(Texts texts) {
        this.texts = texts;
        list = new ListedPane<>("mapping.reference", texts.text("mapping.reference.heading"), List.of(
                new ListedTable.Column<>(texts.text("mapping.reference.term"), ReferenceEntry::label),
                new ListedTable.Column<>(texts.text("mapping.reference.takes"), ReferenceEntry::takes)));
        list.onChoice(this::explain);
        search.getDocument().addDocumentListener(new Typing(this::search));
        search.putClientProperty("JTextField.placeholderText", texts.text("mapping.reference.search"));
        search.putClientProperty("JTextField.showClearButton", true);
        JLabel heading = new JLabel(texts.text("mapping.reference.heading"));
        heading.setLabelFor(list.table());
        JPanel bar = new JPanel(new MigLayout("insets 0, fillx", "[]12[grow, fill]"));
        bar.add(heading);
        bar.add(search, "wmin 80");
        panel.add(bar);
        panel.add(list.component(), "wmin 0, hmin 80");
        panel.add(definition, "wmin 0, hmin pref");
        panel.setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 0));
    }

    JComponent component() {
        return panel;
    }

    /** Is told what the user chooses. */
    void onChoice(Consumer<ReferenceEntry> listener) {
        chosen = listener;
    }

    /** Calls it when the key is pressed in the list. */
    void onKey(String key, Runnable action) {
        list.onKey(key, action);
    }

    void show(Vocabulary terms) {
        entries = ReferenceEntry.all(terms, texts);
        search();
    }

    private void search() {
        isSearching = true;
        list.show(entries.stream().filter(one -> one.says(search.getText())).toList(), one -> false);
        isSearching = false;
    }

    private void explain(Optional<ReferenceEntry> entry) {
        definition.setText(entry.map(ReferencePane::explained)
                .orElseGet(() -> texts.text("mapping.reference.none")));
        if (!isSearching) {
            entry.ifPresent(chosen);
        }
    }

    private static String explained(ReferenceEntry entry) {
        return entry.meaning().isEmpty() ? entry.id() : entry.id() + ": " + entry.meaning();
    }
}
