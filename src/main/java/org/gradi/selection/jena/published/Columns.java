package org.gradi.selection.jena.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradi.selection.GridProblem;

/** Reads a table as commands print it: a line of headings, then rows of as many words. */
final class Columns {
    private Columns() {
    }

    /**
     * The rows, by heading; words beyond the last heading are passed over.
     *
     * @param needed headings without which the text is something else
     */
    static List<Map<String, String>> read(String name, String text, String... needed) throws GridProblem {
        List<String> headings = List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : text.split("\\R")) {
            List<String> words = Arrays.asList(line.strip().split("\\s+"));
            if (headings.isEmpty()) {
                headings = words.containsAll(List.of(needed)) ? words : List.of();
            } else if (words.size() >= headings.size() - 1 && !line.startsWith("---")) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(words.size(), headings.size()); i++) {
                    row.put(headings.get(i), words.get(i));
                }
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new GridProblem("%s: there is no table with the headings %s."
                    .formatted(name, String.join(", ", needed)));
        }
        return rows;
    }
}
