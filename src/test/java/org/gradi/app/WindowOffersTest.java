package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.broker.Broker;
import org.gradi.broker.CaseStudyGrid;
import org.gradi.broker.LiveBroker;
import org.gradi.broker.LiveBrokerFactory;
import org.gradi.broker.Outcome;
import org.gradi.model.Request;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.jena.JenaGridSource;
import org.gradi.ui.frame.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered instead of a refusal, taken through the window while time passes. */
class WindowOffersTest extends OpenedWindow {
    private static final int OUTCOME = 3;
    private static final int REPLAY = 5;
    private static final String MEMORY = "request.requirement.memory.0.number";

    @TempDir
    private Path folder;
    private volatile Broker broker;

    @Override
    protected Window makeWindow() {
        return WindowWiring.window(ENGLISH, questions, kept(), () -> isClosed = true, new Watched());
    }

    /** Asks for more memory than there is; the last offer does without. */
    private void refuse(String deadline) {
        try {
            questions.name(Files.writeString(folder.resolve("wish.json"), """
                    {"format": "gradi/request", "version": 1, "name": "wish",
                     "requirements": [{"property": "memory", "atLeast": "64 GiB"}],
                     "processors": 1, "communication": "peer-to-peer", "start": "now", "duration": "PT1H"%s,
                     "coAllocation": true}
                    """.formatted(deadline.isEmpty() ? "" : ", \"deadline\": \"%s\"".formatted(deadline))));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        press("tools.open-request");
        eventually("it is in the form", () -> textIn("request.name").equals("wish"));
        reserve();
        assertThat(textIn("outcome.offer.0.change")).startsWith("Without asking for").contains("emory");
    }

    private void passMinutes(int minutes) {
        choose("clock.steps", "+ 1 min");
        for (int i = 0; i < minutes; i++) {
            String before = textOf("clock.time");
            press("clock.step");
            eventually("time has passed", () -> !textOf("clock.time").equals(before));
        }
        showTab(OUTCOME);
    }

    @Test
    void anOfferToBeginAtOnceBeginsAMinuteLaterWhenItIsTakenThen() {
        refuse("");
        passMinutes(1);

        press("outcome.offer.0.take");

        eventually("it is reserved", () -> buttonText("funnel.end").startsWith("reserved on"));
        assertThat(rows("outcome.parts").get(0).subList(3, 5))
                .containsExactly("2026-01-01 00:01", "2026-01-01 01:01");
        menu("new-request");
        assertThat(questions.asked()).as("what was taken is in the session").isEmpty();
    }

    @Test
    void takingAnOfferIsOneEditThatCanBeUndone() {
        refuse("");
        String asked = textIn(MEMORY);
        assertThat(asked).isEqualTo("64");

        press("outcome.offer.0.take");
        eventually("it is reserved", () -> buttonText("funnel.end").startsWith("reserved on"));
        assertThat(textIn(MEMORY)).isEmpty();

        press("request.undo");
        assertThat(textIn(MEMORY)).as("one step back").isEqualTo(asked);
        press("request.redo");
        assertThat(textIn(MEMORY)).isEmpty();
    }

    @Test
    void anOfferThatCannotEndInTimeAnyMoreSaysSoAndEverythingStays() {
        refuse("PT1H");
        passMinutes(1);

        press("outcome.offer.0.take");

        eventually("it says so", () -> isVisible("message")
                && textIn("message.text").contains("start by 2026-01-01 00:00, and it is 2026-01-01 00:01"));
        assertThat(textIn(MEMORY)).as("the form").isEqualTo("64");
        assertThat(isVisible("outcome.offer.0.take")).as("the offers").isTrue();
        assertThat(textIn("outcome.headline")).as("the refusal").startsWith("wish: nothing could be");
        assertThat(buttonText("funnel.end")).startsWith("refused");
    }

    @Test
    void anOfferThatOthersHaveTakenSaysSoAndEverythingStays() {
        refuse("PT1H");
        Request one = CaseStudyGrid.request("others", 1, 0, 60, 60).withRequirements(List.of());
        Stream.generate(() -> broker.reserve(one, "gradi"))
                .takeWhile(Outcome.Reserved.class::isInstance).forEach(unused -> { });

        press("outcome.offer.0.take");

        eventually("it says so", () -> isVisible("message")
                && textIn("message.text").startsWith("This offer cannot be had any more: "));
        assertThat(textIn(MEMORY)).as("the form").isEqualTo("64");
        assertThat(isVisible("outcome.offer.0.take")).as("the offers").isTrue();
        assertThat(buttonText("funnel.end")).startsWith("refused");
    }

    @Test
    void anOfferThatHasEndedCannotBeTaken() {
        refuse("");
        assertThat(textIn("outcome.offer.0.expires")).isEqualTo("Open until 2026-01-01 00:05");

        passMinutes(5);

        eventually("it cannot be taken", () -> !isEnabled("outcome.offer.0.take"));
        assertThat(textIn("outcome.offer.0.expires")).startsWith("Ended at 2026-01-01 00:05");
        AbstractButton button = part("outcome.offer.0.take", AbstractButton.class);
        assertThat(GuiActionRunner.execute(() -> button.getToolTipText())).startsWith("Ended at");
    }

    @Test
    void noOfferCanBeTakenDuringAReplay() {
        refuse("");
        questions.name(Path.of("sample-requests", "case-study.session.json"));
        press("tools.open-replay");
        eventually("the replay is open", () -> isVisible("replay.step"));
        showTab(OUTCOME);

        eventually("it cannot be taken", () -> !isEnabled("outcome.offer.0.take"));
        AbstractButton button = part("outcome.offer.0.take", AbstractButton.class);
        assertThat(GuiActionRunner.execute(() -> button.getToolTipText())).contains("replay");

        showTab(REPLAY);
        press("replay.close");
        showTab(OUTCOME);
        eventually("it can be taken again", () -> isEnabled("outcome.offer.0.take"));
    }

    /** Opens grids as the program does, and keeps the broker for others to use. */
    private final class Watched implements LiveBrokerFactory {
        private final GridBrokers brokers = new GridBrokers(new JenaGridSource(), new RuleBases().own(),
                RealGrids.ofUser(Map.of()), length -> { });

        @Override
        public Broker open(String location) throws GridProblem {
            return brokers.open(location);
        }

        @Override
        public OpenGrid read(String location, OpeningProgress progress) throws GridProblem {
            return brokers.read(location, progress);
        }

        @Override
        public LiveBroker goLive(OpenGrid opened, Optional<Path> stateFolder) throws GridProblem {
            LiveBroker live = brokers.goLive(opened, stateFolder);
            broker = live.broker();
            return live;
        }

        @Override
        public Broker whatIf(Broker live) {
            return brokers.whatIf(live);
        }
    }
}
