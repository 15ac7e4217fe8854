package org.gradi.ui.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradi.model.Vocabulary;
import org.gradi.selection.Distribution;
import org.gradi.ui.Texts;

/**
 * The rows of the environment requirements. A row's widgets live as long as the row, so that typing is not
 * cut off.
 */
final class EnvironmentSection {
    private final Texts texts;
    private final Vocabulary vocabulary;
    private final RequirementRow.Editing editing;
    private final FormGrid grid;
    private final Map<RowKey, RequirementRow> rows = new LinkedHashMap<>();
    private final Map<String, Distribution> counted = new HashMap<>();

    EnvironmentSection(Texts texts, Vocabulary vocabulary, int labelWidth, RequirementRow.Editing editing) {
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.editing = editing;
        this.grid = new FormGrid(labelWidth);
        grid.setName("request.requirements");
    }

    FormGrid grid() {
        return grid;
    }

    void show(WorkingDraft draft) {
        List<RowKey> wanted = draft.rows();
        if (!wanted.equals(new ArrayList<>(rows.keySet()))) {
            arrange(wanted);
        }
        rows.forEach((key, row) -> row.show(draft.at(key)));
    }

    private void arrange(List<RowKey> wanted) {
        Map<RowKey, RequirementRow> before = new LinkedHashMap<>(rows);
        rows.clear();
        grid.removeAll();
        for (RowKey key : wanted) {
            RequirementRow kept = before.get(key);
            RequirementRow row = kept == null ? new RequirementRow(key, texts, vocabulary, editing) : kept;
            rows.put(key, row);
            Optional.ofNullable(counted.get(key.property())).ifPresent(row::showCounts);
            row.addTo(grid);
        }
        grid.revalidate();
        grid.repaint();
    }

    void showCounts(Map<String, Distribution> distributions) {
        counted.putAll(distributions);
        rows.forEach((key, row) -> Optional.ofNullable(counted.get(key.property()))
                .ifPresent(row::showCounts));
    }

    /** Puts the cursor into the property's last row. */
    void enter(String property) {
        rows.entrySet().stream().filter(entry -> entry.getKey().property().equals(property))
                .reduce((one, later) -> later).ifPresent(entry -> entry.getValue().enter());
    }

    void showProblems(Map<RowKey, String> byRow) {
        rows.forEach((key, row) -> row.showProblem(byRow.getOrDefault(key, "")));
    }

    void showMatches(Map<String, Integer> matchingByProperty, int clusters) {
        rows.forEach((key, row) -> row.showMatches(matchingByProperty.getOrDefault(key.property(), 0),
                matchingByProperty.containsKey(key.property()) ? clusters : 0));
    }
}
