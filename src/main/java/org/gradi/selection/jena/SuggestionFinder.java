package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.gradi.model.Label;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.TermDefinition;
import org.gradi.model.Vocabulary;
import org.gradi.selection.CellDraft;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.selection.MappingWorkbench.Suggestion;

/**
 * Finds what an organisation's words could mean: by how alike names are, in both languages and by synonyms,
 * and by whether the values suit the property in kind and size.
 */
final class SuggestionFinder {
    /** Less alike than this is chance. */
    private static final double LEAST = 0.45;
    private static final int MOST = 3;
    /** What is left of a property's likeness when its values are of another kind. */
    private static final double WRONG_KIND = 0.2;
    /** What a property gains when its values are known terms of the range. */
    private static final double KNOWN_VALUES = 0.75;
    /** How sure it is that an amount means the only property that measures its kind. */
    private static final double ONLY_OF_ITS_KIND = 0.6;
    /** How sure it is what a text says of which every word is known. */
    private static final double KNOWN_TEXT = 0.9;

    private final OwnWords words;
    private final Vocabulary vocabulary;
    private final CellText writer;
    private final List<CellDraft> rejections;

    /** @param rejections what is not to be suggested again */
    SuggestionFinder(OwnWords words, ReferenceOntology reference, List<CellDraft> rejections) {
        this.words = words;
        this.vocabulary = reference.vocabulary();
        this.writer = CellText.withoutPrefixes(reference);
        this.rejections = List.copyOf(rejections);
    }

