package org.gradi.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.AbstractButton;
import javax.swing.JDialog;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.request.ChangeDraft;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;
import org.gradi.ui.WindowTest;
import org.gradi.ui.frame.Questions.ChangeQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangeDialogTest extends WindowTest {
    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private ZoneId zone = ZONE;
    private final List<ChangeDraft> checked = new ArrayList<>();
    private volatile String problem = "";

    private CompletableFuture<Optional<ChangeDraft>> ask(Texts texts) {
        Questions questions = new DialogQuestions(texts, () -> null);
        ChangeQuestion question = new ChangeQuestion("Change it?", "as it stands",
                new Moments(zone, texts.locale()), draft -> {
                    checked.add(draft);
                    return Optional.of(problem).filter(words -> !words.isEmpty());
                });
        CompletableFuture<Optional<ChangeDraft>> answer = new CompletableFuture<>();
        EventQueue.invokeLater(() -> answer.complete(questions.change(question)));
        eventually("the dialog is there", () -> dialog().isPresent());
        return answer;
    }

    private static Optional<JDialog> dialog() {
        return GuiActionRunner.execute(() -> {
            for (Window window : Window.getWindows()) {
                if (window.isShowing() && window instanceof JDialog dialog) {
                    return Optional.of(dialog);
                }
            }
            return Optional.<JDialog>empty();
        });
    }

    private static <C extends Component> C inDialog(String name, Class<C> type) {
        JDialog dialog = dialog().orElseThrow();
        return GuiActionRunner.execute(() -> type.cast(find(dialog, name).orElseThrow()));
    }

    private static Optional<Component> find(Container parent, String name) {
        for (Component part : parent.getComponents()) {
            Optional<Component> found = name.equals(part.getName()) ? Optional.of(part)
                    : part instanceof Container container ? find(container, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void enter(String field, String text) {
        JTextComponent entry = inDialog("change." + field, JTextComponent.class);
        onEventThread(() -> entry.setText(text));
    }

    private void click(String button) {
        AbstractButton pressed = inDialog("change." + button, AbstractButton.class);
        onEventThread(pressed::doClick);
    }

    @AfterEach
    void closeDialogs() {
        dialog().ifPresent(dialog -> onEventThread(dialog::dispose));
    }

    @Test
    void takesMomentsAsTheWindowWritesThemInTheZoneOfTheGrid() {
        for (Texts texts : List.of(ENGLISH, PORTUGUESE)) {
            CompletableFuture<Optional<ChangeDraft>> answer = ask(texts);
            enter("start", " 2026-01-01 03:00 ");
            enter("deadline", "01/01/2026 05:00:30");
            enter("duration", "1 h 30 min");

            click("yes");

            assertThat(answer.join()).as("in %s", texts.locale()).contains(
                    new ChangeDraft("2026-01-01T06:00:00Z", "PT1H30M", "2026-01-01T08:00:30Z", ""));
        }
    }

    @Test
    void asksWhichOfTwoMomentsIsMeantThatTheClocksShowAlike() {
        zone = ZoneId.of("Europe/Lisbon");
        CompletableFuture<Optional<ChangeDraft>> answer = ask(ENGLISH);
        enter("start", "2026-10-25 01:30");

        click("yes");

        JTextComponent words = inDialog("change.problem", JTextComponent.class);
        assertThat(GuiActionRunner.execute(() -> words.getText())).contains("01:30 +01:00 or 01:30 +00:00");
        assertThat(answer).as("asked still").isNotDone();
        enter("start", "2026-10-25 01:30 +00:00");
        click("yes");
        assertThat(answer.join()).contains(new ChangeDraft("2026-10-25T01:30:00Z", "", "", ""));
    }

    @Test
    void takesTheFormsThatItsMessagesPrescribe() {
        CompletableFuture<Optional<ChangeDraft>> answer = ask(PORTUGUESE);
        enter("start", PORTUGUESE.text("request.mode.start.none").toUpperCase(Locale.ROOT));
        enter("deadline", "2026-01-01T08:00:00Z");
        enter("duration", "soon");

        click("yes");

        assertThat(answer.join()).as("what cannot be read stays as it was typed, for the check to name")
                .contains(new ChangeDraft("now", "soon", "2026-01-01T08:00:00Z", ""));
    }

    @Test
    void staysOpenWithAllThatWasTypedWhileTheAnswerIsNotInOrder() {
        CompletableFuture<Optional<ChangeDraft>> answer = ask(ENGLISH);
        enter("start", "2026-01-32 03:00");
        enter("processors", "3");
        problem = "That day is none.";

        click("yes");

        assertThat(answer).as("asked still").isNotDone();
        JTextComponent words = inDialog("change.problem", JTextComponent.class);
        assertThat(GuiActionRunner.execute(() -> words.isShowing())).isTrue();
        assertThat(GuiActionRunner.execute(() -> words.getText())).isEqualTo("That day is none.");
        assertThat(checked).containsExactly(new ChangeDraft("2026-01-32 03:00", "", "", "3"));
        problem = "";
        click("yes");
        assertThat(answer.join()).contains(checked.get(0));
    }

    @Test
    void beginsInTheFirstFieldAndGivesNothingWhenItIsToStay() {
        CompletableFuture<Optional<ChangeDraft>> answer = ask(ENGLISH);
        eventually("the first field has the focus", () -> {
            JDialog dialog = dialog().orElseThrow();
            Component focused = GuiActionRunner.execute(() -> dialog.getMostRecentFocusOwner());
            return focused != null && "change.start".equals(focused.getName());
        });
        enter("duration", "2 h");

        click("no");

        assertThat(answer.join()).isEmpty();
        assertThat(checked).isEmpty();
    }
}
