package org.gradi.selection.jena;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.TermDefinition;
import org.gradi.model.Vocabulary;

/** The reference ontology: the vocabulary of requests, and which node of the graph stands for which entry. */
final class ReferenceOntology {
    private static final List<String> NOBODYS = List.of("http://www.w3.org/", Iri.MAPPING, Iri.GRID);

    private final Map<Node, PropertyDefinition> properties;
    private final Map<Node, TermDefinition> terms;
    private final Set<String> singleValued;
    private final Map<String, MappingCell.Combination> combinations;
    private final Map<String, Node> propertyNodes = new HashMap<>();
    private final Map<String, Node> termNodes = new HashMap<>();
    private final Vocabulary vocabulary;

    /**
     * @param properties   the properties, in the order of the form
     * @param terms        the classes and individuals that are their values
     * @param functional   the properties of which a cluster has one value
     * @param combinations how what parts say of each property, by its id, becomes one
     */
    ReferenceOntology(Map<Node, PropertyDefinition> properties, Map<Node, TermDefinition> terms,
            Set<Node> functional, Map<String, MappingCell.Combination> combinations) {
        this.combinations = Map.copyOf(combinations);
        this.properties = new LinkedHashMap<>(properties);
        this.terms = new LinkedHashMap<>(terms);
        this.singleValued = functional.stream().map(node -> properties.get(node).id())
                .collect(Collectors.toUnmodifiableSet());
        properties.forEach((node, property) -> propertyNodes.put(property.id(), node));
        terms.forEach((node, term) -> termNodes.put(term.id(), node));
        this.vocabulary = new Vocabulary(
                List.copyOf(this.properties.values()), List.copyOf(this.terms.values()));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whether it is a word of the ontology, or stands in the name space of the built-in one. */
    boolean isOurs(Node word) {
        return word.isURI() && word.getURI().startsWith(Iri.REFERENCE) || properties.containsKey(word)
                || terms.containsKey(word);
    }

    /** Whether it can be a word of an organisation: not of ours, of a standard or of mappings and grids. */
    boolean isTheirs(Node word) {
        return word.isURI() && NOBODYS.stream().noneMatch(word.getURI()::startsWith) && !isOurs(word);
    }

    Optional<PropertyDefinition> property(Node node) {
        return Optional.ofNullable(properties.get(node));
    }

    Optional<TermDefinition> term(Node node) {
        return Optional.ofNullable(terms.get(node));
    }

    /** Whether several values of the property, none below another, contradict each other. */
    boolean isSingleValued(String property) {
        return singleValued.contains(property);
    }

    /** How what the parts of a cluster say of the property becomes one, unless a mapping says otherwise. */
    MappingCell.Combination combination(PropertyDefinition property) {
        return combinations.get(property.id());
    }

    /** Whether the node is the root of the classified property or a term below it. */
    boolean isValueOf(PropertyDefinition property, Node term) {
        return property.range() instanceof PropertyRange.Classified classified && term(term)
                .filter(one -> vocabulary.isA(one.id(), classified.root())).isPresent();
    }

    /** The node of the term of that id. */
    Node node(String term) {
        return termNodes.get(term);
    }

    /** The node of the property of that id. */
    Optional<Node> propertyNode(String property) {
        return Optional.ofNullable(propertyNodes.get(property));
    }

    Map<Node, TermDefinition> terms() {
        return terms;
    }
}
