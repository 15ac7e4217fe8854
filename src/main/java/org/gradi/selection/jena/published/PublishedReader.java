package org.gradi.selection.jena.published;

import java.util.List;
import java.util.function.Consumer;
import org.gradi.selection.DescriptionImport.Published;
import org.gradi.selection.GridProblem;

/** Reads what one kind of source publishes. */
interface PublishedReader {

    /** The words it gives clusters and nodes, in the order to write them. */
    List<Word> words();

    /**
     * The clusters of one text.
     *
     * @param notes told what is left out, one sentence each
     * @throws GridProblem when the text is something else
     */
    List<PublishedCluster> read(Published published, Consumer<String> notes) throws GridProblem;
}
