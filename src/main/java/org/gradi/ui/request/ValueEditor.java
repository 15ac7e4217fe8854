package org.gradi.ui.request;

import javax.swing.JComponent;
import javax.swing.JLabel;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.gradi.selection.Distribution;

/** The widgets with which one requirement is written: how it bounds, the bound, and its unit. */
interface ValueEditor {

    JComponent relation();

    JComponent value();

    /** Stands in the unit's column; invisible where there is none to choose. */
    default JComponent unit() {
        JLabel none = new JLabel();
        none.setVisible(false);
        return none;
    }

    /** The relation as a draft writes it. */
    String relationText();

    /** The value as a draft writes it; empty when nothing is asked. */
    String valueText();

    void show(DraftRequirement requirement);

    /** What the clusters have of the property; only a list of values has a place for it. */
    default void showCounts(Distribution had) {
    }
}
