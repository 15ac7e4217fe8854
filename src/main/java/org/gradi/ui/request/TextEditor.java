package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import javax.swing.JComponent;
import javax.swing.JTextField;
import org.gradi.request.RequestDraft.DraftRequirement;

/** Bounds a version, or writes a requirement whose property nobody knows, as plain text. */
final class TextEditor implements ValueEditor {
    private final Choice relation;
    private final JTextField text;

    TextEditor(String name, String example, Choice relation, Runnable edited, Runnable left) {
        this.relation = relation;
        text = named(name + ".text", new JTextField(8));
        text.putClientProperty("JTextField.placeholderText", example);
        Edits.onText(text, edited);
        Edits.onLeave(text, left);
    }

    @Override
    public JComponent relation() {
        return relation;
    }

    @Override
    public JComponent value() {
        return text;
    }

    @Override
    public String relationText() {
        return relation.key();
    }

    @Override
    public String valueText() {
        return text.getText().strip();
    }

    @Override
    public void show(DraftRequirement requirement) {
        relation.show(requirement.relation());
        if (!requirement.value().equals(valueText())) {
            text.setText(requirement.value());
        }
    }
}
