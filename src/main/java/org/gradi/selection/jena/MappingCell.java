package org.gradi.selection.jena;

import java.util.List;
import org.apache.jena.graph.Node;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.QuantityKind;
import org.gradi.model.Value;

/**
 * One statement of a mapping: how something of an organisation's vocabulary relates to the reference
 * ontology.
 */
sealed interface MappingCell {

    /** The cell's own name in the mapping file; values that it leads to are kept under it in the graph. */
    Node id();

    /** Their property says what ours says. */
    record OfProperty(Node id, Node from, PropertyDefinition to, Node toNode, Reading reading)
            implements MappingCell {
    }

    /**
     * What several of their properties, one after another, lead to is put together and says what ours says.
     */
    record OfParts(Node id, List<Node> path, Combination combination, PropertyDefinition to, Node toNode,
            Reading reading) implements MappingCell {
    }

    /** Their class or individual is ours, or one below it. */
    record OfTerm(Node id, Node from, Node to) implements MappingCell {
    }

    /** One value of their property says several things of ours. */
    record OfValue(Node id, Node from, Node value, List<Given> given) implements MappingCell {
    }

    /** Something that holds for every cluster of the organisation. */
    record OfEveryCluster(Node id, List<Given> given) implements MappingCell {
    }

    /**
     * A value of ours, stated in the mapping.
     *
     * @param property     whose value
     * @param propertyNode the property's node
     * @param value        the value
     * @param node         how the value stands in the graph
     */
    record Given(PropertyDefinition property, Node propertyNode, Value value, Node node) {
    }

    /** How the values found along a path become one. */
    enum Combination {
        SUM("sum of"), MINIMUM("smallest"), MAXIMUM("largest"), COUNT("number of");

        private final String words;

        Combination(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** How their value is read. */
    sealed interface Reading {
        /** As a class or individual; term cells say which of ours it stands for. */
        record AsTerm() implements Reading {
        }

        /** As a version: the dotted number it begins with. */
        record AsVersion() implements Reading {
        }

        /** As an amount: a bare number in the conversion's unit, or a text that carries its own unit. */
        record AsAmount(Conversion conversion) implements Reading {
        }

        /** As an amount that must carry its own unit, because the mapping names none. */
        record AsWrittenAmount(QuantityKind kind) implements Reading {
        }
    }
}
