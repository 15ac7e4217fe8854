package org.gradi.selection.jena;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.gradi.model.PropertyDefinition;

/** Tells of terms and texts that no cell relates to a value of the property, with the cell that would. */
final class UnmappedValues {
    private final String file;
    private final Findings findings;
    /** What of ours lies below a term of theirs. */
    private final Map<Node, List<Node>> broader;

    /** @param file where the description stands, for findings */
    UnmappedValues(String file, List<MappingCell> cells, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.broader = cells.stream().filter(MappingCell.OfBroaderTerm.class::isInstance)
                .map(MappingCell.OfBroaderTerm.class::cast)
                .collect(Collectors.groupingBy(MappingCell.OfBroaderTerm::from,
                        Collectors.mapping(MappingCell.OfBroaderTerm::to, Collectors.toList())));
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
        if (meant.isEmpty() && broader.containsKey(value)) {
            tell(holder, property, value, "is only broader than %s, so that nothing follows from it"
                    .formatted(listed(broader.get(value))),
                    "Describe it more closely, or relate it to a term that is no narrower than it is.");
        } else if (meant.isEmpty()) {
            tell(holder, property, value, "is not mapped", remedy);
        } else {
            String wanted = to.stream().map(PropertyDefinition::id).distinct()
                    .collect(Collectors.joining(", "));
            tell(holder, property, value, "stands for %s, which is no value of %s".formatted(
                    listed(meant), wanted),
                    "Correct the map:TermMapping, or the property of which the description says it.");
        }
    }

    private static String listed(List<Node> terms) {
        return terms.stream().map(Iri::shortName).sorted().collect(Collectors.joining(", "));
    }

    private void tell(Node holder, Node property, Node value, String fault, String remedy) {
        findings.warning(file, value.isLiteral() ? holder : value,
                "The value (%s) of %s %s; what it says stays unknown.".formatted(Iri.shown(value),
                        Iri.shortName(property), fault), remedy);
    }
}
