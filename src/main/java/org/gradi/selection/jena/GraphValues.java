package org.gradi.selection.jena;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Quantity;
import org.gradi.model.Value;
import org.gradi.model.Version;

/**
 * How amounts and versions of the reference ontology stand in a graph: canonical decimals and plain texts.
 */
final class GraphValues {
    private GraphValues() {
    }

    static Node nodeOf(BigDecimal canonicalAmount) {
        BigDecimal stripped = canonicalAmount.stripTrailingZeros();
        return NodeFactory.createLiteralDT(stripped.toPlainString(), XSDDatatype.XSDdecimal);
    }

    static Node nodeOf(Version version) {
        return NodeFactory.createLiteralString(version.toString());
    }

    /** Amounts and versions only; terms stand for themselves. */
    static Node nodeOf(Value value) {
        if (value instanceof Value.Amount amount) {
            return nodeOf(amount.quantity().canonical());
        }
        return nodeOf(((Value.Numbered) value).version());
    }

    /** The amount or version that a node written by {@link #nodeOf} says of the property. */
    static Value valueOf(PropertyDefinition property, Node node) {
        String text = node.getLiteralLexicalForm();
        return property.range() instanceof PropertyRange.Measured measured
                ? new Value.Amount(new Quantity(new BigDecimal(text), measured.kind().canonicalUnit()))
                : new Value.Numbered(Version.parse(text));
    }
}
