package org.gradi.ui.mapping;

import static org.gradi.ui.Names.named;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.gradi.selection.CellDraft;
import org.gradi.selection.MappingWorkbench.Suggestion;
import org.gradi.selection.OpenMapping.StudiedWord;
import org.gradi.ui.Page;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** What the chosen word could mean, what the mapping says of it, and the form for doing it by hand. */
final class MeaningPane {
    private final Texts texts;
    private final ListedPane<Suggestion> suggestions;
    private final ListedPane<CellDraft> cells;
    private final CellForm form;
    private final JLabel heading = named("mapping.chosen", new JLabel());
    private final WrappedText why = named("mapping.why", new WrappedText().colour("Verdict.quiet"));
    private final MappingActions actions;
    private final JPanel panel = named("mapping.meaning", new JPanel(new MigLayout(
            "insets 0, fill", "[grow 58, fill]16[grow 42, fill]", "[grow, fill]")));

    MeaningPane(Texts texts, MappingActions actions) {
        this.texts = texts;
        this.actions = actions;
        CellWords words = new CellWords(texts);
        suggestions = new ListedPane<>("mapping.suggestions", texts.text("mapping.suggestions.heading"),
                List.of(new ListedTable.Column<>(texts.text("mapping.suggestions.score"),
                                one -> "%.0f %%".formatted(one.confidence() * 100)),
                        new ListedTable.Column<>(texts.text("mapping.suggestions.meaning"),
                                one -> words.of(one.draft())),
                        new ListedTable.Column<>(texts.text("mapping.suggestions.why"), Suggestion::why)));
        cells = new ListedPane<>("mapping.cells", texts.text("mapping.cells.heading"), List.of(
                new ListedTable.Column<>(texts.text("mapping.cells.heading"), words::of)));
        form = new CellForm(texts, actions.set);
        suggestions.onChoice(chosen -> {
            why.setText(chosen.map(Suggestion::why).orElse(""));
            enable();
        });
        suggestions.onKey("ENTER", () -> actions.confirm.actionPerformed(null));
        suggestions.onKey("DELETE", () -> actions.reject.actionPerformed(null));
        suggestions.onDoubleClick(() -> actions.confirm.actionPerformed(null));
        cells.onKey("DELETE", () -> actions.remove.actionPerformed(null));
        cells.onChoice(chosen -> {
            enable();
            chosen.filter(cell -> cell.kind() != CellDraft.Kind.REJECTION).ifPresent(this::edit);
        });
        panel.add(left(), "wmin 0");
        panel.add(right(), "wmin 0");
    }

    private JComponent left() {
        JPanel left = new JPanel(new MigLayout("insets 0, fill, wrap 1", "[grow, fill]",
                "[]4[grow, fill]4[]6[]"));
        heading.putClientProperty("FlatLaf.styleClass", "h4");
        left.add(heading, "wmin 0");
        left.add(suggestions.component(), "wmin 0, hmin 60");
        left.add(why, "wmin 0, hmin pref");
        JPanel buttons = new JPanel(new MigLayout("insets 0", "[]6[]6[]"));
        buttons.add(named("mapping.confirm", new JButton(actions.confirm)));
        buttons.add(named("mapping.reject", new JButton(actions.reject)));
        buttons.add(named("mapping.confirm-all", new JButton(actions.confirmAll)));
        left.add(buttons);
        return left;
    }

    private JComponent right() {
        JPanel right = new Page(new MigLayout("insets 0, fillx, wrap 1", "[grow, fill]", "[]6[]10[]"));
        right.add(cells.component(), "wmin 0, h 84!");
        right.add(named("mapping.remove", new JButton(actions.remove)), "growx 0");
        right.add(form.component(), "wmin 0");
        JScrollPane scroll = new JScrollPane(right);
        scroll.setBorder(null);
        return scroll;
    }

    JComponent component() {
        return panel;
    }

    CellForm form() {
        return form;
    }

    Optional<Suggestion> suggestion() {
        return suggestions.selected();
    }

    Optional<CellDraft> cell() {
        return cells.selected();
    }

    /** A cell may be looked at again at any time; what the form held before is about something else. */
    private void edit(CellDraft cell) {
        form.clear();
        form.show(cell);
    }

    void show(Optional<StudiedWord> word) {
        heading.setText(word.map(this::title).orElseGet(() -> texts.text("mapping.chosen.none")));
        form.clear();
        suggestions.show(word.map(StudiedWord::suggestions).orElse(List.of()), one -> true);
        cells.show(word.map(StudiedWord::cells).orElse(List.of()), one -> true);
        enable();
    }

    private String title(StudiedWord word) {
        String none = !word.suggestions().isEmpty() ? "" : texts.text(word.word().mapped()
                ? "mapping.state.satisfied" : "mapping.suggestions.none");
        return Stream.of(word.word().name(), word.label(), word.unit(), none).filter(part -> !part.isEmpty())
                .distinct().reduce((one, other) -> one + " · " + other).orElse("");
    }

    private void enable() {
        actions.confirm.setEnabled(suggestion().isPresent());
        actions.reject.setEnabled(suggestion().isPresent());
        actions.remove.setEnabled(cell().isPresent());
    }
}
