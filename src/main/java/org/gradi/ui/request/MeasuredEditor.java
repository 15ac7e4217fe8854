package org.gradi.ui.request;

import java.util.Locale;
import javax.swing.JComponent;
import org.gradi.model.PropertyRange.Measured;
import org.gradi.request.RequestDraft.DraftRequirement;

/** Bounds an amount: relation, number, unit. */
final class MeasuredEditor implements ValueEditor {
    private final Choice relation;
    private final QuantityField quantity;

    MeasuredEditor(String name, Measured range, Locale locale, Choice relation, Runnable edited,
            Runnable left) {
        this.relation = relation;
        this.quantity = new QuantityField(name, range, locale, edited, left);
    }

    @Override
    public JComponent relation() {
        return relation;
    }

    @Override
    public JComponent value() {
        return quantity.number();
    }

    @Override
    public JComponent unit() {
        return quantity.unit();
    }

    @Override
    public String relationText() {
        return relation.key();
    }

    @Override
    public String valueText() {
        return quantity.text();
    }

    @Override
    public void show(DraftRequirement requirement) {
        relation.show(requirement.relation());
        quantity.show(requirement.value());
    }
}
