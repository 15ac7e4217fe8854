package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Window;
import java.awt.event.ActionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.request.ChangeDraft;
import org.gradi.selection.GeneratedGrid;
import org.gradi.session.Session;
import org.gradi.session.SessionFiles;
import org.gradi.session.SessionStep;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.frame.Questions.Unsaved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The case study of the source, done through the window as a person would. */
class WindowCaseStudyTest extends OpenedWindow {
    private static final int RESERVATIONS = 0;
    private static final int AVAILABILITY = 2;
    private static final int OUTCOME = 3;
    private static final int LOG = 4;
    private static final int REPLAY = 5;

    @TempDir
    private Path folder;

    private void reserveBothUsers() {
        openSample("user_0");
        reserve();
        openSample("user_1");
        reserve();
    }

    private List<List<String>> reservations() {
        showTab(RESERVATIONS);
        return rows("reservations.table").stream().map(row -> row.subList(1, 5)).toList();
    }

    @Test
    void reservesForBothUsersAtThePlacesAndTimesOfTheSource() {
        openSample("user_0");
        eventually("four of five clusters match: Cluster_01 has too small a disk",
                () -> buttonText("funnel.matching").equals("4 match")
                        && buttonText("funnel.free").equals("4 with room"));
        reserve();
        assertThat(buttonText("funnel.end")).isEqualTo("reserved on Cluster_03");
        assertThat(rows("outcome.parts")).as("the smallest cluster that suffices, minute 10 to 70")
                .containsExactly(List.of("Cluster_03", "VO-C", "2", "2026-01-01 00:10", "2026-01-01 01:10"));

        openSample("user_1");
        assertThat(buttonText("funnel.end")).as("another request has not been decided yet")
                .isEqualTo("not reserved yet");
        reserve();
        assertThat(buttonText("funnel.end")).isEqualTo("reserved on Cluster_1 + Cluster_2");
        assertThat(rows("outcome.parts")).as("both clusters of the other organisation, minute 20 to 80")
                .containsExactly(List.of("Cluster_1", "VO-B", "4", "2026-01-01 00:20", "2026-01-01 01:20"),
                        List.of("Cluster_2", "VO-B", "2", "2026-01-01 00:20", "2026-01-01 01:20"));
        eventually("the list has both", () -> reservations().size() == 2);
        assertThat(reservations()).containsExactly(
                List.of("user_0", "Cluster_03 (2)", "2026-01-01 00:10", "01:10"),
                List.of("user_1", "Cluster_1 (4) + Cluster_2 (2)", "2026-01-01 00:20", "01:20"));
    }

    @Test
    void theAvailabilityCountsTheClustersThatTheFunnelCounts() {
        openSample("user_0");
        showTab(AVAILABILITY);
        press("tools.check-request");

        eventually("checked", () -> isVisible("availability.summary")
                && textOf("availability.summary").startsWith("4 of 4 matching clusters with room"));
        assertThat(buttonText("funnel.free")).isEqualTo("4 with room");
        assertThat(rows("availability.clusters")).as("Cluster_01 has too small a disk")
                .extracting(row -> row.get(0) + " " + row.get(1)).containsExactly("Cluster_01 no",
                        "Cluster_02 yes", "Cluster_03 yes", "Cluster_1 yes", "Cluster_2 yes");
    }

    @Test
    void findsNothingForTheSecondUserUnderTheStaticStrategyAndSaysWhy() {
        choose("strategy", "static");
        openSample("user_1");
        eventually("nothing is selected", () -> buttonText("funnel.matching").equals("0 match"));

        reserve();

        assertThat(buttonText("funnel.end")).startsWith("refused");
        assertThat(textIn("outcome.why")).contains("Cluster_01", "disk");
        eventually("a request that was refused stays in the list", () -> reservations().size() == 1);
    }

