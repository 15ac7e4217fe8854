package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradi.model.Label;
import org.gradi.model.Message;
import org.gradi.model.Phrase;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Quantity;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SayingsTest {
    private static final Instant NINE = Instant.parse("2030-01-07T12:00:00Z");
    private static final Pattern GAP = Pattern.compile("%(\\.0)?(s|d|\\.2f|\\.0f)");
    private static final List<Phrase> EVERY_PHRASE = everyPhrase();

    private static List<Phrase> everyPhrase() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gradi");
        return program.stream().filter(one -> one.isAssignableTo(Phrase.class) && one.isEnum())
                .flatMap(one -> Arrays.stream(one.reflect().getEnumConstants())).map(Phrase.class::cast)
                .toList();
    }

    private static Sayings sayings(String language) {
        return new Sayings(new Texts(Locale.forLanguageTag(language)), ZoneId.of("America/Sao_Paulo"));
    }

    @ParameterizedTest
    @CsvSource({"en, 1, 1, 1 processor", "en, 900000, 900000, '900,000 processors'",
            "en, 2, 4, 2 to 4 processors", "pt-BR, 1, 1, 1 processador",
            "pt-BR, 2, 1200, 2 a 1.200 processadores"})
    void saysHowManyProcessorsInTheLanguageOfTheScreen(String language, int min, int max, String words) {
        assertThat(sayings(language).say(new ProcessorRange(min, max))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"20, 20, c20", "21, 21, and 1 more", "10000, 21, 'and 9,980 more'"})
    void namesTheFirstOfVeryMany(int count, int told, String last) {
        List<String> names = IntStream.rangeClosed(1, count).mapToObj(i -> "c" + i).toList();

        assertThat(sayings("en").names(names).split(", ")).hasSize(told).startsWith("c1", "c2")
                .endsWith(last);
    }

    @Test
    void knowsThePhrasesOfEveryRoom() {
        assertThat(EVERY_PHRASE).extracting(Phrase::room)
                .contains("model", "planning", "broker", "cluster", "selection", "request");
        assertThat(EVERY_PHRASE).extracting(Phrase::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR"})
    void hasWordsForEveryPhraseAboutTheSameValues(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.gradi.ui.messages",
                Locale.forLanguageTag(language));
        for (Phrase phrase : EVERY_PHRASE) {
            String key = "said." + phrase.key();
            assertThat(bundle.containsKey(key)).as("%s has %s", language, key).isTrue();
            List<MatchResult> gaps = GAP.matcher(phrase.pattern().replace("%%", "")).results().toList();
            Set<Integer> all = IntStream.range(0, gaps.size()).boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> shown = shown(bundle.getString(key), gaps.size());
            boolean onlyTranslated = gaps.stream().anyMatch(gap -> gap.group(1) != null);
            assertThat(new MessageFormat(bundle.getString(key)).getFormatsByArgumentIndex().length)
                    .as("values of %s in %s", key, language).isLessThanOrEqualTo(gaps.size());
            if (!onlyTranslated) {
                assertThat(shown).as("values of %s in %s", key, language).isEqualTo(all);
            }
        }
    }

    private static Set<Integer> shown(String words, int most) {
        return IntStream.range(0, most).filter(index -> words.contains("{" + index)).boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void hasNoWordsForAPhraseThatNobodySays() {
        Set<String> keys = EVERY_PHRASE.stream().map(Phrase::key).collect(Collectors.toSet());

        assertThat(ResourceBundle.getBundle("org.gradi.ui.messages", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("said.")).map(key -> key.substring("said.".length()))
                .filter(key -> !keys.contains(key))).as("remove these").isEmpty();
    }

    @Test
    void showsValuesInTheFormsOfTheScreen() {
        Phrase several = phrase("broker.silent");
        Label label = new Label("Disk space", "Espaço em disco");

        assertThat(Stream.of(NINE, TimeWindow.of(NINE, Duration.ofHours(1)), Duration.ofMinutes(80),
                Quantity.parse("2.5 GHz"), Quantity.parse("1000000 B"), label, List.of(label, "GCC"), 1234567,
                Message.verbatim("as it stands")).map(value -> sayings("pt-BR").say(several.about("A", value,
                        "!")))).containsExactly(
                "A não responde desde 07/01/2030 09:00. !",
                "A não responde desde 07/01/2030 09:00 – 10:00. !",
                "A não responde desde 1 h 20 min. !",
                "A não responde desde 2,5 GHz. !",
                "A não responde desde 1000000 B. !",
                "A não responde desde Espaço em disco. !",
                "A não responde desde Espaço em disco, GCC. !",
                "A não responde desde 1.234.567. !",
                "A não responde desde as it stands. !");
        assertThat(sayings("en").say(several.about("A", NINE, "!")))
                .isEqualTo("A has not answered since 2030-01-07 09:00. !");
        assertThat(several.about("A", NINE, label).english())
                .isEqualTo("A has not answered since 2030-01-07T12:00:00Z. Disk space");
    }

    private static Phrase phrase(String key) {
        return EVERY_PHRASE.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }
}
