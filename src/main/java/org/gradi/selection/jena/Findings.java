package org.gradi.selection.jena;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.gradi.selection.GridFinding;

/** Gathers what is wrong in one file, each thing once, in the order found. */
final class Findings {
    private final Set<GridFinding> all = new LinkedHashSet<>();

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

    void addAll(Findings others) {
        all.addAll(others.all);
    }

    List<GridFinding> all() {
        return List.copyOf(all);
    }
}