    @Test
    void givesBackWhatIsCancelledAfterAskingOnce() {
        reserveBothUsers();
        eventually("the list has both", () -> reservations().size() == 2);
        pickRow("reservations.table", 1);

        press("reservations.cancel");

        eventually("it is cancelled", () -> rows("reservations.table").get(1).get(0).equals("CANCELLED"));
        assertThat(questions.asked()).as("one question that names what is given back").singleElement()
                .asString().contains("user_1", "Cluster_1 (4) + Cluster_2 (2)", "00:20", "UTC");
        assertThat(textIn("message.text")).contains("user_1", "cancelled");
        assertThat(buttonText("funnel.end")).as("the funnel").isEqualTo("cancelled");
        showTab(OUTCOME);
        assertThat(textIn("outcome.headline")).isEqualTo("user_1: cancelled, nothing is reserved any more");
        assertThat(isVisible("outcome.parts")).as("reserved parts").isFalse();
        showTab(LOG);
        assertThat(rows("story.table")).extracting(row -> row.get(2))
                .contains("Cluster_1 gets 4 back", "Cluster_2 gets 2 back");
        assertThat(isEnabled("tools.cancel-reservation")).as("it cannot be cancelled twice").isFalse();
    }

    @Test
    void movesWhatIsReservedAllOrNothing() {
        reserveBothUsers();
        eventually("the list has both", () -> reservations().size() == 2);
        pickRow("reservations.table", 1);
        questions.answerChange(new ChangeDraft("PT2H", "", "", ""));
        press("reservations.change");
        eventually("it is moved", () -> isVisible("message")
                && textIn("message.text").contains("user_1 (R2) is changed as asked."));
        assertThat(rows("outcome.parts")).extracting(row -> row.get(3)).as("the new start")
                .containsOnly("2026-01-01 02:00");
        assertThat(buttonText("funnel.end")).as("what it is now, not what it was before")
                .startsWith("reserved on");

        eventually("the list has it", () -> reservations().stream().anyMatch(row ->
                row.get(2).equals("2026-01-01 02:00")));
        pickRow("reservations.table", reservations().stream().map(row -> row.get(2)).toList()
                .indexOf("2026-01-01 02:00"));
        questions.answerChange(new ChangeDraft("", "", "", "900"));
        press("reservations.change");
        eventually("it cannot be had", () -> isVisible("message")
                && textIn("message.text").contains("stands as it was"));
        assertThat(textIn("outcome.headline")).as("the outcome")
                .isEqualTo("user_1: the change is refused, the reservation stands as it was");
        assertThat(textIn("outcome.detail")).contains("committed").doesNotContain("offer");
        assertThat(textIn("outcome.why")).as("why").contains("900");
        assertThat(rows("outcome.parts")).extracting(row -> row.get(3)).as("what stands")
                .containsOnly("2026-01-01 02:00");
        ScreenLooks.requireNothingCut(window.frame().getContentPane());
        showTab(RESERVATIONS);
        assertThat(reservations()).as("the promise stands").hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(row -> row.get(2).equals("2026-01-01 02:00"));
    }

    @Test
    void namesEveryFieldOfAChangeThatIsWrong() {
        openSample("user_0");
        reserve();
        eventually("it is listed", () -> reservations().size() == 1);
        pickRow("reservations.table", 0);
        questions.answerChange(new ChangeDraft("some day", "soon", "never", "x"));

        press("reservations.change");

        assertThat(questions.asked().get(1).lines()).as("what is wrong").hasSize(4)
                .anyMatch(line -> line.contains("some day")).anyMatch(line -> line.contains("soon"))
                .anyMatch(line -> line.contains("never")).anyMatch(line -> line.contains("(x)"));
    }

