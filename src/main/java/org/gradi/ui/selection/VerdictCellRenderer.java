package org.gradi.ui.selection;

import java.awt.Component;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.border.Border;
import javax.swing.table.DefaultTableCellRenderer;
import org.gradi.selection.Finding;
import org.gradi.ui.Icons;
import org.gradi.ui.Theme;

/**
 * Draws a cell by its verdict; the chosen cell keeps its colours and gets a frame, so that it stays readable.
 */
final class VerdictCellRenderer extends DefaultTableCellRenderer {
    private final transient SelectionTableModel model;
    private final transient SelectionWords words;

    VerdictCellRenderer(SelectionTableModel model, SelectionWords words) {
        this.model = model;
        this.words = words;
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean isSelected,
            boolean hasFocus, int place, int column) {
        int row = table.convertRowIndexToModel(place);
        JLabel cell = (JLabel) super.getTableCellRendererComponent(table, value, false, false, place, column);
        cell.setBorder(border(isSelected));
        cell.setIcon(null);
        cell.setForeground(Theme.colour("Table.foreground"));
        cell.setBackground(Theme.colour("Table.background"));
        Optional<Finding> finding = model.finding(row, column);
        finding.ifPresent(found -> show(cell, VerdictLook.of(found), words.has(found)));
        if (column == 0) {
            show(cell, VerdictLook.of(model.assessment(row)), String.valueOf(value));
        }
        cell.setToolTipText(finding.map(found -> tooltip(row, found))
                .orElseGet(() -> words.verdict(model.assessment(row), model.rank(row)).replace('\n', ' ')));
        return cell;
    }

    private String tooltip(int row, Finding finding) {
        return words.sentence(model.assessment(row).cluster().name(), finding) + " " + words.mapping(finding);
    }

    private static void show(JLabel cell, VerdictLook look, String text) {
        cell.setIcon(Icons.icon(look.icon(), look.foreground()));
        cell.setText(text);
        cell.setForeground(Theme.colour(look.foreground()));
        cell.setBackground(Theme.colour(look.background()));
    }

    private static Border border(boolean isSelected) {
        return isSelected
                ? BorderFactory.createCompoundBorder(
                        BorderFactory.createLineBorder(Theme.colour("Component.focusedBorderColor"), 2),
                        BorderFactory.createEmptyBorder(0, 6, 0, 6))
                : BorderFactory.createEmptyBorder(2, 8, 2, 8);
    }
}
