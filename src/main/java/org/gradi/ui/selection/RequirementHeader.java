package org.gradi.ui.selection;

import java.awt.Component;
import java.awt.GridLayout;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.SortOrder;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.table.TableCellRenderer;
import org.gradi.selection.Finding;
import org.gradi.ui.Theme;

/** Heads a column with the property and, below it, what was asked. */
final class RequirementHeader implements TableCellRenderer {
    private final SelectionTableModel model;
    private final SelectionWords words;
    private final JPanel panel = new JPanel(new GridLayout(2, 1));
    private final JLabel title = new JLabel();
    private final JLabel asked = new JLabel();

    RequirementHeader(SelectionTableModel model, SelectionWords words) {
        this.model = model;
        this.words = words;
        panel.add(title);
        panel.add(asked);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean isSelected,
            boolean hasFocus,
            int row, int column) {
        Optional<Finding> finding = model.getRowCount() == 0 ? Optional.empty() : model.finding(0, column);
        title.setText(finding.map(words::property).orElse(String.valueOf(value)));
        title.setIcon(arrow(table, column));
        title.setHorizontalTextPosition(SwingConstants.LEADING);
        asked.setText(finding.map(words::head).orElse(" "));
        panel.setBackground(Theme.colour("TableHeader.background"));
        panel.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 0, 1, 0, Theme.colour("TableHeader.bottomSeparatorColor")),
                BorderFactory.createEmptyBorder(4, 8, 4, 8)));
        int side = table.getRowCount() > 0 && table.getValueAt(0, column) instanceof Number
                ? SwingConstants.TRAILING : SwingConstants.LEADING;
        title.setHorizontalAlignment(side);
        title.setForeground(Theme.colour("TableHeader.foreground"));
        asked.setForeground(Theme.colour("Verdict.quiet"));
        title.setFont(Theme.font("TableHeader.font"));
        asked.setFont(Theme.font("small.font"));
        return panel;
    }

    /** None where the rows are not sorted by this column, as Swing has it. */
    private static Icon arrow(JTable table, int column) {
        return table.getRowSorter().getSortKeys().stream().filter(key -> key.getColumn() == column)
                .findFirst().map(key -> UIManager.getIcon(key.getSortOrder() == SortOrder.ASCENDING
                        ? "Table.ascendingSortIcon" : "Table.descendingSortIcon")).orElse(null);
    }
}