    @Test
    void replaysASavedSessionStepByStepWithTheSameOutcomes() throws Exception {
        reserveBothUsers();
        Path file = folder.resolve("both.session.json");
        questions.name(file);
        press("tools.save-session");
        eventually("it is saved", () -> Files.exists(file) && isVisible("message")
                && textIn("message.text").startsWith("Saved"));
        Session saved = SessionFiles.read(file);
        assertThat(saved.steps()).hasSize(2).allMatch(SessionStep.Reserve.class::isInstance);

        press("tools.open-replay");
        eventually("the replay is open", () -> isVisible("replay.step"));
        eventually("the replay's grid is on show", () -> isVisible("status")
                && textOf("status.grid").startsWith("Replay"));
        showTab(RESERVATIONS);
        assertThat(isVisible("reservations.empty")).as("a replay begins with nothing reserved").isTrue();
        assertThat(isEnabled("tools.reserve-request")).as("the replay's grid is not the user's").isFalse();
        showTab(REPLAY);
        press("replay.step");
        eventually("one step is done", () -> textOf("replay.heading").contains("step 1 of 2"));
        press("replay.step");
        eventually("both steps are done", () -> textOf("replay.heading").contains("step 2 of 2"));
        eventually("the window has heard of them", () -> textOf("status.reservations").startsWith("2"));

        ScreenLooks.requireNothingCut(window.frame().getContentPane());
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-replay");
        assertThat(textOf("replay.heading")).contains("identical");
        assertThat(rows("replay.steps")).extracting(row -> row.get(2)).containsExactly(
                "Cluster_03 2, 2026-01-01 00:10 – 01:10",
                "Cluster_1 4 + Cluster_2 2, 2026-01-01 00:20 – 01:20");
        assertThat(isVisible("replay.differences")).as("there is no difference to show").isFalse();
        press("replay.close");
        eventually("the live session is on show again", () -> isEnabled("tools.reserve-request")
                && reservations().size() == 2);
    }

    @Test
    void goesOnWhereASavedSessionEnded() {
        questions.name(Path.of("sample-requests", "case-study.session.json"));

        press("tools.open-session");

        eventually("its reservations are listed", () -> isVisible("reservations.table")
                && rows("reservations.table").size() >= 2);
        assertThat(textIn("message.text")).contains("as recorded");
        assertThat(window.frame().getTitle()).startsWith("case-study.session.json –");
    }

    @Test
    void saysWhereAnOpenedSessionCameOutOtherwiseAndReplacesItsRecordOnlyWhenAsked() throws Exception {
        String recorded = Files.readString(Path.of("sample-requests", "case-study.session.json"))
                .replace("\"Cluster_03\",\"processors\":2", "\"Cluster_03\",\"processors\":1");
        Path file = Files.writeString(folder.resolve("other.session.json"), recorded);
        questions.name(file);
        press("tools.open-session");
        eventually("it says so", () -> isVisible("message")
                && textIn("message.text").contains("otherwise than recorded in 1 value"));
        assertThat(window.frame().getTitle()).as("changed").startsWith("other.session.json * –");
        showTab(REPLAY);
        assertThat(textOf("replay.heading")).contains("step 2 of 2", "1 difference");
        assertThat(rows("replay.differences")).hasSize(1);
        assertThat(rows("replay.differences").get(0))
                .containsExactly("1", "user_0: processors on Cluster_03", "1", "2");
        ScreenLooks.requireNothingCut(window.frame().getContentPane());
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-replay-differences");
        assertThat(isEnabled("replay.step")).as("every step was done").isFalse();
        assertThat(isEnabled("replay.take-over")).as("it is the live session").isFalse();
        assertThat(isEnabled("tools.reserve-request")).as("it is the live session").isTrue();

        questions.agree(false);
        press("tools.save-session");
        assertThat(questions.asked()).singleElement().asString().contains("other.session.json", "record");
        assertThat(file).hasContent(recorded);
        questions.agree(true);
        press("tools.save-session");
        eventually("it is saved", () -> window.frame().getTitle().startsWith("other.session.json –"));
        assertThat(SessionFiles.read(file).steps()).isEqualTo(SessionFiles.read(
                Path.of("sample-requests", "case-study.session.json")).steps());
        press("replay.close");
        assertThat(isVisible("replay.empty")).isTrue();
    }

    @Test
    void letsTimePassSoThatReservationsBecomeActive() {
        openSample("user_0");
        reserve();
        press("clock.step");

        eventually("it is active", () -> reservations().size() == 1
                && rows("reservations.table").get(0).get(0).equals("ACTIVE"));
        assertThat(textOf("clock.time")).contains("00:10", "10 min");
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsWhatIsOnTheDesk() throws Exception {
        openSample("user_0");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\": \"gradi/request\", ");
        questions.name(broken);

        press("tools.open-request");

        eventually("the message is there", () -> isVisible("message"));
        assertThat(textIn("message.text")).contains("broken.json");
        assertThat(textIn("request.name")).isEqualTo("user_0");
    }

