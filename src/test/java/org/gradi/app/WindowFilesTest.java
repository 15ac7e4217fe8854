package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.prefs.AbstractPreferences;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.request.RequestFiles;
import org.gradi.ui.frame.Questions.FileKind;
import org.gradi.ui.frame.RecentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files the window works on, and which it remembers. */
class WindowFilesTest extends OpenedWindow {
    @TempDir
    private Path folder;

    private String title() {
        return GuiActionRunner.execute(() -> window.frame().getTitle());
    }

    private void saveAs(String name) {
        questions.name(folder.resolve(name));
        menu("save-request-as");
        eventually("it is saved", () -> settings.recent().stream().findFirst()
                .equals(Optional.of(new RecentFile(FileKind.REQUEST, folder.resolve(name)))));
    }

    @Test
    void theTitleNamesTheFileOfTheRequestAndMarksChanges() throws Exception {
        assertThat(title()).isEqualTo("New session – New request – GRADI Workbench");
        type("request.name", "mine");
        assertThat(title()).contains("– New request * –");

        saveAs("one.json");
        assertThat(title()).contains("– one.json –");
        type("request.name", "other");
        assertThat(title()).contains("– one.json * –");
        saveAs("two.json");
        assertThat(title()).contains("– two.json –");

        assertThat(RequestFiles.read(folder.resolve("one.json")).name()).isEqualTo("mine");
        assertThat(RequestFiles.read(folder.resolve("two.json")).name()).isEqualTo("other");
        menu("new-request");
        assertThat(title()).contains("– New request –");
    }

    @Test
    void undoEndsAtWhatWasCheckedReservedOrSaved() {
        type("request.name", "checked");
        press("tools.check-request");
        type("request.name", "reserved");
        reserve();
        type("request.name", "saved");
        saveAs("one.json");
        type("request.name", "and went on");

        List<String> undone = Stream.generate(() -> {
            press("request.undo");
            return textIn("request.name");
        }).limit(4).toList();

        assertThat(undone).containsExactly("saved", "reserved", "checked", "my job");
    }

    @Test
    void recentFilesOpenAgainAsWhatTheyWereAndTheLatestComeFirst() throws IOException {
        Path grid = RealGridFile.write(folder.resolve("grid"), Map.of());
        saveAs("one.json");
        reserve();
        questions.name(folder.resolve("mine.session.json"));
        menu("save-session");
        eventually("the session is saved", () -> settings.recent().size() == 2);
        questions.name(grid);
        menu("open-grid");
        eventually("the grid is open", () -> settings.recent().size() == 3);
        assertThat(settings.recent().stream().map(RecentFile::kind).toList())
                .containsExactly(FileKind.GRID, FileKind.SESSION, FileKind.REQUEST);

        menu("recent.1");
        eventually("the session is open", () -> title().startsWith("mine.session.json –"));
        menu("recent.2");
        eventually("the request is in the form", () -> title().contains("– one.json –")
                && settings.recent().get(0).kind() == FileKind.REQUEST);
        menu("recent.2");
        eventually("the grid is open again", () -> textOf("status.grid").equals("Real case study"));
    }

    @Test
    void aFileThatIsGoneIsToldAndDropped() throws IOException {
        saveAs("one.json");
        saveAs("two.json");
        Files.delete(folder.resolve("one.json"));

        menu("recent.1");

        eventually("it is told", () -> textIn("message.text").contains("one.json is not there any more"));
        assertThat(settings.recent()).containsExactly(
                new RecentFile(FileKind.REQUEST, folder.resolve("two.json")));
    }

    @Test
    void eightAreRememberedFromOneStartToTheNext() {
        IntStream.range(0, 10).forEach(i -> saveAs("request" + i + ".json"));
        List<RecentFile> recent = settings.recent();
        assertThat(recent).hasSize(8);
        WindowPreferences preferences = new WindowPreferences(new Forgotten());

        preferences.recent(recent);
        assertThat(preferences.recent()).as("as they were").isEqualTo(recent);
        preferences.recent(recent.subList(2, 5));
        assertThat(preferences.recent()).as("fewer").isEqualTo(recent.subList(2, 5));
    }

    /** Preferences that go with the test. */
    private static final class Forgotten extends AbstractPreferences {
        private final Map<String, String> values = new HashMap<>();

        Forgotten() {
            super(null, "");
        }

        @Override
        protected void putSpi(String key, String value) {
            values.put(key, value);
        }

        @Override
        protected String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {
            values.clear();
        }

        @Override
        protected String[] keysSpi() {
            return values.keySet().toArray(String[]::new);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return new String[0];
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            throw new UnsupportedOperationException("These have no nodes below them.");
        }

        @Override
        protected void syncSpi() {
            // There is nothing to be in step with.
        }

        @Override
        protected void flushSpi() {
            // There is nowhere to write to.
        }
    }
}
