package org.gradi.selection.jena;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.QuantityKind;
import org.gradi.model.Value;

/**
 * One statement of a mapping: how something of an organisation's vocabulary relates to the reference
 * ontology.
 */
sealed interface MappingCell {

    /** Not another cell of the organisation, nor a word; what the cell leads to stands under it in graphs. */
    Node id();

    /** Their property says what ours says. */
    record OfProperty(Node id, Node from, PropertyDefinition to, Node toNode, Reading reading)
            implements MappingCell {
    }

    /**
     * What several of their properties, one after another, lead to is put together and says what ours says.
     */
    record OfParts(Node id, List<PathStep> path, Combination combination, PropertyDefinition to, Node toNode,
            Reading reading) implements MappingCell {

        /** The step from the parts to what they say. */
        PathStep last() {
            return path.get(path.size() - 1);
        }

        /** The class above every value of a classified property. */
        String root() {
            return ((PropertyRange.Classified) to.range()).root();
        }

        boolean passes(Node property) {
            return path.stream().anyMatch(step -> step.property().equals(property));
        }

        /** Whether the values of that property are read as terms. */
        boolean readsTermsOf(Node property) {
            return reading instanceof Reading.AsTerm && last().equals(PathStep.along(property));
        }
    }

    /** Their class or individual is ours, or one below it. */
    record OfTerm(Node id, Node from, Node to) implements MappingCell {
    }

    /** Their class or individual lies above ours, so that nothing follows from it; it is kept to be told. */
    record OfBroaderTerm(Node id, Node from, Node to) implements MappingCell {
    }

    /** One value of their property says several things of ours. */
    record OfValue(Node id, Node from, Node value, List<Given> given) implements MappingCell {

        /** Whether it is about this value; letter case, type and language of a text do not count. */
        boolean isSaidBy(Node said) {
            return comparable(value).equals(comparable(said));
        }

        /** The same for literals with the same text. */
        static Node comparable(Node node) {
            if (!node.isLiteral()) {
                return node;
            }
            char[] text = node.getLiteralLexicalForm().strip().toCharArray();
            for (int i = 0; i < text.length; i++) {
                text[i] = Character.toLowerCase(Character.toUpperCase(text[i]));
            }
            return NodeFactory.createLiteralString(new String(text));
        }
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
        MINIMUM("minimum", "smallest"),
        MAXIMUM("maximum", "largest"),
        SUM("sum", "sum of"),
        COUNT("count", "number of"),
        /** The terms that each part has. */
        EVERY("every", "every"),
        /** The terms that some part has. */
        ANY("any", "any");

        private final String id;
        private final String words;

        Combination(String id, String words) {
            this.id = id;
            this.words = words;
        }

        /** How a mapping file writes it. */
        String id() {
            return id;
        }

        String words() {
            return words;
        }

        /** Those that suit what parts say of such a property; the first never overstates. */
        static List<Combination> of(PropertyRange range) {
            if (range instanceof PropertyRange.Classified) {
                return List.of(EVERY, ANY);
            }
            if (range instanceof PropertyRange.Measured measured) {
                return measured.kind() == QuantityKind.COUNT ? List.of(MINIMUM, MAXIMUM, SUM, COUNT)
                        : List.of(MINIMUM, MAXIMUM, SUM);
            }
            return List.of(MINIMUM, MAXIMUM);
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
