package org.gradi.ui;

import static org.gradi.ui.Names.named;

import java.util.Locale;
import java.util.Objects;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** A field for words that the rows below it must have. On the event thread. */
public final class FilterBar extends JPanel {
    private final JTextField field;
    private final transient Runnable onChange;

    /**
     * @param name     of the field
     * @param example  what could stand in it
     * @param onChange called after every change
     */
    public FilterBar(Texts texts, String name, String example, Runnable onChange) {
        super(new MigLayout("insets 8 16 8 16", "[]8[280!, fill]"));
        this.onChange = Objects.requireNonNull(onChange, "onChange");
        field = named(name, new JTextField());
        JLabel label = new JLabel(texts.text("filter"));
        label.setLabelFor(field);
        field.putClientProperty("JTextField.showClearButton", true);
        field.putClientProperty("JTextField.placeholderText", example);
        field.getDocument().addDocumentListener(new Changes());
        add(label);
        add(field);
    }

    /** Whether the filter lets a row with these words through. */
    public boolean admits(String words) {
        return words.toLowerCase(Locale.ROOT).contains(field.getText().strip().toLowerCase(Locale.ROOT));
    }

    /** Lets every row through. */
    public void clear() {
        field.setText("");
    }

    private final class Changes implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent event) {
            onChange.run();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            onChange.run();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {
            onChange.run();
        }
    }
}
