package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps bundle and sources in step. A key is used where a string literal of the window's sources is that key,
 * is the beginning of it up to a dot ({@code "state." + key}), or names the action it hangs on.
 */
class MessagesTest {
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*\\.?)\"");
    private static final Pattern TEXT_CALL =
            Pattern.compile("\\btexts\\s*\\.text\\(\\s*\"([^\"]+)\"\\s*([+,)])");
    private static final Pattern ACTION_CALL = Pattern.compile("\\.action\\(\\s*\"([^\"]+)\"");
    private static final Set<String> SOURCES = sources();

    private final Properties english = load("messages.properties");
    private final Properties portuguese = load("messages_pt_BR.properties");
    private final Properties looks = load("actions.properties");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(portuguese.stringPropertyNames()).as("keys of messages_pt_BR.properties")
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void leavesNoWordsBlank() {
        Stream.of(english, portuguese).forEach(bundle -> bundle.forEach((key, words) ->
                assertThat(words.toString()).as("words of %s", key).isNotBlank()));
    }

    @Test
    void putsTheSameArgumentsIntoBothLanguages() {
        english.stringPropertyNames().forEach(key -> assertThat(arguments(portuguese.getProperty(key)))
                .as("arguments of %s", key).isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void hasEveryKeyThatTheSourcesAskFor() {
        Set<String> missing = new TreeSet<>();
        for (String source : SOURCES) {
            TEXT_CALL.matcher(source).results().filter(call -> !call.group(2).equals("+"))
                    .map(call -> call.group(1)).filter(key -> !english.containsKey(key))
                            .forEach(missing::add);
            TEXT_CALL.matcher(source).results().filter(call -> call.group(2).equals("+"))
                    .map(call -> call.group(1)).filter(prefix -> english.stringPropertyNames().stream()
                            .noneMatch(key -> key.startsWith(prefix))).forEach(missing::add);
            ACTION_CALL.matcher(source).results()
                    .flatMap(call -> Stream.of("action." + call.group(1) + ".text",
                            "action." + call.group(1) + ".tooltip"))
                    .filter(key -> !english.containsKey(key)).forEach(missing::add);
        }
        assertThat(missing).as("add these keys to messages.properties and messages_pt_BR.properties")
                .isEmpty();
    }

    @Test
    void hasNoKeyThatNothingAsksFor() {
        Set<String> literals = SOURCES.stream().flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
        Set<String> prefixes = literals.stream()
                .filter(literal -> literal.endsWith(".") && !literal.equals("action."))
                .collect(Collectors.toSet());

        assertThat(english.stringPropertyNames().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> !key.startsWith("action.") || !literals.contains(key.split("\\.")[1])))
                .as("remove these keys").isEmpty();
        assertThat(looks.stringPropertyNames().stream()
                .filter(key -> !literals.contains(key.split("\\.")[0])))
                .as("remove these keys of actions.properties").isEmpty();
    }

    private static Set<String> arguments(String words) {
        assertThat(words).as("an apostrophe (') would quote; write ’").doesNotContain("'");
        int count = new MessageFormat(words).getFormatsByArgumentIndex().length;
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> "{" + i).filter(words::contains)
                .collect(Collectors.toSet());
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static Set<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "org", "gradi"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("ui") || file.toString().contains("app"))
                    .map(MessagesTest::read).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
