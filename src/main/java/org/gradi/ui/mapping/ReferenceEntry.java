package org.gradi.ui.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradi.model.Label;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.TermDefinition;
import org.gradi.model.Vocabulary;
import org.gradi.model.VocabularySearch;
import org.gradi.ui.Texts;

/**
 * A property or term of the reference ontology, as the right side of the workbench lists it.
 *
 * @param id       its id
 * @param label    what it is called in the language of the screen, terms below their properties
 * @param takes    what values it takes; empty for terms
 * @param meaning  its definition, or other words for it
 * @param searched everything it is called, in both languages, in small letters without accents
 */
record ReferenceEntry(String id, String label, String takes, String meaning, String searched) {

    /** Every property in the order of the form, each with the terms that are its values. */
    static List<ReferenceEntry> all(Vocabulary vocabulary, Texts texts) {
        List<ReferenceEntry> all = new ArrayList<>();
        for (PropertyDefinition property : vocabulary.properties()) {
            all.add(of(property, texts));
            if (property.range() instanceof PropertyRange.Classified classified) {
                vocabulary.termsBelow(classified.root()).stream()
                        .filter(term -> !term.id().equals(classified.root()))
                        .forEach(term -> all.add(of(term, texts)));
            }
        }
        return all;
    }

    private static ReferenceEntry of(PropertyDefinition property, Texts texts) {
        return new ReferenceEntry(property.id(), property.label().in(texts.locale()),
                takes(property.range(), texts), property.definition().in(texts.locale()),
                searched(property.id(), List.of(property.label(), property.definition()),
                        property.synonyms()));
    }

    private static ReferenceEntry of(TermDefinition term, Texts texts) {
        return new ReferenceEntry(term.id(), "    " + term.label().in(texts.locale()), "",
                String.join(", ", term.synonyms()),
                searched(term.id(), List.of(term.label()), term.synonyms()));
    }

    private static String takes(PropertyRange range, Texts texts) {
        if (range instanceof PropertyRange.Measured measured) {
            return measured.shownIn().symbol().isEmpty() ? texts.text("mapping.takes.count")
                    : measured.shownIn().symbol();
        }
        return range instanceof PropertyRange.Versioned ? texts.text("mapping.takes.version")
                : texts.text("mapping.takes.term");
    }

    private static String searched(String id, List<Label> labels, List<String> synonyms) {
        return Stream.of(Stream.of(id), synonyms.stream(),
                labels.stream().flatMap(label -> Stream.of(label.english(), label.portuguese())))
                .flatMap(words -> words).map(VocabularySearch::plain).collect(Collectors.joining("\n"));
    }

    boolean says(String words) {
        return searched.contains(VocabularySearch.plain(words.strip()));
    }
}
