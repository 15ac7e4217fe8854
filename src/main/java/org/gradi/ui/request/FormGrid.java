package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The columns of the form, the same in each of its sections: label, relation, value, unit. */
final class FormGrid extends JPanel {
    private static final String ROWS = "[]4[]";

    FormGrid(int labelWidth) {
        super(new MigLayout("insets 0, gap 6 4, hidemode 3, fillx, wrap 4",
                "[" + labelWidth + "!, right]8[112!, fill][56::, grow, fill][76!, fill]", ROWS));
        setOpaque(false);
    }

    /** The label of a field, to its left; also the field's accessible name. */
    static JLabel label(String name, String text, String hint, Component field) {
        JLabel label = named(name + ".label", new JLabel(text));
        label.setToolTipText(hint);
        label.setLabelFor(field);
        field.getAccessibleContext().setAccessibleName(text);
        field.getAccessibleContext().setAccessibleDescription(hint);
        if (field instanceof JComponent component) {
            component.setToolTipText(hint);
        }
        return label;
    }

    /** More about the fields, below them; it takes no room while it is hidden. */
    void addBelow(JComponent more) {
        add(more, "newline, skip 1, span 3, growx, wmin 0");
    }

    /** A line below the fields; it takes no room while it is hidden. */
    void addMessage(FieldMessage message) {
        addBelow(message);
    }

    /** Wide enough for every one of them. */
    static int widest(Iterable<String> texts) {
        JLabel measure = new JLabel();
        int widest = 0;
        for (String text : texts) {
            measure.setText(text);
            Dimension size = measure.getPreferredSize();
            widest = Math.max(widest, size.width);
        }
        return widest;
    }
}
