package org.gradi.selection.jena;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.gradi.model.PropertyDefinition;

/** Tells of terms and texts that no cell relates to a value of the property, with the cell that would. */
final class UnmappedValues {
    private final String file;
    private final Findings findings;

    /** @param file where the description stands, for findings */
    UnmappedValues(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * What publishers emit when they do not know is passed over.
     *
     * @param meant what of ours the value stands for; no value of the property
     * @param to    the properties of ours as whose value it is read
     */
    void tell(Node holder, Node property, Node value, List<Node> meant, List<PropertyDefinition> to) {
        if (ValueReader.isPlaceholder(value)) {
            return;
        }
        String remedy = value.isLiteral() ? "Say what it gives with a map:ValueMapping."
                : "Relate it to a term of the reference ontology with a map:TermMapping.";
        if (meant.isEmpty()) {
            tell(holder, property, value, "is not mapped", remedy);
        } else {
            String wanted = to.stream().map(PropertyDefinition::id).distinct()
                    .collect(Collectors.joining(", "));
            tell(holder, property, value, "stands for %s, which is no value of %s".formatted(
                    meant.stream().map(Iri::shortName).sorted().collect(Collectors.joining(", ")), wanted),
                    "Correct the map:TermMapping, or the property of which the description says it.");
        }
    }

    private void tell(Node holder, Node property, Node value, String fault, String remedy) {
        findings.warning(file, value.isLiteral() ? holder : value,
                "The value (%s) of %s %s; what it says stays unknown.".formatted(Iri.shown(value),
                        Iri.shortName(property), fault), remedy);
    }
}
