package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.Icon;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;

class IconsTest extends WindowTest {

    @Test
    void drawsEveryIconOnAGridOfSixteenPixels() throws IOException {
        for (String name : names()) {
            Icon icon = GuiActionRunner.execute(() -> Icons.icon(name));
            assertThat(List.of(icon.getIconWidth(), icon.getIconHeight())).as(name).containsExactly(16, 16);
        }
    }

    @Test
    void saysWhichIconIsMissing() {
        assertThatThrownBy(() -> Icons.icon("nowhere")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("icons/nowhere.svg");
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("icons"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".svg"))
                    .map(name -> name.substring(0, name.length() - 4)).toList();
        }
    }
}
