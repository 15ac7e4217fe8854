package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final TermDefinition SYSTEM = term("System", "system", "sistema", List.of(), List.of());
    private static final TermDefinition UNIX =
            term("Unix", "Unix", "Unix", List.of("UNIX-like"), List.of("System"));
    private static final TermDefinition LINUX =
            term("Linux", "Linux", "Linux", List.of("GNU"), List.of("Unix"));
    private static final TermDefinition PLACE = term("Place", "place", "lugar", List.of(), List.of());
    private static final TermDefinition BRAZIL =
            term("Brazil", "Brazil", "Brasil", List.of(), List.of("Place"));
    private static final PropertyDefinition RUNS = property("runs", "operating system", "sistema operacional",
            new PropertyRange.Classified("System"));
    private static final PropertyDefinition DISK = property("disk", "disk space", "espaço em disco",
            new PropertyRange.Measured(QuantityKind.DATA_SIZE, Unit.GIGABYTE));

    private final Vocabulary vocabulary = new Vocabulary(List.of(RUNS, DISK),
            List.of(SYSTEM, UNIX, LINUX, PLACE, BRAZIL));

    @Test
    void findsPropertiesByIdAndLabelInEitherLanguageWhateverTheLetterCase() {
        assertThat(vocabulary.property("disk")).contains(DISK);
        assertThat(vocabulary.property("DISK")).contains(DISK);
        assertThat(vocabulary.property("Disk Space")).contains(DISK);
        assertThat(vocabulary.property("ESPAÇO EM DISCO")).contains(DISK);
        assertThat(vocabulary.property("diskspac")).isEmpty();
        assertThat(vocabulary.properties()).as("the order of the form").containsExactly(RUNS, DISK);
    }

    @Test
    void aLabelGoesBeforeTheSynonymOfAnotherProperty() {
        PropertyDefinition decoy = new PropertyDefinition("decoy", new Label("decoy", "engodo"),
                DISK.definition(), DISK.range(), List.of("disk space", "Scratch"));
        Vocabulary words = new Vocabulary(List.of(decoy, DISK), List.of());

        assertThat(words.property("disk space")).contains(DISK);
        assertThat(words.property("scratch")).contains(decoy);
    }

    @Test
    void findsTermsByTheirWordsOnlyBelowTheRootAskedFor() {
        assertThat(vocabulary.termBelow("System", "linux")).contains(LINUX);
        assertThat(vocabulary.termBelow("System", "gnu")).contains(LINUX);
        assertThat(vocabulary.termBelow("System", "sistema")).as("the root itself counts").contains(SYSTEM);
        assertThat(vocabulary.termBelow("Place", "Linux")).isEmpty();
        assertThat(vocabulary.termBelow("Place", "brasil")).contains(BRAZIL);
        assertThat(vocabulary.term("brazil")).as("ids are exact").isEmpty();
    }

    @Test
    void prefersAnExactIdToTheLabelOfAnotherTerm() {
        TermDefinition decoy = term("Decoy", "Exact", "Exato", List.of(), List.of("System"));
        TermDefinition exact = term("Exact", "other", "outro", List.of(), List.of("System"));
        Vocabulary words = new Vocabulary(List.of(), List.of(SYSTEM, decoy, exact));

        assertThat(words.termBelow("System", "Exact")).contains(exact);
    }

    @Test
    void followsBroaderTermsOverAnyDistance() {
        assertThat(vocabulary.isA("Linux", "System")).isTrue();
        assertThat(vocabulary.isA("Linux", "Linux")).isTrue();
        assertThat(vocabulary.isA("System", "Linux")).isFalse();
        assertThat(vocabulary.isA("Plan9", "System")).as("unknown terms are nothing").isFalse();
        assertThat(vocabulary.termsBelow("Unix")).containsExactly(UNIX, LINUX);
    }

    @Test
    void followsSeveralBroaderTermsAndEndsOnCycles() {
        TermDefinition both = term("Both", "both", "ambos", List.of(), List.of("Unix", "Place"));
        TermDefinition one = term("One", "one", "um", List.of(), List.of("Other"));
        TermDefinition other = term("Other", "other", "outro", List.of(), List.of("One"));
        Vocabulary words = new Vocabulary(List.of(), List.of(SYSTEM, UNIX, PLACE, both, one, other));

        assertThat(words.isA("Both", "System")).isTrue();
        assertThat(words.isA("Both", "Place")).isTrue();
        assertThat(words.isA("One", "Other")).as("equal classes lie below each other").isTrue();
        assertThat(words.isA("Other", "One")).isTrue();
    }

    @Test
    void refusesIdsThatStandTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vocabulary(List.of(), List.of(SYSTEM, SYSTEM)))
                .withMessageContaining("(System)").withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vocabulary(List.of(DISK, DISK), List.of()))
                .withMessageContaining("(disk)");
    }

    @Test
    void refusesReferencesToTermsThatAreNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Vocabulary(List.of(RUNS), List.of(PLACE)))
                .withMessageContaining("(System)").withMessageContaining("property runs");
        assertThatIllegalArgumentException().isThrownBy(() -> new Vocabulary(List.of(), List.of(LINUX)))
                .withMessageContaining("(Unix)").withMessageContaining("term Linux");
    }

    @Test
    void speaksPortugueseToThoseWhoDoAndEnglishToAllOthers() {
        Label label = DISK.label();

        assertThat(label.in(Locale.forLanguageTag("pt-BR"))).isEqualTo("espaço em disco");
        assertThat(label.in(Locale.ENGLISH)).isEqualTo("disk space");
        assertThat(label.in(Locale.GERMAN)).isEqualTo("disk space");
        assertThatIllegalArgumentException().isThrownBy(() -> new Label("disk", " "))
                .withMessageContaining("both languages");
    }

    private static TermDefinition term(String id, String english, String portuguese, List<String> synonyms,
            List<String> broader) {
        return new TermDefinition(id, new Label(english, portuguese), synonyms, broader);
    }

    private static PropertyDefinition property(String id, String english, String portuguese,
            PropertyRange range) {
        return new PropertyDefinition(id, new Label(english, portuguese), new Label("What.", "O quê."),
                range);
    }
}
