package org.gradi.selection;

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
 * @param warnings   what was left out and why, one sentence each; empty when all is well
 */
public record OpenGrid(String location, Grid grid, Vocabulary vocabulary, ResourceSelector selector,
        List<String> warnings) {

    public OpenGrid {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(selector, "selector");
        warnings = List.copyOf(warnings);
    }
}
