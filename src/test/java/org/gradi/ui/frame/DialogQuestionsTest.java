package org.gradi.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.ui.WindowTest;
import org.gradi.ui.frame.Questions.FileKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogQuestionsTest extends WindowTest {
    @TempDir
    private Path folder;

    private CompletableFuture<Optional<Path>> ask(FileKind kind) {
        Questions questions = new DialogQuestions(ENGLISH, () -> null);
        CompletableFuture<Optional<Path>> answer = new CompletableFuture<>();
        EventQueue.invokeLater(() -> answer.complete(questions.fileToSave(kind, "map.png")));
        return answer;
    }

    private static <C extends Component> Optional<C> shown(String name, Class<C> type) {
        return GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows()).filter(Window::isShowing)
                .flatMap(window -> find(window, name).stream()).map(type::cast).findFirst());
    }

    private static Optional<Component> find(Container parent, String name) {
        return name.equals(parent.getName()) ? Optional.of(parent) : Arrays.stream(parent.getComponents())
                .filter(Container.class::isInstance).map(Container.class::cast)
                .flatMap(part -> find(part, name).stream()).findFirst();
    }

    private void name(String file) {
        eventually("a name is asked for", () -> shown("files", JFileChooser.class).isPresent());
        JFileChooser chooser = shown("files", JFileChooser.class).orElseThrow();
        onEventThread(() -> {
            chooser.setSelectedFile(folder.resolve(file).toFile());
            chooser.approveSelection();
        });
    }

    @AfterEach
    void closeDialogs() {
        onEventThread(() -> Arrays.stream(Window.getWindows()).filter(JDialog.class::isInstance)
                .forEach(Window::dispose));
    }

    @ParameterizedTest
    @CsvSource({"map1.svg, map1.svg", "map1, map1.png", "map v1.2, map v1.2.png", "MAP.CSV, MAP.CSV"})
    void writesAMapUnderTheNameThatIsGiven(String given, String written) {
        CompletableFuture<Optional<Path>> answer = ask(FileKind.MAP);

        name(given);

        assertThat(answer.join()).contains(folder.resolve(written));
    }

    @Test
    void refusesAnEndingThatCannotBeWrittenAndNamesThoseThatCan() {
        CompletableFuture<Optional<Path>> answer = ask(FileKind.MAP);

        name("map1.pdf");

        eventually("it says so", () -> shown("question.words", JTextComponent.class).isPresent());
        JTextComponent words = shown("question.words", JTextComponent.class).orElseThrow();
        assertThat(GuiActionRunner.execute(() -> words.getText()))
                .isEqualTo("map1.pdf cannot be written. The name must end in one of: .png, .svg, .csv.");
        assertThat(answer).isNotDone();
        onEventThread(() -> SwingUtilities.getWindowAncestor(words).dispose());
        name("map1.svg");
        assertThat(answer.join()).contains(folder.resolve("map1.svg"));
    }
}
