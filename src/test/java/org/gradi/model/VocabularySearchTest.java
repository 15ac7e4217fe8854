package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularySearchTest {
    private static final PropertyRange SIZE =
            new PropertyRange.Measured(QuantityKind.DATA_SIZE, Unit.GIGABYTE);
    private final VocabularySearch search = new VocabularySearch(new Vocabulary(List.of(
            new PropertyDefinition("system", new Label("operating system", "sistema operacional"),
                    new Label("What runs on the nodes.", "O que roda nos nós."),
                    new PropertyRange.Classified("System"), List.of("OS")),
            new PropertyDefinition("totalMemory", new Label("total memory", "memória total"),
                    new Label("Of all nodes.", "De todos os nós."), SIZE),
            new PropertyDefinition("memory", new Label("memory", "memória"),
                    new Label("The main memory of one node.", "A de um nó."), SIZE, List.of("RAM"))),
            List.of(term("System", "system", "sistema"), term("Linux", "Linux", "Linux", "System"))));

    private static TermDefinition term(String id, String english, String portuguese, String... broader) {
        return new TermDefinition(id, new Label(english, portuguese), List.of("the " + id + " family"),
                List.of(broader));
    }

    private List<String> found(String text) {
        return search.find(text).stream().flatMap(hit -> Stream.of(hit.term().map(TermDefinition::id)
                .orElse(hit.property().id()))).toList();
    }

    @Test
    void findsByEitherLanguageWithOrWithoutAccentsNearestFirst() {
        assertThat(found("memória")).as("what is called just so stands first")
                .containsExactly("memory", "totalMemory");
        assertThat(found("MEMORIA")).isEqualTo(found("memória"));
    }

    @Test
    void findsBySynonymAndByDefinition() {
        assertThat(found("ram")).containsExactly("memory");
        assertThat(found("one node")).as("words of the definition").containsExactly("memory");
        assertThat(found("linux family")).containsExactly("Linux");
    }

    @Test
    void findsTermsBelowAPropertyButNotItsRoot() {
        assertThat(found("lin")).containsExactly("Linux");
        assertThat(found("")).as("nothing asked finds everything")
                .containsExactly("system", "totalMemory", "memory", "Linux");
        assertThat(found("abacus")).isEmpty();
    }
}