    /** For each word that is not mapped, the likeliest first. */
    List<Suggestion> all() {
        List<Suggestion> all = new ArrayList<>();
        for (Map.Entry<Node, OwnWords.Use> entry : words.properties().entrySet()) {
            Node property = entry.getKey();
            List<Node> texts = words.texts(property).stream()
                    .filter(text -> !words.isTextMapped(property, text)).toList();
            List<Suggestion> saying =
                    texts.stream().flatMap(text -> saying(property, text).stream())
                            .filter(one -> !isRejected(one)).toList();
            if (!words.isMapped(property)) {
                List<Suggestion> meant = best(meanings(property, entry.getValue()));
                all.addAll(meant);
                if (meant.stream().noneMatch(one -> one.confidence() >= KNOWN_VALUES)) {
                    all.addAll(saying);
                }
            } else if (words.isReadByValue(property)) {
                all.addAll(saying);
                all.addAll(lifts(property, entry.getValue()));
            }
            for (Node term : words.terms(property)) {
                if (!words.isTermMapped(term)) {
                    all.addAll(best(terms(term)));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    /** What the texts of parts are known to say, said of the cluster. */
    private List<Suggestion> lifts(Node property, OwnWords.Use use) {
        return !use.isOfParts() ? List.of() : words.givenBy(property).stream()
                .filter(ours -> !words.isLifted(property, ours))
                .map(ours -> suggestion(words.propertyWord(property), ours.id(), KNOWN_TEXT,
                        "What its texts say of the parts is not said of the cluster yet.",
                        words.draft(use, ours)))
                .filter(one -> !isRejected(one)).toList();
    }

    private boolean isRejected(Suggestion suggestion) {
        CellDraft draft = suggestion.draft();
        CellDraft rejection = draft.kind() == CellDraft.Kind.VALUE
                ? CellDraft.rejectionOfValue(draft.word(), draft.value())
                : CellDraft.rejection(draft.word(), draft.to());
        return rejections.stream().anyMatch(rejection::answersTheSameAs);
    }

    private List<Suggestion> best(List<Suggestion> suggestions) {
        return suggestions.stream().filter(one -> one.confidence() >= LEAST)
                .filter(one -> !isRejected(one))
                .sorted(Comparator.comparingDouble(Suggestion::confidence).reversed()).limit(MOST).toList();
    }

    private List<Suggestion> meanings(Node property, OwnWords.Use use) {
        return vocabulary.properties().stream().map(ours -> meaning(property, use, ours)).toList();
    }

    private Suggestion meaning(Node property, OwnWords.Use use, PropertyDefinition ours) {
        OwnWord word = words.propertyWord(property);
        double alike = Likeness.between(words.names(property),
                names(ours.id(), ours.label(), ours.synonyms()));
        String why = "The names are %.0f %% alike".formatted(alike * 100);
        if (ours.range() instanceof PropertyRange.Measured measured) {
            return measured(property, use, ours, measured, word, alike, why);
        }
        boolean suits = ours.range() instanceof PropertyRange.Classified classified
                ? !words.terms(property).isEmpty() && suitTerms(property, classified)
                : areVersions(use.values());
        double known = ours.range() instanceof PropertyRange.Classified classified
                ? KNOWN_VALUES * knownShare(property, classified) : 0;
        String values = known > alike ? "its values are called as values of " + ours.id()
                : suits ? "its values suit" : "its values are of another kind";
        return suggestion(word, ours.id(), Math.max(alike * (suits ? 1 : WRONG_KIND), known),
                "%s; %s.".formatted(why, values), words.draft(use, ours));
    }

    private static boolean areVersions(Set<Node> values) {
        List<Node> told = values.stream().filter(value -> !ValueReader.isPlaceholder(value)).toList();
        return told.stream().allMatch(ValueReader::isVersion)
                && told.stream().anyMatch(value -> value.getLiteralLexicalForm().contains("."));
    }

    private Suggestion measured(Node property, OwnWords.Use use, PropertyDefinition ours,
            PropertyRange.Measured range, OwnWord word, double alike, String why) {
        AmountFit fit = new AmountFit(words, property, use, ours, range);
        boolean isOnlyOne = fit.tellsItsKind() && vocabulary.properties().stream().filter(other ->
                other.range() instanceof PropertyRange.Measured like && like.kind() == range.kind())
                .count() == 1;
        return suggestion(word, ours.id(), Math.max(alike * fit.share(), isOnlyOne ? ONLY_OF_ITS_KIND : 0),
                "%s; %s%s.".formatted(why, fit.reason(), isOnlyOne
                        ? "; nothing else of the reference measures " + range.kind().wordsWithArticle() : ""),
                fit.draft());
    }

    /** Terms that are mapped already show by where they lead whether the property is right. */
    private boolean suitTerms(Node property, PropertyRange.Classified range) {
        return words.terms(property).stream().noneMatch(term -> words.isTermMapped(term)
                && likeliest(term, range.root()) < LEAST);
    }

    private double knownShare(Node property, PropertyRange.Classified range) {
        List<Node> terms = words.terms(property);
        return terms.isEmpty() ? 0 : (double) terms.stream()
                .filter(term -> likeliest(term, range.root()) >= KNOWN_VALUES).count() / terms.size();
    }

    private double likeliest(Node term, String root) {
        return vocabulary.termsBelow(root).stream().filter(ours -> !ours.id().equals(root))
                .mapToDouble(ours -> alike(term, ours)).max().orElse(0);
    }

    private double alike(Node term, TermDefinition ours) {
        return Likeness.between(words.names(term), names(ours.id(), ours.label(), ours.synonyms()));
    }

    private List<Suggestion> terms(Node term) {
        OwnWord word = words.termWord(term);
        return values().stream().map(ours -> {
            double alike = alike(term, ours);
            return suggestion(word, ours.id(), alike, "The names are %.0f %% alike.".formatted(alike * 100),
                    CellDraft.ofTerm(term.getURI(), ours.id()));
        }).toList();
    }

    /** Every term that a request may ask for: all but the roots. */
    private Collection<TermDefinition> values() {
        Set<TermDefinition> values = new LinkedHashSet<>();
        for (PropertyDefinition property : vocabulary.properties()) {
            if (property.range() instanceof PropertyRange.Classified classified) {
                vocabulary.termsBelow(classified.root()).stream()
                        .filter(term -> !term.id().equals(classified.root())).forEach(values::add);
            }
        }
        return values;
    }

    /** A text of which some words are terms says these; a version beside them says its own. */
    private Optional<Suggestion> saying(Node property, Node text) {
        String whole = text.getLiteralLexicalForm().strip();
        String[] parts = gift(whole).isPresent() ? new String[] {whole} : whole.split("\\s+");
        List<CellDraft.Gift> gives =
                Arrays.stream(parts).flatMap(part -> gift(part).stream()).distinct().toList();
        if (gives.stream().noneMatch(gift -> vocabulary.term(gift.value()).isPresent())) {
            return Optional.empty();
        }
        String meant = gives.stream().map(gift -> gift.property() + " "
                + (vocabulary.term(gift.value()).isPresent() ? gift.value() : '"' + gift.value() + '"'))
                .collect(Collectors.joining(", "));
        return Optional.of(suggestion(words.textWord(property, text), meant,
                KNOWN_TEXT * gives.size() / parts.length,
                "%d of its %d words are known.".formatted(gives.size(), parts.length),
                CellDraft.ofValue(property.getURI(), text.getLiteralLexicalForm(), gives)));
    }

    private Optional<CellDraft.Gift> gift(String part) {
        for (PropertyDefinition property : vocabulary.properties()) {
            if (property.range() instanceof PropertyRange.Classified classified) {
                Optional<TermDefinition> term = vocabulary.termBelow(classified.root(), part);
                if (term.isPresent()) {
                    return Optional.of(new CellDraft.Gift(property.id(), term.get().id()));
                }
            } else if (property.range() instanceof PropertyRange.Versioned
                    && part.matches("[0-9]{1,4}(\\.[0-9]{1,6}){1,4}")) {
                return Optional.of(new CellDraft.Gift(property.id(), part));
            }
        }
        return Optional.empty();
    }

    private Suggestion suggestion(OwnWord word, String to, double confidence, String why, CellDraft draft) {
        return new Suggestion(word, to, confidence, draft.unit(), why, draft,
                writer.of(draft, "[]"));
    }

    private static List<String> names(String id, Label label, List<String> synonyms) {
        List<String> names = new ArrayList<>(Arrays.asList(id, label.english(), label.portuguese()));
        names.addAll(synonyms);
        return names;
    }
}
