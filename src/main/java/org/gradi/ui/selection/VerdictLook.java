package org.gradi.ui.selection;

import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Finding;
import org.gradi.selection.Verdict;

/** How a verdict looks: always a shape and a colour, so that neither is the only sign. */
enum VerdictLook {
    SATISFIED("satisfied", "satisfied"),
    NOT_SATISFIED("not-satisfied", "notSatisfied"),
    UNKNOWN("unknown", "unknown"),
    /** Something preferred that a cluster lacks, or is not known to have: no reason to leave it out. */
    PREFERENCE_MISSED("not-satisfied", "quiet");

    private final String icon;
    private final String colour;

    VerdictLook(String icon, String colour) {
        this.icon = icon;
        this.colour = colour;
    }

    static VerdictLook of(Finding finding) {
        if (finding.requirement().isPreferred() && finding.verdict() != Verdict.SATISFIED) {
            return PREFERENCE_MISSED;
        }
        return switch (finding.verdict()) {
            case SATISFIED -> SATISFIED;
            case NOT_SATISFIED -> NOT_SATISFIED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** A cluster's look: unknown when nothing speaks against it but something is not known. */
    static VerdictLook of(ClusterAssessment assessment) {
        if (assessment.isSuitable()) {
            return SATISFIED;
        }
        boolean fails = assessment.findings().stream()
                .filter(finding -> !finding.requirement().isPreferred())
                .anyMatch(finding -> finding.verdict() == Verdict.NOT_SATISFIED);
        return fails ? NOT_SATISFIED : UNKNOWN;
    }

    String icon() {
        return icon;
    }

    /** The theme's key of the words' colour. */
    String foreground() {
        return "Verdict." + colour;
    }

    /** The theme's key of the cell's colour; what speaks against nothing stays quiet. */
    String background() {
        return this == SATISFIED || this == PREFERENCE_MISSED ? "Table.background"
                : "Verdict." + colour + "Background";
    }
}
