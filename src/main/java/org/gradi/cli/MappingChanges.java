package org.gradi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridFinding;
import org.gradi.selection.OpenMapping.Review;
import org.gradi.selection.OpenMapping.StudiedWord;

/** What an edit of a mapping changed. */
final class MappingChanges {
    private final Review before;
    private final Review after;

    MappingChanges(Review before, Review after) {
        this.before = before;
        this.after = after;
    }

    /** One sentence for each word of which something else is said than before. */
    List<String> sentences() {
        Map<String, List<CellDraft>> was = cells(before);
        Map<String, List<CellDraft>> is = cells(after);
        Map<String, String> names = new LinkedHashMap<>();
        before.words().forEach(word -> names.put(key(word), word.word().name()));
        after.words().forEach(word -> names.put(key(word), word.word().name()));
        List<String> sentences = new ArrayList<>();
        names.forEach((key, name) -> {
            String gone = without(was.getOrDefault(key, List.of()), is.getOrDefault(key, List.of()));
            String come = without(is.getOrDefault(key, List.of()), was.getOrDefault(key, List.of()));
            if (!gone.isEmpty() || !come.isEmpty()) {
                sentences.add("%s: %s%s%s".formatted(name, gone.isEmpty() ? "" : "before " + gone,
                        gone.isEmpty() ? "" : ", ", "now " + (come.isEmpty() ? "nothing" : come)));
            }
        });
        return sentences;
    }

    /** What is wrong or doubtful since. */
    List<GridFinding> newFaults() {
        return after.findings().stream().filter(one -> one.severity() != GridFinding.Severity.NOTE)
                .filter(one -> !before.findings().contains(one)).toList();
    }

    private static Map<String, List<CellDraft>> cells(Review review) {
        return review.words().stream().collect(Collectors.toMap(MappingChanges::key, StudiedWord::cells,
                (one, other) -> one, LinkedHashMap::new));
    }

    private static String key(StudiedWord word) {
        return word.word().kind() + " " + word.word().iri() + " " + word.word().name();
    }

    private static String without(List<CellDraft> some, List<CellDraft> others) {
        return some.stream().filter(one -> !others.contains(one)).map(MappingChanges::words)
                .collect(Collectors.joining("; "));
    }

    /** {@code memory (minimum of node / ram, MiB, × 1024)}. */
    private static String words(CellDraft cell) {
        if (cell.kind() == CellDraft.Kind.REJECTION) {
            return "not " + (cell.to().isEmpty() ? "what is suggested" : cell.to());
        }
        if (!cell.gives().isEmpty()) {
            return cell.gives().stream().map(gift -> gift.property() + " " + gift.value())
                    .collect(Collectors.joining(" + "));
        }
        List<String> how = new ArrayList<>();
        if (cell.relation() != CellDraft.Relation.EQUIVALENT) {
            how.add(cell.relation().id());
        }
        if (!cell.combine().isEmpty()) {
            how.add(cell.combine() + " of "
                    + cell.from().stream().map(MappingChanges::shortName).collect(Collectors.joining(" / ")));
        }
        if (!cell.unit().isEmpty()) {
            how.add(cell.unit());
        }
        if (!cell.factor().isEmpty()) {
            how.add("× " + cell.factor());
        }
        if (!cell.offset().isEmpty()) {
            how.add("+ " + cell.offset());
        }
        return how.isEmpty() ? cell.to() : "%s (%s)".formatted(cell.to(), String.join(", ", how));
    }

    private static String shortName(String step) {
        return (step.startsWith("^") ? "^" : "")
                + step.substring(Math.max(step.lastIndexOf('#'), step.lastIndexOf('/')) + 1);
    }
}
