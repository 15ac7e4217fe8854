package org.gradi.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a table for spreadsheets.
 *
 * @param cells their texts, whatever signs they have
 */
public record CsvLine(List<String> cells) {

    public CsvLine {
        cells = List.copyOf(cells);
    }

    /** As RFC 4180 has it, without its end. What a spreadsheet would take for a formula begins with '. */
    public String text() {
        return cells.stream().map(CsvLine::written).collect(Collectors.joining(","));
    }

    private static String written(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
