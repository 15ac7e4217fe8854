package org.gradi.selection.jena;

import java.util.List;
import org.gradi.model.Vocabulary;
import org.gradi.selection.GridCheck;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.GridSource;
import org.gradi.selection.LiveGrid;
import org.gradi.selection.OpeningProgress;

/**
 * Opens and checks grids whose files are RDF. Keeps nothing between calls, so safe for use by many threads.
 */
public final class JenaGridSource implements GridSource, GridCheck {
    /** The reference ontology of grids that name none. */
    static final String BUILT_IN_REFERENCE = RdfFiles.builtIn("ontologies/reference.ttl");

    @Override
    public LiveGrid openLive(String location, OpeningProgress progress) throws GridProblem {
        try {
            return new JenaLiveGrid(new GridReading(location, new Findings(), progress).read());
        } catch (Unreadable e) {
            throw new GridProblem(e.finding().sentence(), e);
        }
    }

    /** The built-in reference ontology, in whose words requests are written unless a grid names another. */
    public Vocabulary builtInVocabulary() {
        try {
            return ReferenceReader.read(BUILT_IN_REFERENCE, new RdfFiles().read(BUILT_IN_REFERENCE))
                    .vocabulary();
        } catch (Unreadable e) {
            throw new IllegalStateException("The built-in reference ontology cannot be read.", e);
        }
    }

    @Override
    public List<GridFinding> check(String location) {
        Findings findings = new Findings();
        try {
            new GridReading(location, findings, OpeningProgress.unwatched()).checkAll();
        } catch (Unreadable e) {
            findings.add(e.finding());
        }
        return findings.all();
    }
}
