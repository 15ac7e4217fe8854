package org.gradi.ui.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.model.Cause;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.LinkUse;
import org.gradi.model.Message;
import org.gradi.model.Offer;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Quantity;
import org.gradi.model.Refusal;
import org.gradi.model.Relation;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;
import org.gradi.model.Value;
import org.gradi.ui.SampleVocabulary;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.WindowTest;
import org.gradi.broker.Broker;
import org.gradi.broker.CaseStudyGrid;
import org.gradi.broker.Outcome;
import org.gradi.broker.PartProgress;
import org.gradi.broker.PartProgress.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeScreenTest extends WindowTest {
    private static final Instant NINE = Instant.parse("2030-01-07T12:00:00Z");
    private static final TimeWindow WINDOW = TimeWindow.of(NINE.plusSeconds(1_200), Duration.ofHours(1));
    private static final Request REQUEST = new Request("user_1", List.of(), ProcessorRange.exactly(6),
            CommunicationPattern.PEER_TO_PEER, 10_000_000,
            new TimeConstraint(NINE.plusSeconds(1_200), Duration.ofHours(1), NINE.plusSeconds(5_400)), true);
    private static final ShownAttempt RESERVING =
            new ShownAttempt("user_1", ShownAttempt.What.RESERVING, false);
    private static final Plan PLAN =
            new Plan("gradi", WINDOW, List.of(new Part("VO-B", "Cluster_1", 4, WINDOW),
            new Part("VO-B", "Cluster_2", 2, WINDOW)),
            List.of(new LinkUse("Cluster_1", "Cluster_2", 10_000_000, 0.6)), 0.4);
    private static final Reservation RESERVATION =
            new Reservation("r-2", REQUEST, PLAN, ReservationState.COMMITTED, NINE);
    private static final Offer LATER = new Offer(REQUEST, PLAN.at(TimeWindow.of(NINE.plusSeconds(7_200),
            Duration.ofHours(1))), "Starts 1 h 40 min later", NINE.plusSeconds(300));
    private static final ShownOutcome.Refused REFUSED =
            new ShownOutcome.Refused(REQUEST, new Refusal(List.of(
            cause("Cluster_01", "diskSpace", "≥ 40 GB", "20 GB",
                    "Cluster_01 has 20 GB of disk; asked was 40 GB."),
            cause("Cluster_02", "processors", "6", "4", "Cluster_02 has 4 of the 6 processors asked for."),
            cause("", "time", "60 min by 10:30", "40 min",
                    "No stretch of 60 min is left before the deadline."))),
            List.of(LATER, new Offer(REQUEST.withProcessors(ProcessorRange.exactly(4)), PLAN,
                    "4 processors instead of 6", NINE.plusSeconds(300))));
    private static final List<PartProgress> BOARD = List.of(
            new PartProgress("Cluster_1", 4,
                    Map.of(Step.ASKED, NINE, Step.GRANTED, NINE.plusSeconds(1), Step.UNDONE,
                    NINE.plusSeconds(3)), Optional.of(Message.verbatim("released"))),
            new PartProgress("Cluster_2", 2, Map.of(Step.ASKED, NINE, Step.REFUSED, NINE.plusSeconds(2)),
                    Optional.of(Message.verbatim("local work has taken 3 processors"))));

    private final List<Offer> taken = new ArrayList<>();

    private static Cause cause(String cluster, String constraint, String asked, String has, String text) {
        return new Cause(cluster, constraint, Message.verbatim(asked), Message.verbatim(has),
                Message.verbatim(text));
    }
    private OutcomeScreen screen;
    private volatile int givenUp;

    private void open(Texts texts, ShownOutcome outcome) {
        show(() -> {
            screen = new OutcomeScreen(texts, SampleVocabulary.vocabulary(), ZoneId.of("America/Sao_Paulo"),
                    taken::add, () -> givenUp++);
            screen.show(outcome);
            return screen.component();
        }, 820, 640);
    }

    @Test
    void anAttemptUnderWayCanBeGivenUpOnce() {
        open(ENGLISH, new ShownOutcome.Abandoned("user_1"));
        assertThat(isVisible("outcome.give-up")).as("nothing is under way").isFalse();
        onEventThread(() -> screen.showUnderWay(RESERVING));
        onEventThread(() -> screen.showBoard(BOARD));

        press("outcome.give-up");

        assertThat(givenUp).isEqualTo(1);
        assertThat(textIn("outcome.headline")).isEqualTo("user_1: the clusters are being asked");
        onEventThread(() -> screen.showUnderWay(RESERVING.ending()));
        ScreenLooks.requireNothingCut(screen.component());
        JButton button = part("outcome.give-up", JButton.class);
        assertThat(GuiActionRunner.execute(button::isEnabled)).as("it is ending already").isFalse();
        assertThat(textIn("outcome.headline")).isEqualTo("user_1: being cancelled");
        assertThat(isVisible("outcome.board")).as("the board stays").isTrue();
    }

    @Test
    void saysWhatBecameOfWhatWasInDoubt() {
        open(ENGLISH, new ShownOutcome.Settled(RESERVATION.become(ReservationState.CANCELLED)));
        assertThat(textIn("outcome.headline")).isEqualTo("user_1: no longer in doubt, cancelled");
        assertThat(isVisible("outcome.parts")).as("nothing is reserved").isFalse();

        onEventThread(() -> screen.show(new ShownOutcome.Settled(RESERVATION)));

        assertThat(textIn("outcome.headline")).isEqualTo("user_1: no longer in doubt, committed");
        assertThat(isVisible("outcome.parts")).isTrue();
    }

    private String textIn(String name) {
        JTextComponent shown = part(name, JTextComponent.class);
        return GuiActionRunner.execute(() -> shown.getText());
    }

    private List<Object> row(String tableName, int row) {
        JTable table = part(tableName, JTable.class);
        return GuiActionRunner.execute(() -> {
            List<Object> cells = new ArrayList<>();
            for (int column = 0; column < table.getColumnCount(); column++) {
                cells.add(table.getValueAt(row, column));
            }
            return cells;
        });
    }

    @Test
    void showsEveryPartWithItsTimesAndTheZone() {
        open(ENGLISH, new ShownOutcome.Reserved(RESERVATION));

        assertThat(textIn("outcome.headline"))
                .isEqualTo("user_1: reserved 4 on Cluster_1 and 2 on Cluster_2");
        assertThat(textIn("outcome.detail")).contains("2030-01-07 09:20 – 10:20")
                .contains("America/Sao_Paulo (UTC-3)").contains("r-2").contains("committed");
        assertThat(row("outcome.parts", 1)).containsExactly("Cluster_2", "VO-B", 2, "2030-01-07 09:20",
                "2030-01-07 10:20");
        assertThat(textIn("outcome.links")).contains("10 Mbit/s").contains("60%");
        assertThat(textIn("outcome.control")).contains("60%").contains("40%");
    }

    @Test
    void saysWhyNotForEachClusterInTheWordsOfTheScreen() {
        open(ENGLISH, REFUSED);

        assertThat(row("outcome.causes", 0)).containsExactly("Cluster_01", "Disk space", "≥ 40 GB", "20 GB");
        assertThat(row("outcome.causes", 2)).startsWith("the request", "Time");
        assertThat(textIn("outcome.why")).contains("Cluster_02 has 4 of the 6 processors asked for.");
    }

    @Test
    void ofVeryManyReasonsItSaysTheFirstAndCountsTheOthers() {
        List<Cause> causes = IntStream.range(0, 20_000)
                .mapToObj(i -> cause("C-" + i, i % 4 == 0 ? "link" : "processors", "6", "4",
                        "C-" + i + " is small.")).toList();

        open(ENGLISH, new ShownOutcome.Refused(REQUEST, new Refusal(causes), List.of(LATER)));

        assertThat(textIn("outcome.why").split("\n")).hasSize(21).startsWith("C-0 is small.")
                .endsWith("and 19,980 more");
        assertThat(textIn("outcome.kinds")).isEqualTo("In all: Link 5,000, Processors 15,000.");
        assertThat(row("outcome.causes", 19_999)).containsExactly("C-19999", "Processors", "6", "4");
        assertThat(part("outcome.details", JPanel.class).getHeight()).as("the offer below is not far")
                .isLessThan(1_000);
    }

    @Test
    void saysWhyNotInTheLanguageTheZoneAndTheFormsOfTheScreen() {
        Broker broker = CaseStudyGrid.broker();
        List.of(3, 4, 4, 4).forEach(processors ->
                broker.reserve(CaseStudyGrid.request("fill", processors, 0, 200, 200), "gradi"));
        Outcome.Refused busy = refused(broker, CaseStudyGrid.request("busy", 2, 10, 60, 80));
        Outcome.Refused large = refused(broker, CaseStudyGrid.request("large", 1200, 10, 60, 80));

        open(PORTUGUESE, new ShownOutcome.Refused(busy.request(), busy.refusal(), List.of()));

        assertThat(textIn("outcome.why").split("\n")).contains(
                "Cluster_01 tem Espaço em disco: 20 GB; pedido: ≥ 40 GB.",
                "Cluster_02 nunca tem mais de 0 dos seus 4 processadores livres por 1 h entre 31/12/2025 "
                        + "21:10 e 31/12/2025 22:20; foram pedidos 2.");
        assertThat(row("outcome.causes", 1)).containsExactly("Cluster_02", "Processadores", "2 livres",
                "0 livres");

        onEventThread(() -> screen.show(new ShownOutcome.Refused(large.request(), large.refusal(),
                List.of())));

        assertThat(textIn("outcome.why").split("\n"))
                .contains("Cluster_03 tem 3 dos 1.200 processadores pedidos.");
        assertThat(row("outcome.causes", 1)).containsExactly("Cluster_02", "Processadores",
                "pelo menos 1.200", "4");
    }

    private static Outcome.Refused refused(Broker broker, Request request) {
        return (Outcome.Refused) broker.reserve(request, "gradi");
    }

    @Test
    void takesTheOfferWhoseButtonIsPressed() {
        open(ENGLISH, REFUSED);

        press("outcome.offer.0.take");

        assertThat(taken).containsExactly(LATER);
        assertThat(textIn("outcome.offer.0.plan")).contains("2030-01-07 11:00 – 12:00");
    }

    @Test
    void keepsTheFocusWhenWhatHadItIsTakenAway() {
        open(ENGLISH, REFUSED);
        JButton offer = part("outcome.offer.0.take", JButton.class);
        JFrame frame = GuiActionRunner.execute(() -> (JFrame) SwingUtilities.getWindowAncestor(offer));
        onEventThread(offer::requestFocusInWindow);
        assertThat(GuiActionRunner.execute(frame::getMostRecentFocusOwner)).isSameAs(offer);

        onEventThread(() -> screen.showUnderWay(RESERVING));

        assertThat(GuiActionRunner.execute(frame::getMostRecentFocusOwner)).isSameAs(screen.component());
    }

    @Test
    void saysOfAChangeThatIsRefusedThatTheReservationStandsAndWhy() {
        open(ENGLISH, new ShownOutcome.ChangeRefused(RESERVATION, REFUSED.refusal()));

        assertThat(textIn("outcome.headline"))
                .isEqualTo("user_1: the change is refused, the reservation stands as it was");
        assertThat(textIn("outcome.why")).contains("Cluster_02 has 4 of the 6 processors asked for.");
        assertThat(isVisible("outcome.parts")).as("what stands").isTrue();
        assertThat(textIn("outcome.detail")).contains("r-2", "committed").doesNotContain("offer");
        ScreenLooks.requireNothingCut(screen.component());
    }

    @Test
    void saysInTheLanguageOfTheScreenWhatEachOfferGivesUp() {
        Requirement disk = new Requirement("diskSpace", Relation.AT_LEAST,
                new Value.Amount(Quantity.parse("40 GB")));
        Request asked = REQUEST.withRequirements(List.of(disk));
        Request shorter = asked.withTime(new TimeConstraint(asked.time().earliestStart(),
                Duration.ofMinutes(20), asked.time().deadline()));
        List<Offer> offers = List.of(
                new Offer(asked, LATER.plan(), "in English", NINE),
                new Offer(asked.withProcessors(ProcessorRange.exactly(4)), PLAN, "in English", NINE),
                new Offer(shorter, PLAN, "in English", NINE),
                new Offer(REQUEST, PLAN, "in English", NINE));

        open(PORTUGUESE, new ShownOutcome.Refused(asked, REFUSED.refusal(), offers));

        assertThat(textIn("outcome.offer.0.change"))
                .isEqualTo("Início em 07/01/2030 11:00, fim em 07/01/2030 12:00.");
        assertThat(textIn("outcome.offer.1.change")).isEqualTo("4 processadores em vez de 6.");
        assertThat(textIn("outcome.offer.2.change")).isEqualTo("20 min em vez de 1 h.");
        assertThat(textIn("outcome.offer.3.change")).isEqualTo("Sem pedir Espaço em disco ≥ 40 GB.");
    }

    @Test
    void neverShowsDoubtAsARefusal() {
        open(ENGLISH, new ShownOutcome.InDoubt(RESERVATION, List.of("Cluster_2")));

        assertThat(textIn("outcome.headline")).isEqualTo("user_1: in doubt, no answer from Cluster_2");
        assertThat(isVisible("outcome.causes")).isFalse();
        assertThat(isVisible("outcome.parts")).as("what is in doubt is shown").isTrue();
    }

    @Test
    void showsTheBoardWhileTheNegotiationRuns() {
        open(ENGLISH, new ShownOutcome.Reserved(RESERVATION));
        PartProgress asked = new PartProgress("Cluster_1", 4, Map.of(Step.ASKED, NINE), Optional.empty());

        onEventThread(() -> screen.showBoard(List.of(asked)));
        assertThat(row("outcome.board", 0)).containsExactly("Cluster_1", 4, "09:00", "", "");
        onEventThread(() -> screen.showBoard(
                List.of(new PartProgress("Cluster_1", 4,
                        Map.of(Step.ASKED, NINE, Step.GRANTED, NINE.plusSeconds(1)),
                        Optional.of(Message.verbatim("as asked"))))));

        assertThat(row("outcome.board", 0)).containsExactly("Cluster_1", 4, "09:00", "09:00:01", "");
        assertThat(textIn("outcome.board.messages")).isEqualTo("Cluster_1: as asked");
    }

    @Test
    void refusesADoubtAboutNobody() {
        assertThatThrownBy(() -> new ShownOutcome.InDoubt(RESERVATION, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNothingBeforeTheFirstRequest() {
        open(ENGLISH, REFUSED);

        onEventThread(() -> screen.showNothing());

        assertThat(isVisible("outcome.banner")).isFalse();
        assertThat(isVisible("outcome.causes")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en, refused", "DARK, en, refused", "LIGHT, pt-BR, refused", "LIGHT, en, reserved",
            "DARK, pt-BR, reserved", "DARK, en, doubt"})
    void looksRightInBothThemesAndLanguages(Theme theme, String language, String kind) {
        onEventThread(theme::install);
        open(language.equals("en") ? ENGLISH : PORTUGUESE, switch (kind) {
            case "refused" -> REFUSED;
            case "doubt" -> new ShownOutcome.InDoubt(RESERVATION, List.of("Cluster_2"));
            default -> new ShownOutcome.Reserved(RESERVATION);
        });
        onEventThread(() -> screen.showBoard(BOARD));

        JComponent shown = GuiActionRunner.execute(() -> screen.component());
        ScreenLooks.keepPicture(shown, "outcome-" + kind + "-" + theme + "-" + language);
        ScreenLooks.requireNothingCut(shown);
    }
}
