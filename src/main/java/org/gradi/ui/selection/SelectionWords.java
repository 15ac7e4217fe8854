package org.gradi.ui.selection;

import java.util.stream.Collectors;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Finding;
import org.gradi.selection.Selection;
import org.gradi.selection.Verdict;
import org.gradi.ui.Texts;
import org.gradi.ui.Wording;

/** Says in sentences what a selection found, in the language of the screen. */
final class SelectionWords {
    private final Texts texts;
    private final Wording wording;

    SelectionWords(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    String summary(Selection selection) {
        return texts.text("selection.summary", selection.selected().size(), selection.assessments().size());
    }

    String property(Finding finding) {
        return wording.constraint(finding.requirement().property());
    }

    String asked(Finding finding) {
        return wording.asked(finding.requirement());
    }

    String has(Finding finding) {
        return finding.verdict() == Verdict.UNKNOWN ? texts.text("selection.unknown")
                : wording.term(finding.has());
    }

    /** Why one requirement is satisfied by a cluster or not. */
    String sentence(String cluster, Finding finding) {
        return switch (finding.verdict()) {
            case SATISFIED -> texts.text("selection.why.satisfied", cluster, property(finding), has(finding),
                    asked(finding));
            case NOT_SATISFIED -> texts.text("selection.why.not", cluster, property(finding), has(finding),
                    asked(finding));
            case UNKNOWN -> texts.text("selection.why.unknown", cluster, property(finding), asked(finding));
        };
    }

    /** Which of the organisation's terms led to what the cluster has; says so when there is none. */
    String mapping(Finding finding) {
        return finding.mapping().isEmpty() ? texts.text("selection.mapping.none")
                : texts.text("selection.mapping", finding.mapping());
    }

    /** Why a cluster suits or not: one sentence for each requirement that speaks against it. */
    String verdict(ClusterAssessment assessment) {
        String cluster = assessment.cluster().name();
        if (assessment.isSuitable()) {
            return texts.text("selection.cluster.suits", cluster, assessment.findings().size());
        }
        return assessment.findings().stream().filter(finding -> finding.verdict() != Verdict.SATISFIED)
                .map(finding -> sentence(cluster, finding))
                .collect(Collectors.joining("\n", texts.text("selection.cluster.fails", cluster) + "\n", ""));
    }
}
