package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.request.FileProblem;
import org.gradi.request.RequestFiles;
import org.gradi.session.SessionFiles;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.frame.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window brings back after a program that was killed. */
class WindowRecoveryTest extends OpenedWindow {
    private static final int RESERVATIONS = 0;
    private static final int REPLAY = 5;
    private static final String RESTORE = "unsaved.restore-unsaved";
    private static final String DISCARD = "unsaved.discard-unsaved";

    @TempDir
    private Path folder;

    private List<Path> kept(String name) {
        try (Stream<Path> files = Files.walk(unsaved)) {
            return files.filter(file -> file.endsWith(name)).toList();
        } catch (IOException | UncheckedIOException changing) {
            return List.of();
        }
    }

    private void awaitKeptName(String name) {
        eventually("the draft is kept", () -> kept("request.json").size() == 1
                && draftName(kept("request.json").get(0)).equals(name));
    }

    private static String draftName(Path file) {
        try {
            return RequestFiles.read(file).name();
        } catch (FileProblem changing) {
            return "";
        }
    }

    private void awaitKeptSteps(int steps) {
        eventually("the session is kept", () -> kept("session.json").size() == 1
                && steps(kept("session.json").get(0)) == steps);
    }

    private static int steps(Path file) {
        try {
            return SessionFiles.read(file).steps().size();
        } catch (FileProblem changing) {
            return -1;
        }
    }

    private void awaitNothingKept() {
        eventually("nothing is kept", () -> Files.isDirectory(unsaved) && content().isEmpty());
    }

