package org.gradi.selection.jena;

import org.gradi.selection.GridFinding;

/** A file cannot be used at all. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient GridFinding finding;

    Unreadable(String file, String place, String problem, String remedy) {
        this(new GridFinding(GridFinding.Severity.ERROR, file, place, problem, remedy));
    }

    Unreadable(GridFinding finding) {
        super(finding.sentence());
        this.finding = finding;
    }

    GridFinding finding() {
        return finding;
    }

    /** The same, with what it costs. */
    GridFinding leavingOut(String organisation) {
        return new GridFinding(finding.severity(), finding.file(), finding.place(),
                "%s Organisation (%s) is left out.".formatted(finding.problem(), organisation),
                finding.remedy());
    }
}
