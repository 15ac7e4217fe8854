package org.gradi.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Label;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.TermDefinition;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestDraft.DraftRequirement;

/** Reads environment requirements in the words of a vocabulary, in either language. */
final class RequirementReading {
    private final Vocabulary vocabulary;
    private final ProblemList problems;
    private final QuantityReading quantities;

    RequirementReading(Vocabulary vocabulary, ProblemList problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.quantities = new QuantityReading(problems);
    }

    /** Empty when something is wrong with it; every problem found has then been added. */
    Optional<Requirement> requirement(DraftRequirement draft, String path) {
        Optional<PropertyDefinition> property = property(Typed.plain(draft.property()), path + ".property");
        if (property.isEmpty()) {
            return Optional.empty();
        }
        Relation relation = Relation.ofKey(draft.relation()).orElseThrow();
        String valuePath = path + "." + relation.key();
        boolean suits = relationSuits(property.get(), relation, valuePath);
        Optional<Value> value = value(property.get(), Typed.plain(draft.value()), valuePath);
        return value.filter(known -> suits)
                .map(known ->
                new Requirement(property.get().id(), relation, known, draft.importance()));
    }

    private Optional<PropertyDefinition> property(String words, String path) {
        Optional<PropertyDefinition> property = vocabulary.property(words);
        if (property.isEmpty()) {
            List<List<String>> known = vocabulary.properties().stream()
                    .map(definition -> words(definition.id(), definition.label(), definition.synonyms()))
                    .toList();
            problems.add(path, words.isEmpty()
                    ? RequestPhrase.NO_PROPERTY.about(Suggestions.advice(words, known))
                    : RequestPhrase.UNKNOWN_PROPERTY.about(Shown.text(words),
                            Suggestions.advice(words, known)));
        }
        return property;
    }

    private boolean relationSuits(PropertyDefinition property, Relation relation, String path) {
        boolean takesTerms = property.range() instanceof PropertyRange.Classified;
        if (takesTerms == (relation == Relation.IS)) {
            return true;
        }
        List<String> right = takesTerms ? List.of(Relation.IS.key()) : Arrays.stream(Relation.values())
                .filter(other -> other != Relation.IS).map(Relation::key).toList();
        problems.add(path, RequestPhrase.WRONG_RELATION.about(relation.key(),
                RequestPhrase.property(property), taken(property.range()).about(), right));
        return false;
    }

    private static RequestPhrase taken(PropertyRange range) {
        if (range instanceof PropertyRange.Classified) {
            return RequestPhrase.TERMS;
        }
        return range instanceof PropertyRange.Versioned ? RequestPhrase.VERSIONS : RequestPhrase.AMOUNTS;
    }

    private Optional<Value> value(PropertyDefinition property, String text, String path) {
        PropertyRange range = property.range();
        if (range instanceof PropertyRange.Measured measured) {
            return quantities.quantity(path, RequestPhrase.property(property), text, measured.kind())
                    .map(Value.Amount::new);
        }
        if (range instanceof PropertyRange.Classified classified) {
            return term(property, classified.root(), text, path);
        }
        return version(property, text, path);
    }

    private Optional<Value> version(PropertyDefinition property, String text, String path) {
        try {
            return Optional.of(new Value.Numbered(Version.parse(text)));
        } catch (IllegalArgumentException notAVersion) {
            problems.add(path, text.isEmpty()
                    ? RequestPhrase.NO_VERSION.about(RequestPhrase.property(property))
                    : RequestPhrase.NOT_A_VERSION.about(RequestPhrase.property(property),
                            Shown.text(text)));
            return Optional.empty();
        }
    }

    private Optional<Value> term(PropertyDefinition property, String root, String words, String path) {
        Optional<TermDefinition> term = vocabulary.termBelow(root, words);
        if (term.isEmpty()) {
            List<List<String>> known = vocabulary.termsBelow(root).stream()
                    .filter(definition -> !definition.id().equals(root))
                    .map(definition -> words(definition.id(), definition.label(), definition.synonyms()))
                    .toList();
            problems.add(path, words.isEmpty()
                    ? RequestPhrase.NO_TERM.about(RequestPhrase.property(property),
                            Suggestions.advice(words, known))
                    : RequestPhrase.UNKNOWN_TERM.about(RequestPhrase.property(property), Shown.text(words),
                            Suggestions.advice(words, known)));
        }
        return term.map(definition -> new Value.Term(definition.id()));
    }

    private static List<String> words(String id, Label label, List<String> synonyms) {
        List<String> words = new ArrayList<>(List.of(id, label.english(), label.portuguese()));
        words.addAll(synonyms);
        return words;
    }
}
