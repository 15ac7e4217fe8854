package org.gradi.ui.mapping;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.Action;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.PropertyRange;
import org.gradi.model.Unit;
import org.gradi.model.Vocabulary;
import org.gradi.selection.CellDraft;
import org.gradi.selection.MappingWorkbench.Kind;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.ui.Texts;

/** One cell to be looked over and changed by hand before it is set. */
final class CellForm {
    private static final int NUMBER_COLUMNS = 6;
    private static final int GIVES_ROWS = 3;
    private static final List<String> COMBINATIONS =
            List.of("", "minimum", "maximum", "sum", "count", "every", "any");

    private final Texts texts;
    private final JLabel meaning = named("mapping.form.meaning", new JLabel());
    private final JComboBox<CellDraft.Relation> relation =
            named("mapping.form.relation", new JComboBox<>(CellDraft.Relation.values()));
    private final JComboBox<String> unit = named("mapping.form.unit", new JComboBox<>());
    private final JTextField factor = named("mapping.form.factor", new JTextField(NUMBER_COLUMNS));
    private final JTextField offset = named("mapping.form.offset", new JTextField(NUMBER_COLUMNS));
    private final JComboBox<String> combine =
            named("mapping.form.combine", new JComboBox<>(COMBINATIONS.toArray(String[]::new)));
    private final JTextArea gives = named("mapping.form.gives", new JTextArea(GIVES_ROWS, 24));
    private final JPanel panel = named("mapping.form", new JPanel(new MigLayout(
            "insets 0, fillx, wrap 2, hidemode 3", "[][grow, fill]", "[]6[]6[]6[]6[]")));
    private final JButton set;
    private final JLabel relationLabel;
    private final JLabel unitLabel;
    private final JLabel conversionLabel;
    private final JLabel combineLabel;
    private final JPanel conversion = new JPanel(new MigLayout("insets 0", "[]4[]8[]4[]push"));
    private final JScrollPane givesScroll = new JScrollPane(gives);
    private Vocabulary vocabulary = new Vocabulary(List.of(), List.of());
    private CellDraft cell;

    CellForm(Texts texts, Action setAction) {
        this.texts = texts;
        set = named("mapping.form.set", new JButton(setAction));
        relationLabel = label("mapping.form.relation.label", relation);
        unitLabel = label("mapping.form.unit.label", unit);
        conversionLabel = label("mapping.form.conversion.label", factor);
        combineLabel = label("mapping.form.combine.label", combine);
        relation.setRenderer(new Words("mapping.relation."));
        combine.setRenderer(new Words("mapping.combine."));
        gives.setToolTipText(texts.text("mapping.form.gives.hint"));
        gives.getAccessibleContext().setAccessibleName(texts.text("mapping.form.gives.hint"));
        unit.setEditable(true);
        conversion.add(new JLabel("×"));
        conversion.add(factor);
        conversion.add(new JLabel("+"));
        conversion.add(offset);
        factor.setToolTipText(texts.text("mapping.form.factor.hint"));
        offset.setToolTipText(texts.text("mapping.form.offset.hint"));
        meaning.putClientProperty("FlatLaf.styleClass", "h4");
        panel.add(meaning, "span, growx, wmin 0");
        add(relationLabel, relation);
        add(unitLabel, unit);
        add(conversionLabel, conversion);
        add(combineLabel, combine);
        panel.add(givesScroll, "span, growx, wmin 0, h 64::");
        panel.add(set, "span, split 2, growx 0");
        clear();
    }

    private JLabel label(String key, JComponent of) {
        JLabel label = new JLabel(texts.text(key));
        label.setLabelFor(of);
        return label;
    }

    private void add(JLabel label, JComponent field) {
        panel.add(label);
        panel.add(field, "growx 0, wmin 120");
    }

    JPanel component() {
        return panel;
    }

    void use(Vocabulary terms) {
        vocabulary = terms;
        clear();
    }

    /** Nothing is chosen to be mapped. */
    void clear() {
        cell = null;
        meaning.setText(texts.text("mapping.form.empty"));
        set.getAction().setEnabled(false);
        for (Component part : List.of(relationLabel, relation, unitLabel, unit, conversionLabel, conversion,
                combineLabel, combine, givesScroll)) {
            part.setVisible(false);
        }
    }

