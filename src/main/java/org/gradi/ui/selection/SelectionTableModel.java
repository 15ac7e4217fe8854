package org.gradi.ui.selection;

import java.util.List;
import java.util.Optional;
import javax.swing.table.AbstractTableModel;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Finding;
import org.gradi.selection.Selection;
import org.gradi.ui.Texts;

/**
 * Clusters by requirements: the name, the organisation, the processors, then one column for each requirement.
 */
final class SelectionTableModel extends AbstractTableModel {
    static final int FIRST_REQUIREMENT = 3;

    private final transient Texts texts;
    private transient Selection selection = new Selection(List.of());

    SelectionTableModel(Texts texts) {
        this.texts = texts;
    }

    void show(Selection next) {
        selection = next;
        fireTableStructureChanged();
    }

    ClusterAssessment assessment(int row) {
        return selection.assessments().get(row);
    }

    /** The finding in that cell; empty in the columns about the cluster itself. */
    Optional<Finding> finding(int row, int column) {
        return column < FIRST_REQUIREMENT ? Optional.empty()
                : Optional.of(assessment(row).findings().get(column - FIRST_REQUIREMENT));
    }

    @Override
    public int getRowCount() {
        return selection.assessments().size();
    }

    @Override
    public int getColumnCount() {
        return FIRST_REQUIREMENT
                + selection.assessments().stream().findFirst().map(first -> first.findings().size())
                        .orElse(0);
    }

    @Override
    public String getColumnName(int column) {
        return switch (column) {
            case 0 -> texts.text("column.cluster");
            case 1 -> texts.text("column.organisation");
            case 2 -> texts.text("column.processors");
            default -> assessment(0).findings().get(column - FIRST_REQUIREMENT).requirement().property();
        };
    }

    @Override
    public Object getValueAt(int row, int column) {
        ClusterAssessment assessment = assessment(row);
        return switch (column) {
            case 0 -> assessment.cluster().name();
            case 1 -> assessment.cluster().organisation();
            case 2 -> assessment.cluster().processors();
            default -> assessment.findings().get(column - FIRST_REQUIREMENT);
        };
    }
}
