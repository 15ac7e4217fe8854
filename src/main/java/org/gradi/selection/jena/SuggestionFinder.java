package org.gradi.selection.jena;

import java.math.BigDecimal;
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
import org.gradi.model.Quantity;
import org.gradi.model.TermDefinition;
import org.gradi.model.Vocabulary;
import org.gradi.selection.MappingWorkbench.Kind;
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
    /** How sure it is what a text says of which every word is known. */
    private static final double KNOWN_TEXT = 0.9;

    private final OwnWords words;
    private final Vocabulary vocabulary;

    SuggestionFinder(OwnWords words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** For each word that is not mapped, the likeliest first. */
    List<Suggestion> all() {
        List<Suggestion> all = new ArrayList<>();
        for (Map.Entry<Node, OwnWords.Use> entry : words.properties().entrySet()) {
            Node property = entry.getKey();
            List<Node> texts = words.texts(property).stream()
                    .filter(text -> !words.isTextMapped(property, text)).toList();
            List<Suggestion> saying =
                    texts.stream().flatMap(text -> saying(property, text).stream()).toList();
            if (!words.isMapped(property)) {
                List<Suggestion> meant = best(meanings(property, entry.getValue()));
                all.addAll(meant);
                if (meant.stream().noneMatch(one -> one.confidence() >= KNOWN_VALUES)) {
                    all.addAll(saying);
                }
            } else if (words.isReadByValue(property)) {
                all.addAll(saying);
            }
            for (Node term : words.terms(property)) {
                if (!words.isTermMapped(term)) {
                    all.addAll(best(terms(term)));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<Suggestion> best(List<Suggestion> suggestions) {
        return suggestions.stream().filter(one -> one.confidence() >= LEAST)
                .sorted(Comparator.comparingDouble(Suggestion::confidence).reversed()).limit(MOST).toList();
    }

    private List<Suggestion> meanings(Node property, OwnWords.Use use) {
        return vocabulary.properties().stream().map(ours -> meaning(property, use, ours)).toList();
    }

    private Suggestion meaning(Node property, OwnWords.Use use, PropertyDefinition ours) {
        OwnWord word = new OwnWord(Kind.PROPERTY, Iri.shortName(property), false);
        double alike = Likeness.between(words.names(property),
                names(ours.id(), ours.label(), ours.synonyms()));
        String why = "The names are %.0f %% alike".formatted(alike * 100);
        if (ours.range() instanceof PropertyRange.Measured measured) {
            return measured(property, use, ours, measured, word, alike, why);
        }
        boolean suits = ours.range() instanceof PropertyRange.Classified classified
                ? !words.terms(property).isEmpty() && suitTerms(property, classified)
                : !words.texts(property).isEmpty() && words.texts(property).stream()
                        .allMatch(text -> text.getLiteralLexicalForm().strip().matches("[vV]?[0-9]+\\..*"));
        double known = ours.range() instanceof PropertyRange.Classified classified
                ? KNOWN_VALUES * knownShare(property, classified) : 0;
        String values = known > alike ? "its values are called as values of " + ours.id()
                : suits ? "its values suit" : "its values are of another kind";
        return new Suggestion(word, ours.id(), Math.max(alike * (suits ? 1 : WRONG_KIND), known), "",
                "%s; %s.".formatted(why, values), propertyCell(property, ours.id(), ""));
    }

    private Suggestion measured(Node property, OwnWords.Use use, PropertyDefinition ours,
            PropertyRange.Measured range, OwnWord word, double alike, String why) {
        List<BigDecimal> numbers = use.values().stream().filter(OwnWords::isNumber)
                .filter(value -> !ValueReader.isPlaceholder(value))
                .map(value -> new BigDecimal(value.getLiteralLexicalForm().strip())).toList();
        boolean written = numbers.isEmpty() && !words.texts(property).isEmpty() && words.texts(property)
                .stream().allMatch(text -> measures(range, text.getLiteralLexicalForm()));
        Optional<UnitGuess.Guess> guess = UnitGuess.of(range, words.remarks(property), numbers);
        boolean suits = written || !numbers.isEmpty() && guess.isPresent();
        String unit = written ? "" : guess.map(one -> one.unit().symbol()).orElse("");
        String values = written ? "its values carry suitable units"
                : !suits ? "its values do not suit"
                : guess.orElseThrow().named() ? "the unit (%s) is named where it is described".formatted(unit)
                : unit.isEmpty() ? "its values are counts"
                : "its values are usual amounts in %s".formatted(unit);
        double sure = suits && (written || guess.orElseThrow().fits()) ? 1 : suits ? 0.8 : WRONG_KIND;
        return new Suggestion(word, ours.id(), alike * sure, unit, "%s; %s.".formatted(why, values),
                use.path().size() > 1 ? derivedCell(use.path(), ours.id(), unit)
                        : propertyCell(property, ours.id(), unit));
    }

    private static boolean measures(PropertyRange.Measured range, String text) {
        try {
            return Quantity.parse(text).kind() == range.kind();
        } catch (IllegalArgumentException notAnAmount) {
            return false;
        }
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
        OwnWord word = new OwnWord(Kind.TERM, Iri.shortName(term), false);
        return values().stream().map(ours -> {
            double alike = alike(term, ours);
            return new Suggestion(word, ours.id(), alike, "",
                    "The names are %.0f %% alike.".formatted(alike * 100),
                    "[] a map:TermMapping ; map:from <%s> ; map:to ref:%s .".formatted(term, ours.id()));
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
        String[] parts = text.getLiteralLexicalForm().strip().split("\\s+");
        List<String> gives = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        for (String part : parts) {
            gift(part).ifPresent(gift -> {
                gives.add("[ map:to ref:%s ; map:value %s ]".formatted(gift.property(), gift.value()));
                meant.add(gift.property() + " " + gift.value().replace("ref:", ""));
            });
        }
        if (gives.stream().noneMatch(gift -> gift.contains("map:value ref:"))) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(new OwnWord(Kind.TEXT, Iri.shortName(text), false),
                String.join(", ", meant), KNOWN_TEXT * gives.size() / parts.length, "",
                "%d of its %d words are known.".formatted(gives.size(), parts.length),
                "[] a map:ValueMapping ; map:from <%s> ; map:value %s ; map:gives %s .".formatted(property,
                        quoted(text.getLiteralLexicalForm()), String.join(" , ", gives))));
    }

    private record Gift(String property, String value) {
    }

    private Optional<Gift> gift(String part) {
        for (PropertyDefinition property : vocabulary.properties()) {
            if (property.range() instanceof PropertyRange.Classified classified) {
                Optional<TermDefinition> term = vocabulary.termBelow(classified.root(), part);
                if (term.isPresent()) {
                    return Optional.of(new Gift(property.id(), "ref:" + term.get().id()));
                }
            } else if (property.range() instanceof PropertyRange.Versioned
                    && part.matches("[0-9]{1,4}(\\.[0-9]{1,6}){1,4}")) {
                return Optional.of(new Gift(property.id(), quoted(part)));
            }
        }
        return Optional.empty();
    }

    private static String propertyCell(Node property, String to, String unit) {
        return "[] a map:PropertyMapping ; map:from <%s> ; map:to ref:%s%s .".formatted(property, to,
                unitPart(unit));
    }

    private static String derivedCell(List<Node> path, String to, String unit) {
        return "[] a map:DerivedMapping ; map:from ( %s ) ; map:combine map:minimum ; map:to ref:%s%s ."
                .formatted(path.stream().map("<%s>"::formatted).collect(Collectors.joining(" ")), to,
                        unitPart(unit));
    }

    private static String unitPart(String unit) {
        return unit.isEmpty() ? "" : " ; map:unit \"%s\"".formatted(unit);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }

    private static List<String> names(String id, Label label, List<String> synonyms) {
        List<String> names = new ArrayList<>(Arrays.asList(id, label.english(), label.portuguese()));
        names.addAll(synonyms);
        return names;
    }
}
