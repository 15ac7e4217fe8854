package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.Theme;
import org.gradi.ui.frame.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowLooksInPortugueseTest extends OpenedWindow {
    private static final int TABS = 6;
    private static final int STORY = 4;

    @TempDir
    private Path folder;

    @Override
    protected Window makeWindow() {
        return WindowWiring.window(PORTUGUESE, questions, kept(), () -> isClosed = true);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1600, 1000", "DARK, 1100, 700"})
    void everyViewShowsAllItsWordsWithTheCaseStudyOnTheDesk(Theme theme, int width, int height) {
        onEventThread(theme::install);
        onEventThread(() -> window.frame().setSize(width, height));
        String look = theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        openSample("user_0");
        reserve();
        openSample("user_1");
        reserve();

        for (int tab = 0; tab < TABS; tab++) {
            showTab(tab);
            onEventThread(() -> { });
            ScreenLooks.keepPicture(window.frame().getRootPane(), "window-pt-" + tab + "-" + look);
            ScreenLooks.requireNothingCut(window.frame().getContentPane());
        }
    }

    @Test
    void saysInPortugueseWhichFileCouldNotBeOpenedAsWhat() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"),
                "{\"format\": \"neither\", \"version\": 1}");
        Map<String, String> kinds = Map.of("open-request", "pedido", "open-session", "sessão", "open-grid",
                "grade");
        kinds.forEach((entry, kind) -> {
            questions.name(wrong);

            menu(entry);

            eventually("the message is there", () -> isVisible("message") && textIn("message.text")
                    .startsWith("Não foi possível abrir " + wrong + " como " + kind + ": “" + wrong));
        });
        questions.name(folder.resolve("none/wrong.json"));
        menu("save-session-as");
        eventually("the message is there", () -> textIn("message.text")
                .startsWith("Não foi possível salvar"));
    }

    @Test
    void tellsARefusalInPortugueseWhereverItIsTold() {
        onEventThread(() -> window.frame().setSize(1600, 1000));
        openSample("user_1");
        type("request.min", "900");
        press("tools.reserve-request");
        eventually("the refusal is shown", () -> isVisible("outcome.why"));

        assertThat(textIn("outcome.why")).contains("Cluster_02 tem 4 dos 900 processadores pedidos.")
                .contains("Cluster_1 e os clusters ligados a ele nunca têm mais de 8 processadores livres")
                .doesNotContain("asked").doesNotContain("processors");
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-pt-refused");
        ScreenLooks.requireNothingCut(window.frame().getContentPane());
        showTab(STORY);
        onEventThread(() -> { });
        assertThat(rows("story.table")).as("the log").anySatisfy(row ->
                assertThat(row.get(row.size() - 1)).startsWith("recusado: Cluster_01 tem"));
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-pt-refused-story");
        type("request.min", "x");
        eventually("the problem is shown", () -> isVisible("request.min.problem"));
        assertThat(textIn("request.min.problem"))
                .isEqualTo("O número de processadores (x) deve ser um número inteiro, 1 ou mais.");
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-pt-wrong");
    }
}
