package org.gradi.ui.request;

import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;
import org.gradi.model.Unit;

/** Shows a unit by its symbol. */
final class UnitRenderer extends DefaultListCellRenderer {

    @Override
    public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean isSelected,
            boolean hasFocus) {
        String symbol = value instanceof Unit unit ? unit.symbol() : "";
        return super.getListCellRendererComponent(list, symbol, index, isSelected, hasFocus);
    }
}
