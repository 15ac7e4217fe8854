package org.gradi.ui.selection;

import java.awt.Component;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.gradi.selection.Finding;
import org.gradi.ui.Theme;

/** Heads a column with the property and, below it, what was asked. */
final class RequirementHeader implements TableCellRenderer {
    private final SelectionTableModel model;
    private final SelectionWords words;
    private final JPanel panel = new JPanel(new MigLayout("insets 4 8 4 8, gap 0, wrap 1", "[grow]", "[]0[]"));
    private final JLabel title = new JLabel();
    private final JLabel asked = new JLabel();

    RequirementHeader(SelectionTableModel model, SelectionWords words) {
        this.model = model;
        this.words = words;
        panel.add(title);
        panel.add(asked);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean isSelected, boolean hasFocus,
            int row, int column) {
        Optional<Finding> finding = model.getRowCount() == 0 ? Optional.empty() : model.finding(0, column);
        title.setText(finding.map(words::property).orElse(String.valueOf(value)));
        asked.setText(finding.map(words::asked).orElse(" "));
        panel.setBackground(Theme.colour("TableHeader.background"));
        panel.setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, Theme.colour("TableHeader.bottomSeparatorColor")));
        title.setForeground(Theme.colour("TableHeader.foreground"));
        asked.setForeground(Theme.colour("Verdict.quiet"));
        title.setFont(Theme.font("TableHeader.font"));
        asked.setFont(Theme.font("small.font"));
        return panel;
    }
}