    @Test
    void listsWhatIsWrongInTheFilesOfAGridAndGoesOnWithTheRest() throws Exception {
        new GeneratedGrid(3, 12, 3).writeTo(folder);
        Files.writeString(folder.resolve("org-1.ttl"), "this is no Turtle {");
        questions.name(folder.resolve("grid.ttl"));

        menu("open-grid");

        eventually("the other organisations are there", () -> isVisible("status.findings")
                && buttonText("funnel.clusters").equals("8 clusters"));
        assertThat(buttonText("status.findings")).isEqualTo("1 problem in the files");
        assertThat(textIn("message.text")).contains("org-1.ttl", "Org-1", "left out");
        press("message.dismiss");
        assertThat(isVisible("status.findings")).as("the list can be opened again").isTrue();
    }

    @Test
    void asksBeforeASessionIsLostOnClosing() {
        openSample("user_0");
        reserve();

        questions.answerUnsaved(Unsaved.STAY);
        menu("quit");
        assertThat(questions.asked()).singleElement().asString().contains("1 step");
        assertThat(isClosed).isFalse();

        questions.answerUnsaved(Unsaved.DISCARD);
        menu("quit");
        eventually("it is closed", () -> isClosed);
    }

    @Test
    void asksBeforeARequestIsLostOfWhichNothingWasReserved() {
        openSample("user_0");
        reserve();
        menu("new-request");
        assertThat(questions.asked()).as("what was reserved is in the session").isEmpty();

        type("request.min", "900");
        reserve();
        assertThat(buttonText("funnel.end")).startsWith("refused");
        questions.answerUnsaved(Unsaved.STAY);
        menu("new-request");

        assertThat(questions.asked()).as("what was refused is not").hasSize(1);
        assertThat(textIn("request.min")).isEqualTo("900");
    }

    @Test
    void takesBackWhatItSaidAboutTheFormWhenTheFormChanges() {
        openSample("user_0");
        type("request.duration", "soon");
        press("tools.reserve-request");
        eventually("it says so", () -> isVisible("message")
                && textIn("message.text").startsWith("The request is not complete"));
        assertThat(textOf("outcome.empty")).as("true also after reservations")
                .startsWith("No outcome to show");

        press("request.undo");

        eventually("it is about the form as it was", () -> !isVisible("message"));
    }

    @Test
    void saysNowhereThatItIsReservedAfterARequestThatIsNotInOrder() {
        openSample("user_0");
        reserve();
        for (String time : List.of("00:10", "00:20")) {
            press("clock.step");
            eventually("the start has passed", () -> textOf("clock.time").contains(time));
        }
        assertThat(buttonText("funnel.end")).startsWith("reserved on");

        press("tools.reserve-request");

        eventually("it says so", () -> isVisible("message")
                && textIn("message.text").startsWith("The request is not complete"));
        assertThat(textOf("outcome.empty")).startsWith("No outcome to show");
        assertThat(buttonText("funnel.end")).isEqualTo("not reserved yet");
    }

    @Test
    void escapeClosesTheDialogsThatAskNothing() {
        for (String entry : List.of("show-shortcuts", "show-orphans")) {
            menu(entry);
            JDialog dialog = dialog().orElseThrow(() -> new AssertionError(entry + " opens no dialog"));

            onEventThread(() -> dialog.getRootPane().getActionForKeyStroke(KeyStroke.getKeyStroke("ESCAPE"))
                    .actionPerformed(new ActionEvent(dialog, ActionEvent.ACTION_PERFORMED, "")));

            assertThat(dialog()).as("dialogs after Escape in that of %s", entry).isEmpty();
        }
    }

    private static Optional<JDialog> dialog() {
        return GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows()).filter(Window::isShowing)
                .filter(JDialog.class::isInstance).map(JDialog.class::cast).findFirst());
    }
}
