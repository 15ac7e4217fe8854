package org.gradi.selection.jena;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.gradi.selection.GridFinding;

/**
 * Gathers what is wrong in one file, each thing once, in the order found; what one cause makes wrong in
 * several places is told once, after all else.
 */
final class Findings {
    private final Set<GridFinding> all = new LinkedHashSet<>();
    private final Map<GridFinding, Set<String>> likewise = new LinkedHashMap<>();
    private final Map<Object, GridFinding> firstOfCause = new HashMap<>();

    void add(GridFinding finding) {
        all.add(finding);
    }

    void error(String file, Node place, String problem, String remedy) {
        all.add(new GridFinding(GridFinding.Severity.ERROR, file, Iri.shortName(place), problem, remedy));
    }

    void warning(String file, Node place, String problem, String remedy) {
        all.add(new GridFinding(GridFinding.Severity.WARNING, file, Iri.shortName(place), problem, remedy));
    }

    void note(String file, Node place, String problem, String remedy) {
        all.add(new GridFinding(GridFinding.Severity.NOTE, file, Iri.shortName(place), problem, remedy));
    }

    /** Of all places that the same cause makes wrong, the first is told and the others are counted. */
    void warningOfCause(Object cause, String file, Node place, String problem, String remedy) {
        String name = Iri.shortName(place);
        GridFinding first = firstOfCause.computeIfAbsent(cause, unused ->
                new GridFinding(GridFinding.Severity.WARNING, file, name, problem, remedy));
        likewise.computeIfAbsent(first, unused -> new HashSet<>()).add(name);
    }

    void addAll(Findings others) {
        all.addAll(others.all());
    }

    List<GridFinding> all() {
        return Stream.concat(all.stream(), likewise.entrySet().stream()
                .map(one -> counted(one.getKey(), one.getValue().size() - 1))).toList();
    }

    private static GridFinding counted(GridFinding first, int others) {
        return others == 0 ? first : new GridFinding(first.severity(), first.file(), first.place(),
                "%s %d other%s likewise.".formatted(first.problem(), others, others == 1 ? "" : "s"),
                first.remedy());
    }
}
