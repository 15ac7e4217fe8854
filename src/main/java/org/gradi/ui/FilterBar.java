package org.gradi.ui;

import static org.gradi.ui.Names.named;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/**
 * A field for words that the rows below it must have, which says so when none of them has. Escape clears it
 * before it does anything else. On the event thread.
 */
public final class FilterBar extends JPanel {
    private static final String CLEAR = "clear";

    private final JTextField field;
    private final JLabel none;
    private final transient Runnable onChange;

    /**
     * @param name     of the field
     * @param example  what could stand in it
     * @param onChange called after every change
     */
    public FilterBar(Texts texts, String name, String example, Runnable onChange) {
        super(new MigLayout("insets 8 16 8 16", "[]8[280!, fill]12[]"));
        this.onChange = Objects.requireNonNull(onChange, "onChange");
        field = named(name, new JTextField());
        JLabel label = new JLabel(texts.text("filter"));
        label.setLabelFor(field);
        field.putClientProperty("JTextField.showClearButton", true);
        field.putClientProperty("JTextField.placeholderText", example);
        field.getDocument().addDocumentListener(new Changes());
        none = named(name + ".none", new JLabel(texts.text("filter.none")));
        none.putClientProperty("FlatLaf.style", "foreground: $Verdict.quiet");
        none.setVisible(false);
        Action clearing = new Clearing();
        clearing.setEnabled(false);
        field.getActionMap().put(CLEAR, clearing);
        field.getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), CLEAR);
        add(label);
        add(field);
        add(none, "wmin 0");
    }

    /**
     * The rows that the filter lets through: each word stands somewhere in the row, in any order, in small or
     * capital letters.
     *
     * @param words of a row
     */
    public <R> List<R> admitted(List<R> rows, Function<R, String> words) {
        List<String> wanted = List.of(lowerCase(field.getText()).strip().split("\\s+"));
        List<R> admitted = rows.stream().filter(row -> {
            String there = lowerCase(words.apply(row));
            return wanted.stream().allMatch(there::contains);
        }).toList();
        none.setVisible(admitted.isEmpty() && !rows.isEmpty());
        return admitted;
    }

    private void changed() {
        field.getActionMap().get(CLEAR).setEnabled(!field.getText().isEmpty());
        onChange.run();
    }

    private static String lowerCase(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** Lets every row through. */
    public void clear() {
        field.setText("");
    }

    private final class Clearing extends AbstractAction {
        @Override
        public void actionPerformed(ActionEvent event) {
            clear();
        }
    }

    private final class Changes implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent event) {
            changed();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            changed();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {
            changed();
        }
    }
}
