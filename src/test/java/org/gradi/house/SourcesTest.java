package org.gradi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hygiene of the sources, read as text. */
class SourcesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final int COLUMNS = 110;

    @Test
    void everyPackageTellsWhatLivesInIt() {
        assertThat(javaFiles(MAIN).map(Path::getParent).distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                .as("packages without package-info.java").isEmpty();
    }

    @Test
    void noLineIsLongerThanTheHouseAllows() {
        assertThat(linesOf(javaFiles(Path.of("src")), line -> line.length() > COLUMNS))
                .as("lines of more than %d columns", COLUMNS).isEmpty();
    }

    @Test
    void noImportIsAWildcardAndNoLineEndsInBlanksOrHoldsATab() {
        Pattern unwanted = Pattern.compile("^import .*\\*;|[ \\t]+$|\\t");

        assertThat(linesOf(javaFiles(Path.of("src")), line -> unwanted.matcher(line).find())).isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        Pattern unfinished = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|@Disabled|Thread\\.sleep");

        assertThat(linesOf(javaFiles(Path.of("src")).filter(file -> !file.endsWith("SourcesTest.java")),
                line -> unfinished.matcher(line).find())).isEmpty();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> linesOf(Stream<Path> files, Predicate<String> unwanted) {
        List<String> found = new ArrayList<>();
        files.forEach(file -> {
            try {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (unwanted.test(lines.get(i))) {
                        found.add("%s:%d: %s".formatted(file, i + 1, lines.get(i)));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return found;
    }
}
