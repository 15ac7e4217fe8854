package org.gradi.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The terms of the reference ontology in which requests are written: properties in the order of the form, and
 * the classes and individuals that are their values. Immutable.
 */
public final class Vocabulary {
    private final Map<String, PropertyDefinition> properties = new LinkedHashMap<>();
    private final Map<String, TermDefinition> terms = new LinkedHashMap<>();
    private final Map<String, Set<String>> closureById = new LinkedHashMap<>();

    /** Fails when an id stands twice or a term or range names a term that is not there. */
    public Vocabulary(List<PropertyDefinition> properties, List<TermDefinition> terms) {
        for (TermDefinition term : terms) {
            if (this.terms.putIfAbsent(term.id(), term) != null) {
                throw new IllegalArgumentException("The term (%s) is defined twice.".formatted(term.id()));
            }
        }
        for (PropertyDefinition property : properties) {
            if (this.properties.putIfAbsent(property.id(), property) != null) {
                throw new IllegalArgumentException(
                        "The property (%s) is defined twice.".formatted(property.id()));
            }
            if (property.range() instanceof PropertyRange.Classified classified) {
                requireTerm(classified.root(), "property " + property.id());
            }
        }
        for (TermDefinition term : terms) {
            term.broader().forEach(broader -> requireTerm(broader, "term " + term.id()));
            closureById.put(term.id(), closureOf(term));
        }
    }

    private void requireTerm(String id, String who) {
        if (!terms.containsKey(id)) {
            throw new IllegalArgumentException("The term (%s) that %s names is not defined.".formatted(id,
                    who));
        }
    }

    private Set<String> closureOf(TermDefinition term) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(term.id()));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                requireTerm(id, "term " + term.id());
                open.addAll(terms.get(id).broader());
            }
        }
        return seen;
    }

    /** Every property, in the order of the form. */
    public List<PropertyDefinition> properties() {
        return List.copyOf(properties.values());
    }

    /** The property with this id, or called so in either language, or else with this synonym. */
    public Optional<PropertyDefinition> property(String words) {
        return Optional.ofNullable(properties.get(words)).or(() -> properties.values().stream()
                .filter(property -> property.id().equalsIgnoreCase(words) || property.label().says(words))
                .findFirst()).or(() -> properties.values().stream()
                .filter(property -> property.hasSynonym(words)).findFirst());
    }

    /**
     * The id of the property or term that has this id, or else is called so in either language or by a
     * synonym; of a property when both are.
     */
    public Optional<String> idOf(String words) {
        return properties.containsKey(words) || terms.containsKey(words) ? Optional.of(words)
                : property(words).map(PropertyDefinition::id).or(() -> terms.values().stream()
                        .filter(term -> term.isCalled(words)).map(TermDefinition::id).findFirst());
    }

    public Optional<TermDefinition> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** The term below {@code root}, or the root itself, that has this id, label or synonym. */
    public Optional<TermDefinition> termBelow(String root, String words) {
        return termsBelow(root).stream().filter(term -> term.id().equals(words)).findFirst()
                .or(() -> termsBelow(root).stream().filter(term -> term.isCalled(words)).findFirst());
    }

    /** The root and every term below it, in the order defined. */
    public List<TermDefinition> termsBelow(String root) {
        return terms.values().stream().filter(term -> isA(term.id(), root)).toList();
    }

    /** Whether {@code term} is {@code ancestor} or lies below it; false for unknown terms. */
    public boolean isA(String term, String ancestor) {
        return closureById.getOrDefault(term, Set.of()).contains(ancestor);
    }
}
