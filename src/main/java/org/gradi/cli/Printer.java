package org.gradi.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.util.List;

/** Writes results to standard output: one JSON document, or text and tables for people. */
final class Printer {
    private static final Gson PRETTY = new GsonBuilder().serializeNulls().disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private final PrintWriter out;

    Printer(PrintWriter out) {
        this.out = out;
    }

    void json(JsonElement document) {
        out.println(PRETTY.toJson(document));
        out.flush();
    }

    static JsonElement parsed(String json) {
        return JsonParser.parseString(json);
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Columns as wide as their widest cell, two blanks apart; the first row is the heading. */
    void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.println("  " + line.toString().stripTrailing());
        }
        out.flush();
    }
}
