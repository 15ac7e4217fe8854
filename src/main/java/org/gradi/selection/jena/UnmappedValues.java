package org.gradi.selection.jena;

import org.apache.jena.graph.Node;

/** Tells of terms and texts that no cell relates to the reference, with the cell that would. */
final class UnmappedValues {
    private final String file;
    private final Findings findings;

    /** @param file where the description stands, for findings */
    UnmappedValues(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** What publishers emit when they do not know is passed over. */
    void tell(Node holder, Node property, Node value) {
        if (!ValueReader.isPlaceholder(value)) {
            findings.warning(file, value.isLiteral() ? holder : value,
                    "The value (%s) of %s is not mapped; what it says stays unknown."
                            .formatted(Iri.shown(value), Iri.shortName(property)),
                    value.isLiteral() ? "Say what it gives with a map:ValueMapping."
                            : "Relate it to a term of the reference ontology with a map:TermMapping.");
        }
    }
}