    void show(CellDraft shown) {
        boolean adds = cell != null && cell.kind() == CellDraft.Kind.VALUE
                && shown.kind() == CellDraft.Kind.VALUE && cell.word().equals(shown.word())
                && cell.value().equals(shown.value());
        String before = adds ? gives.getText().strip() : "";
        cell = shown;
        set.getAction().setEnabled(true);
        boolean isValue = shown.kind() == CellDraft.Kind.VALUE;
        Optional<PropertyRange.Measured> measured = measured(shown.to());
        boolean hasUnit = !isValue && measured.isPresent();
        setVisible(!isValue, relationLabel, relation);
        setVisible(hasUnit, unitLabel, unit, conversionLabel, conversion);
        setVisible(!shown.combine().isEmpty(), combineLabel, combine);
        setVisible(isValue, givesScroll);
        meaning.setText(texts.text("mapping.form.meaning", word(shown), isValue ? "…" : shown.to()));
        relation.setSelectedItem(shown.relation());
        unit.setModel(new DefaultComboBoxModel<>(measured.map(range -> range.kind().units().stream()
                .map(Unit::symbol).toArray(String[]::new)).orElse(new String[0])));
        unit.setSelectedItem(shown.unit());
        factor.setText(shown.factor());
        offset.setText(shown.offset());
        combine.setSelectedItem(shown.combine());
        String said = shown.gives().stream().map(gift -> gift.property() + " = " + gift.value())
                .collect(Collectors.joining("\n"));
        gives.setText(before.contains(said) ? before : (before + "\n" + said).strip());
        panel.revalidate();
    }

    private static void setVisible(boolean isVisible, Component... parts) {
        Arrays.stream(parts).forEach(part -> part.setVisible(isVisible));
    }

    private static String word(CellDraft shown) {
        String iri = shown.word();
        return shown.value().isEmpty()
                ? iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
                : "\"" + shown.value() + "\"";
    }

    private Optional<PropertyRange.Measured> measured(String id) {
        return vocabulary.properties().stream().filter(one -> one.id().equals(id)).findFirst()
                .map(one -> one.range()).filter(PropertyRange.Measured.class::isInstance)
                .map(PropertyRange.Measured.class::cast);
    }

    /** A property of the reference ontology of which a text is to say something that is yet to be typed. */
    void addGift(OwnWord word, String property) {
        if (cell == null || cell.kind() != CellDraft.Kind.VALUE || !cell.value().equals(word.text())) {
            show(CellDraft.ofValue(word.iri(), word.text(), List.of()));
        }
        gives.setText((gives.getText().strip() + "\n" + property + " = ").stripLeading());
        gives.requestFocusInWindow();
    }

    /** Whether the picked property is to be typed into rather than proposed. */
    boolean isTypedInto(OwnWord word, String reference) {
        return word.kind() == Kind.TEXT && vocabulary.term(reference).isEmpty();
    }

    /** The cell as it stands in the form; empty when there is none. */
    Optional<CellDraft> cell() {
        if (cell == null) {
            return Optional.empty();
        }
        if (cell.kind() == CellDraft.Kind.VALUE) {
            return Optional.of(cell.giving(gifts()));
        }
        CellDraft combined = cell.combine().isEmpty() || combine.getSelectedItem() == null ? cell
                : cell.combined(String.valueOf(combine.getSelectedItem()));
        String symbol = unit.isVisible() ? String.valueOf(unit.getEditor().getItem()).strip() : "";
        return Optional.of(combined.in(symbol)
                .converting(factor.getText().strip(), offset.getText().strip())
                .related((CellDraft.Relation) relation.getSelectedItem()));
    }

    private List<CellDraft.Gift> gifts() {
        return gives.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> {
            int equals = line.indexOf('=');
            return equals < 0 ? new CellDraft.Gift(line, "")
                    : new CellDraft.Gift(line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
        }).toList();
    }

    /** Shows what a choice means in the language of the screen. */
    private final class Words extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;
        private final String prefix;

        Words(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index,
                boolean isSelected, boolean hasFocus) {
            String shown = value == null || value.toString().isEmpty() ? " " : texts.text(prefix + value);
            return super.getListCellRendererComponent(list, shown, index, isSelected, hasFocus);
        }
    }
}
