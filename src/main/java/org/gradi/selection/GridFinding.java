package org.gradi.selection;

import java.util.Objects;

/**
 * Something wrong or doubtful in the files of a grid, for whoever keeps them.
 *
 * @param severity what it costs
 * @param file     the file as people name it
 * @param place    the node it concerns, or line and column; empty when it concerns the file as a whole
 * @param problem  what is there, with the value, one sentence
 * @param remedy   what would be right, one sentence
 */
public record GridFinding(Severity severity, String file, String place, String problem, String remedy) {

    /** What a finding costs. */
    public enum Severity {
        /** Something cannot be used and is left out, or the grid cannot be opened. */
        ERROR,
        /** A value or term cannot be used; what it would have said stays unknown. */
        WARNING,
        /** Nothing is lost; something could be better. */
        NOTE
    }

    public GridFinding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(remedy, "remedy");
        if (problem.isBlank()) {
            throw new IllegalArgumentException(
                    "A finding about file (%s) must say what is wrong.".formatted(file));
        }
    }

    /** All of it in one line for people. */
    public String sentence() {
        String where = place.isEmpty() ? file : file + ", " + place;
        return (where + ": " + problem + " " + remedy).strip();
    }
}
