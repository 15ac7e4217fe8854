package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.Importance;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Relation;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.gradi.selection.Distribution;
import org.gradi.ui.ActionButton;
import org.gradi.ui.Actions;
import org.gradi.ui.Texts;

/** One line of the environment: a property and how it is bounded. */
final class RequirementRow {
    private final RowKey key;
    private final Texts texts;
    private final ValueEditor editor;
    private final JLabel label;
    private final Choice importance;
    private final MatchMeter meter;
    private final JPanel standing = new JPanel(new MigLayout("insets 0, gap 0, fillx, hidemode 3",
            "[]4[grow, left]2[]0[]"));
    private final JButton addBound;
    private final JButton clear;
    private final FieldMessage message;
    private final boolean takesTwoBounds;

    RequirementRow(RowKey key, Texts texts, Vocabulary vocabulary, Editing editing) {
        this.key = key;
        this.texts = texts;
        String name = "request.requirement." + key.property() + "." + key.ordinal();
        Optional<PropertyDefinition> property = vocabulary.property(key.property());
        Runnable edited = () -> editing.edited(key, relationText(), valueText());
        editor = editor(name, property, vocabulary, edited, editing::left);
        takesTwoBounds = property.map(PropertyDefinition::range)
                .filter(range -> !(range instanceof PropertyRange.Classified)).isPresent();
        String hint = property.map(found -> found.definition().in(texts.locale()))
                .orElseGet(() -> texts.text("request.property.unknown", key.property()));
        String words = property.map(found -> found.label().in(texts.locale())).orElse(key.property());
        label = FormGrid.label(name, key.ordinal() == 0 ? words
                : texts.text("request.and"), hint, editor.value());
        importance = importance(name, editing);
        meter = named(name + ".matches", new MatchMeter());
        addBound = button(name + ".add", "add-bound", () -> editing.boundWanted(key.property()));
        clear = button(name + ".clear", "clear-requirement", () -> editing.cleared(key));
        message = named(name + ".problem", new FieldMessage(editor.value()));
        standing.setOpaque(false);
        standing.add(importance);
        standing.add(meter, "wmin 0");
        standing.add(addBound);
        standing.add(clear);
        Stream.of(editor.relation(), editor.value(), editor.unit(), importance)
                .forEach(part -> part.addFocusListener(new FocusAdapter() {
                    @Override
                    public void focusGained(FocusEvent event) {
                        editing.entered(key);
                    }
                }));
    }

    private Choice importance(String name, Editing editing) {
        Choice choice = named(name + ".importance", new Choice(Arrays.stream(Importance.values())
                .map(each -> new Choice.Item(each.key(), texts.text("request.importance." + each.key())))
                .toList()));
        choice.setToolTipText(texts.text("request.importance.hint"));
        choice.getAccessibleContext().setAccessibleName(texts.text("request.importance"));
        choice.addActionListener(event -> Importance.ofKey(choice.key())
                .ifPresent(chosen -> editing.importanceChosen(key, chosen)));
        return choice;
    }

    /** What the user does with a row. */
    interface Editing {

        void edited(RowKey row, String relation, String value);

        void importanceChosen(RowKey row, Importance importance);

        void boundWanted(String property);

        void cleared(RowKey row);

        void left();

        /** He turned to this row. */
        void entered(RowKey row);
    }

    private ValueEditor editor(String name, Optional<PropertyDefinition> property, Vocabulary vocabulary,
            Runnable edited, Runnable left) {
        if (property.isEmpty()) {
            return new TextEditor(name, "", relations(name, List.of(Relation.values()), edited, left), edited,
                    left);
        }
        PropertyRange range = property.get().range();
        if (range instanceof PropertyRange.Classified classified) {
            return new TermEditor(name, vocabulary, classified.root(), texts, edited, left);
        }
        Choice bounds = relations(name, List.of(Relation.AT_LEAST, Relation.AT_MOST, Relation.EXACTLY),
                edited, left);
        return range instanceof PropertyRange.Measured measured
                ? new MeasuredEditor(name, measured, texts.locale(), bounds, edited, left)
                : new TextEditor(name, texts.text("request.version.example"), bounds, edited, left);
    }

    private Choice relations(String name, List<Relation> offered, Runnable edited, Runnable left) {
        Choice choice = named(name + ".relation", new Choice(offered.stream()
                .map(relation -> new Choice.Item(relation.key(),
                        texts.text("request.relation." + relation.key())))
                .toList()));
        choice.addActionListener(event -> {
            edited.run();
            left.run();
        });
        return choice;
    }

    private JButton button(String name, String action, Runnable effect) {
        return ActionButton.icon(name, new Actions(texts).action(action, effect));
    }

    void addTo(FormGrid grid) {
        grid.add(label);
        grid.add(editor.relation());
        if (editor.unit().isVisible()) {
            grid.add(editor.value());
            grid.add(editor.unit());
        } else {
            grid.add(editor.value(), "span 2");
        }
        grid.addBelow(standing);
        grid.addMessage(message);
    }

    void show(DraftRequirement requirement) {
        editor.show(requirement);
        boolean asked = !requirement.value().isBlank();
        addBound.setVisible(asked && takesTwoBounds && key.ordinal() == 0);
        clear.setVisible(asked || key.ordinal() > 0);
        standing.setVisible(asked || key.ordinal() > 0);
        importance.show(requirement.importance().key());
        if (!asked) {
            meter.show("", 0, 0);
        }
    }

    /** Puts the cursor where the value is written. */
    void enter() {
        editor.value().requestFocusInWindow();
        if (label.getParent() instanceof JComponent form) {
            form.scrollRectToVisible(label.getBounds().union(editor.value().getBounds()));
        }
    }

    void showCounts(Distribution had) {
        editor.showCounts(had);
    }

    void showProblem(String problem) {
        message.show(problem);
    }

    /** @param clusters of how many; 0 when it is not known */
    void showMatches(int matching, int clusters) {
        boolean known = clusters > 0 && key.ordinal() == 0;
        meter.show(known ? texts.text("request.matches", matching, clusters) : "", matching, known ? clusters
                : 0);
    }

    private String relationText() {
        return editor.relationText();
    }

    private String valueText() {
        return editor.valueText();
    }

    /** Every widget that shows words, for the form to align. */
    static Stream<String> words(Vocabulary vocabulary, Texts texts) {
        return vocabulary.properties().stream().map(property -> property.label().in(texts.locale()));
    }
}
