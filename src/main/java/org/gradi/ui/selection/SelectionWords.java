package org.gradi.ui.selection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Finding;
import org.gradi.selection.Selection;
import org.gradi.selection.Verdict;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.gradi.ui.Wording;

/** Says in sentences what a selection found, in the language of the screen. */
final class SelectionWords {
    private final Texts texts;
    private final Wording wording;
    private final Sayings sayings;

    SelectionWords(Texts texts, Wording wording, Sayings sayings) {
        this.texts = texts;
        this.wording = wording;
        this.sayings = sayings;
    }

    String summary(Selection selection) {
        return texts.text("selection.summary", selection.selected().size(), selection.clusters().size());
    }

    String property(Finding finding) {
        return wording.constraint(finding.requirement().property());
    }

    String asked(Finding finding) {
        return wording.asked(finding.requirement());
    }

    /** What stands below the property in the head of its column. */
    String head(Finding finding) {
        return finding.requirement().isPreferred() ? texts.text("selection.preferred", asked(finding))
                : asked(finding);
    }

    /** {@code 1. (2 of 3)}: the rank, and how many of the preferences led to it. */
    String rank(int rank, ClusterAssessment assessment) {
        return texts.text("selection.rank.of", rank, assessment.satisfiedPreferences(),
                preferred(assessment).size());
    }

    String has(Finding finding) {
        return finding.verdict() == Verdict.UNKNOWN ? texts.text("selection.unknown")
                : sayings.say(finding.has());
    }

    /** Why one requirement is satisfied by a cluster or not. */
    String sentence(String cluster, Finding finding) {
        return switch (finding.verdict()) {
            case SATISFIED -> texts.text("selection.why.satisfied", cluster, property(finding), has(finding),
                    asked(finding));
            case NOT_SATISFIED -> finding.requirement().isPreferred()
                    ? texts.text("selection.why.not.preferred", cluster, property(finding), has(finding),
                    asked(finding))
                    : texts.text("selection.why.not", cluster, property(finding), has(finding),
                    asked(finding));
            case UNKNOWN -> finding.requirement().isPreferred()
                    ? texts.text("selection.why.unknown.preferred", cluster, property(finding),
                    asked(finding))
                    : texts.text("selection.why.unknown", cluster, property(finding), asked(finding));
        };
    }

    /** Which of the organisation's terms led to what the cluster has; says so when there is none. */
    String mapping(Finding finding) {
        return finding.mapping().isEmpty() ? texts.text("selection.mapping.none")
                : texts.text("selection.mapping", finding.mapping());
    }

    /**
     * Why a cluster suits or not: one sentence for each requirement that speaks against it; and what its rank
     * comes from, if it has one.
     */
    String verdict(ClusterAssessment assessment, Optional<Integer> rank) {
        String cluster = assessment.cluster().name();
        List<Finding> required = assessment.findings().stream()
                .filter(finding -> !finding.requirement().isPreferred()).toList();
        if (assessment.isSuitable()) {
            String suits = texts.text("selection.cluster.suits", cluster, required.size());
            return rank.map(place -> suits + "\n" + preferences(assessment, place)).orElse(suits);
        }
        return required.stream().filter(finding -> finding.verdict() != Verdict.SATISFIED)
                .map(finding -> sentence(cluster, finding))
                .collect(Collectors.joining("\n", texts.text("selection.cluster.fails", cluster) + "\n", ""));
    }

    private String preferences(ClusterAssessment assessment, int rank) {
        List<Finding> all = preferred(assessment);
        String met = names(all, true);
        String missed = names(all, false);
        String counted = texts.text("selection.rank.why", rank, assessment.satisfiedPreferences(),
                all.size());
        return counted + (met.isEmpty() ? "" : " " + texts.text("selection.rank.met", met))
                + (missed.isEmpty() ? "" : " " + texts.text("selection.rank.missed", missed));
    }

    private String names(List<Finding> findings, boolean satisfied) {
        return findings.stream().filter(finding -> (finding.verdict() == Verdict.SATISFIED) == satisfied)
                .map(finding -> property(finding) + " " + asked(finding)).collect(Collectors.joining(", "));
    }

    private static List<Finding> preferred(ClusterAssessment assessment) {
        return assessment.findings().stream().filter(finding -> finding.requirement().isPreferred()).toList();
    }
}
