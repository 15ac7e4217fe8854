package org.gradi.selection.jena;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.QuantityKind;

/**
 * Properties of the reference ontology that a description uses as they are. What rules conclude stands under
 * these properties in canonical units, so what is said with them is put under a name of its own and read from
 * there, as if a cell without a unit related that name to the property.
 */
final class DirectWords {
    private static final String SAID = "said/";

    private final ReferenceOntology reference;

    DirectWords(ReferenceOntology reference) {
        this.reference = reference;
    }

    /** Under what the values of a property of ours stand that a description says itself. */
    Optional<Node> standIn(Node ours) {
        return reference.property(ours).map(DirectWords::standIn);
    }

    private static Node standIn(PropertyDefinition ours) {
        return Iri.mapping(SAID + ours.id());
    }

    /** A cell for each property, which reads what stands there. */
    List<MappingCell> cells() {
        List<MappingCell> cells = new ArrayList<>();
        for (PropertyDefinition ours : reference.vocabulary().properties()) {
            cells.add(new MappingCell.OfProperty(Iri.mapping("cell-" + SAID + ours.id()), standIn(ours), ours,
                    reference.propertyNode(ours.id()).orElseThrow(), reading(ours.range())));
        }
        return cells;
    }

    private static MappingCell.Reading reading(PropertyRange range) {
        if (range instanceof PropertyRange.Measured measured) {
            return measured.kind() == QuantityKind.COUNT
                    ? new MappingCell.Reading.AsAmount(new Conversion(measured.kind().canonicalUnit(),
                            BigDecimal.ONE, BigDecimal.ZERO))
                    : new MappingCell.Reading.AsWrittenAmount(measured.kind());
        }
        return range instanceof PropertyRange.Versioned ? new MappingCell.Reading.AsVersion()
                : new MappingCell.Reading.AsTerm();
    }

    /** Moves what the description says with properties of ours to where it is read. */
    void setApart(Graph described) {
        for (PropertyDefinition ours : reference.vocabulary().properties()) {
            Node property = reference.propertyNode(ours.id()).orElseThrow();
            for (Triple said : described.find(Node.ANY, property, Node.ANY).toList()) {
                described.delete(said);
                described.add(Triple.create(said.getSubject(), standIn(ours), said.getObject()));
            }
        }
    }
}