    private List<Path> content() {
        try (Stream<Path> files = Files.list(unsaved)) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is on the disk stays, locks do not; the next window finds it. */
    private void killAndOpenAnother() {
        eventually("the disk is as it was at one moment", this::leavesCopy);
        onEventThread(() -> window.frame().dispose());
        openWindow();
    }

    /** False when files came and went meanwhile, as they do when the window is still writing. */
    private boolean leavesCopy() {
        Path left = newFolder();
        try (Stream<Path> files = Files.walk(unsaved)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = left.resolve(unsaved.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException | UncheckedIOException changing) {
            return false;
        }
        unsaved = left;
        return true;
    }

    private void reserveAndAsk() {
        openSample("user_1");
        reserve();
        openSample("user_0");
        type("request.name", "half written");
        awaitKeptName("half written");
        awaitKeptSteps(1);
    }

    @Test
    void sessionAndDraftComeBackAsChangesThatAreNotSaved() {
        reserveAndAsk();

        killAndOpenAnother();
        eventually("it is offered", () -> isVisible(RESTORE));
        assertThat(textIn("unsaved.text")).contains("1 step on the grid case-study", "half written");
        ScreenLooks.requireNothingCut(window.frame().getContentPane());
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-recovery");
        press(RESTORE);

        eventually("the session is there", () -> isVisible("reservations.table")
                && rows("reservations.table").size() == 1);
        assertThat(rows("reservations.table").get(0)).startsWith("COMMITTED", "user_1");
        eventually("the draft is there", () -> textIn("request.name").equals("half written"));
        assertThat(isVisible(RESTORE)).as("offered still").isFalse();
        assertThat(title()).startsWith("New session *");
        awaitKeptName("half written");
        awaitKeptSteps(1);
        menu("new-request");
        menu("new-session");
        assertThat(questions.asked()).as("draft and session are not saved").hasSize(2);
    }

    @Test
    void whatIsRestoredIsSavedInTheFilesItWasSavedInBefore() throws Exception {
        openSample("user_1");
        reserve();
        saveAs("mine.json", "tools.save-request");
        saveAs("mine.session.json", "tools.save-session");
        reserveAgainAndRename();

        killAndOpenAnother();
        eventually("it is offered", () -> isVisible(RESTORE));
        press(RESTORE);
        eventually("the title names the files", () ->
                title().startsWith("mine.session.json * – mine.json *"));

        questions.name(folder.resolve("not asked for"));
        press("tools.save-session");
        eventually("the session is saved", () -> title().startsWith("mine.session.json – "));
        press("tools.save-request");
        eventually("the request is saved", () -> title().contains("– mine.json –"));
        assertThat(SessionFiles.read(folder.resolve("mine.session.json")).steps()).hasSize(2);
        assertThat(RequestFiles.read(folder.resolve("mine.json")).name()).isEqualTo("half written");
    }

    private void reserveAgainAndRename() {
        reserve();
        type("request.name", "half written");
        awaitKeptName("half written");
        awaitKeptSteps(2);
    }

    private void saveAs(String name, String button) {
        questions.name(folder.resolve(name));
        press(button);
        eventually("it is saved", () -> title().contains(name));
    }

    private String title() {
        return GuiActionRunner.execute(() -> window.frame().getTitle());
    }

    @Test
    void whatIsRestoredSurvivesAnotherKill() {
        reserveAndAsk();
        killAndOpenAnother();
        eventually("it is offered", () -> isVisible(RESTORE));
        List<Path> left = content();
        press(RESTORE);
        eventually("it is one window's own", () -> content().size() == 1 && !content().equals(left)
                && textIn("request.name").equals("half written"));

        killAndOpenAnother();

        eventually("it is offered again", () -> isVisible(RESTORE));
        assertThat(textIn("unsaved.text")).contains("1 step on the grid case-study", "half written");
    }

    @Test
    void aDraftAloneIsRestoredIntoTheForm() {
        type("request.name", "half written");
        awaitKeptName("half written");

        killAndOpenAnother();
        eventually("it is offered", () -> isVisible(RESTORE));
        assertThat(textIn("unsaved.text")).contains("the request “half written”");
        press(RESTORE);

        eventually("the draft is there", () -> textIn("request.name").equals("half written"));
        assertThat(kept("session.json")).isEmpty();
    }

    @Test
    void whatIsDiscardedIsNotOfferedAgain() {
        reserveAndAsk();
        killAndOpenAnother();
        eventually("it is offered", () -> isVisible(DISCARD));

        questions.agree(false);
        press(DISCARD);
        assertThat(isVisible(RESTORE)).as("still offered when the user wants to keep it").isTrue();
        questions.agree(true);
        press(DISCARD);
        assertThat(questions.asked()).last().asString().contains("cannot be brought back");
        awaitNothingKept();
        killAndOpenAnother();

        type("request.name", "another");
        awaitKeptName("another");
        assertThat(isVisible(RESTORE)).isFalse();
    }

    @Test
    void aDamagedFileIsToldAndPutAsideAndTheRestIsOffered() throws IOException {
        reserveAndAsk();
        Path session = kept("session.json").get(0);
        Files.writeString(session, Files.readString(session).substring(0, 100));

        killAndOpenAnother();

        eventually("it is told", () -> isVisible("message.text")
                && textIn("message.text").contains("session.json"));
        assertThat(kept("session.json")).as("offered").isEmpty();
        try (Stream<Path> aside = Files.list(unsaved.resolve("aside"))) {
            assertThat(aside).as("put aside").hasSize(1);
        }
        eventually("the rest is offered", () -> isVisible(RESTORE));
        assertThat(textIn("unsaved.text")).contains("the request “half written”");
        press(RESTORE);
        eventually("the draft is there", () -> textIn("request.name").equals("half written"));
        reserve();
    }

    @Test
    void aSessionWhoseGridIsGoneIsPutAsideAndTheDraftIsRestored() throws IOException {
        reserveAndAsk();
        Path session = kept("session.json").get(0);
        Files.writeString(session, Files.readString(session).replace("\"case-study\"", "\"/gone/grid.ttl\""));
        killAndOpenAnother();
        eventually("it is offered", () -> isVisible(RESTORE));

        press(RESTORE);

        eventually("the draft is there", () -> textIn("request.name").equals("half written"));
        eventually("the user is told", () -> isVisible("message.text")
                && textIn("message.text").contains("/gone/grid.ttl"));
        try (Stream<Path> aside = Files.list(unsaved.resolve("aside"))) {
            assertThat(aside.map(SessionFiles::isSession)).as("put aside").containsExactly(true);
        }
    }

    @Test
    void aSessionThatComesOutOtherwiseStaysOnDiskAsItWasAndReplayShowsWhere() throws IOException {
        reserveAndAsk();
        Path session = kept("session.json").get(0);
        String recorded = Files.readString(session).replace("\"lambda\":0.6", "\"lambda\":0.5");
        Files.writeString(session, recorded);
        killAndOpenAnother();
        eventually("it is offered", () -> isVisible(RESTORE));

        press(RESTORE);

        eventually("the user is told", () -> isVisible("message.text")
                && textIn("message.text").contains("1 value came out otherwise"));
        try (Stream<Path> aside = Files.list(unsaved.resolve("aside"))) {
            assertThat(aside).as("put aside").singleElement().satisfies(file -> {
                assertThat(file).hasContent(recorded);
                assertThat(textIn("message.text")).contains(file.toString());
            });
        }
        assertThat(textIn("request.name")).isEqualTo("half written");
        awaitKeptSteps(1);
        showTab(REPLAY);
        assertThat(rows("replay.steps")).as("steps compared").hasSize(1);
    }

    @Test
    void aSecondWindowDoesNotTakeWhatALivingOneKeeps() {
        reserveAndAsk();
        Window living = window;

        openWindow();
        type("request.name", "in the second");
        eventually("both keep their own", () -> kept("request.json").stream()
                .map(WindowRecoveryTest::draftName).sorted().toList()
                .equals(List.of("half written", "in the second")));

        assertThat(isVisible(RESTORE)).isFalse();
        onEventThread(() -> living.frame().dispose());
    }

    @Test
    void nothingIsKeptAnyMoreOnceItIsSavedOrTheWindowClosed() {
        type("request.name", "half written");
        awaitKeptName("half written");
        questions.name(folder.resolve("request.json"));
        press("tools.save-request");
        awaitNothingKept();

        reserve();
        awaitKeptSteps(1);
        questions.name(folder.resolve("mine.session.json"));
        press("tools.save-session");
        awaitNothingKept();

        type("request.name", "discarded");
        awaitKeptName("discarded");
        menu("quit");
        eventually("it is closed", () -> isClosed);
        assertThat(content()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOnceAndStopsNothing() throws IOException {
        onEventThread(() -> window.frame().dispose());
        unsaved = Files.writeString(folder.resolve("file"), "not a folder");
        openWindow();

        type("request.name", "half written");
        eventually("it is told", () -> isVisible("message.text")
                && textIn("message.text").contains("would be lost"));
        press("message.dismiss");
        reserve();
        showTab(RESERVATIONS);

        assertThat(rows("reservations.table")).hasSize(1);
        assertThat(isVisible("message.text")).as("told again").isFalse();
        menu("quit");
        eventually("it is closed", () -> isClosed);
    }
}
