package org.gradi.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradi.model.Grid;
import org.gradi.model.Vocabulary;

/**
 * A grid that has been read.
 *
 * @param location   where from, as given
 * @param grid       clusters and links
 * @param vocabulary the terms in which requests are written
 * @param selector   answers which clusters suit
 * @param findings   what is wrong or doubtful in its files, what was left out foremost; empty when all is
 *                   well
 */
public record OpenGrid(String location, Grid grid, Vocabulary vocabulary, ResourceSelector selector,
        List<GridFinding> findings) {

    public OpenGrid {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(selector, "selector");
        findings = List.copyOf(findings);
    }

    /** The same, of which these findings are told too. */
    public OpenGrid withFindings(List<GridFinding> more) {
        List<GridFinding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new OpenGrid(location, grid, vocabulary, selector, all);
    }

    /** What is worse than a note: what was left out and why, one sentence each. */
    public List<String> warnings() {
        return findings.stream().filter(finding -> finding.severity() != GridFinding.Severity.NOTE)
                .map(GridFinding::sentence).toList();
    }
}
