package org.gradi.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds properties and terms by their labels, synonyms and definitions in both languages at once. Letter case
 * and accents do not count: {@code memoria} finds what is called memória. Immutable.
 */
public final class VocabularySearch {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int IN_DEFINITION = 3;

    private final List<Entry> entries = new ArrayList<>();

    public VocabularySearch(Vocabulary vocabulary) {
        for (PropertyDefinition property : vocabulary.properties()) {
            entries.add(new Entry(new Hit(property, Optional.empty()), names(property.id(), property.label(),
                    property.synonyms()), plain(property.definition().english() + " "
                            + property.definition().portuguese())));
        }
        for (PropertyDefinition property : vocabulary.properties()) {
            if (property.range() instanceof PropertyRange.Classified classified) {
                vocabulary.termsBelow(classified.root()).stream()
                        .filter(term -> !term.id().equals(classified.root()))
                        .forEach(term -> entries.add(new Entry(new Hit(property, Optional.of(term)),
                                names(term.id(), term.label(), term.synonyms()), "")));
            }
        }
    }

    /**
     * Something that a request may ask for.
     *
     * @param property the property
     * @param term     one of its values; empty when the property itself was found
     */
    public record Hit(PropertyDefinition property, Optional<TermDefinition> term) {
        public Hit {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(term, "term");
        }
    }

    private record Entry(Hit hit, List<String> names, String definition) {

        /** How far from the words asked for, 0 for a name that is just so; empty when they are not there. */
        private Optional<Integer> distance(String asked, List<String> words) {
            if (names.contains(asked)) {
                return Optional.of(0);
            }
            if (names.stream().anyMatch(name -> name.startsWith(asked))) {
                return Optional.of(1);
            }
            if (names.stream().anyMatch(name -> words.stream().allMatch(name::contains))) {
                return Optional.of(2);
            }
            return words.stream().allMatch(definition::contains) ? Optional.of(IN_DEFINITION)
                    : Optional.empty();
        }
    }

    private record Found(Hit hit, int distance) {
    }

    /**
     * Everything found, nearest first: names that are just so, names that begin so, names that have every
     * word, definitions that have every word; in the order of the vocabulary among equals. Blank text finds
     * everything.
     */
    public List<Hit> find(String text) {
        String asked = plain(text).strip();
        List<String> words = Arrays.asList(BLANKS.split(asked));
        return entries.stream().flatMap(entry -> entry.distance(asked, words)
                .map(distance -> new Found(entry.hit(), asked.isEmpty() ? 0 : distance)).stream())
                .sorted(Comparator.comparingInt(Found::distance)).map(Found::hit).toList();
    }

    private static List<String> names(String id, Label label, List<String> synonyms) {
        return Stream.concat(Stream.of(id, label.english(), label.portuguese()), synonyms.stream())
                .map(VocabularySearch::plain).toList();
    }

    /** The text as it is compared: in small letters, without accents. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
