package org.gradi.selection.jena;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;

/** Tells of files that a description imports; only what the grid file names is read. */
final class Imports {
    private Imports() {
    }

    /**
     * Tells of each local file that is imported and not read. What would come from a network is passed over:
     * an ontology is imported by its name, which need not lead to a file.
     *
     * @param file         how people name the description
     * @param descriptions the IRIs of the files that are read
     */
    static void tell(Graph described, String file, Collection<String> descriptions, Findings findings) {
        described.find(Node.ANY, OWL.imports.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getObject().isURI()).toList().forEach(triple -> {
                    String imported = triple.getObject().getURI();
                    if (imported.startsWith("file:") && !descriptions.contains(imported)) {
                        findings.warning(file, triple.getSubject(),
                                "The file (%s) is imported by owl:imports, and is not read."
                                        .formatted(RdfFiles.display(imported)),
                                "Name it as one more grid:description of the organisation.");
                    }
                });
    }
}
