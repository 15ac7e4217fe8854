package org.gradi.ui.request;

import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;
import org.gradi.ui.Theme;

/** What is wrong with a field, in the line below it; takes no room when nothing is. */
final class FieldMessage extends JTextArea {
    private static final String OUTLINE = "JComponent.outline";

    private final transient JComponent[] fields;

    /** @param fields get a red outline while there is a message */
    FieldMessage(JComponent... fields) {
        this.fields = fields.clone();
        DefaultCaret still = new DefaultCaret();
        still.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        setCaret(still);
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setBorder(null);
        setVisible(false);
    }

    /** Empty when all is well. */
    void show(String problem) {
        setText(problem);
        setVisible(!problem.isEmpty());
        for (JComponent field : fields) {
            field.putClientProperty(OUTLINE, problem.isEmpty() ? null : "error");
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(Theme.font("small.font"));
        setForeground(Theme.colour("Verdict.notSatisfied"));
        setOpaque(false);
        setBorder(null);
    }
}
