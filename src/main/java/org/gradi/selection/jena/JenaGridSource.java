package org.gradi.selection.jena;

import java.util.List;
import org.gradi.selection.GridCheck;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.GridSource;
import org.gradi.selection.OpenGrid;

/**
 * Opens and checks grids whose files are RDF. Keeps nothing between calls, so safe for use by many threads.
 */
public final class JenaGridSource implements GridSource, GridCheck {
    /** The reference ontology of grids that name none. */
    static final String BUILT_IN_REFERENCE = RdfFiles.builtIn("ontologies/reference.ttl");

    @Override
    public OpenGrid open(String location) throws GridProblem {
        Findings findings = new Findings();
        try {
            return new GridReading(location, findings).read().grid();
        } catch (Unreadable e) {
            throw new GridProblem(e.finding().sentence(), e);
        }
    }

    @Override
    public List<GridFinding> check(String location) {
        Findings findings = new Findings();
        try {
            new GridReading(location, findings).checkAll();
        } catch (Unreadable e) {
            findings.add(e.finding());
        }
        return findings.all();
    }
}
