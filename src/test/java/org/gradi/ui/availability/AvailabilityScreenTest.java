package org.gradi.ui.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradi.model.Message.verbatim;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.broker.LastSeen;
import org.gradi.model.Cause;
import org.gradi.model.TimeWindow;
import org.gradi.profile.FreeCapacity.Step;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.WindowTest;
import org.gradi.ui.availability.AvailabilitySheet.ClusterRow;
import org.gradi.ui.availability.AvailabilitySheet.Free;
import org.gradi.ui.availability.AvailabilitySheet.LinkRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityScreenTest extends WindowTest {
    private static final Instant NINE = Instant.parse("2030-01-07T12:00:00Z");
    private static final long START = NINE.getEpochSecond();
    private static final TimeWindow WINDOW = new TimeWindow(NINE.plusSeconds(1_200), NINE.plusSeconds(5_400));
    private static final LastSeen SEEN = new LastSeen(Optional.of(NINE.minusSeconds(40)), Optional.empty());
    private static final LastSeen SILENT = new LastSeen(Optional.of(NINE.minusSeconds(600)),
            Optional.of(new LastSeen.Silence(NINE.minusSeconds(300), "scontrol did not end within 20 s.")));
    private static final AvailabilitySheet SHEET = new AvailabilitySheet(NINE, WINDOW, 2, List.of(
            new ClusterRow("Cluster_02", "VO-C", 4, free(4, 4, new Step(START + 1_200, 4)), SEEN, List.of()),
            new ClusterRow("Cluster_03", "VO-C", 3, free(3, 1, new Step(START + 1_200, 1),
                    new Step(START + 4_200, 3)), SILENT, List.of()),
            new ClusterRow("Cluster_1", "VO-B", 4, free(2, 0, new Step(START + 1_200, 2),
                    new Step(START + 2_000, 0), new Step(START + 3_000, 3)), LastSeen.NEVER, List.of()),
            new ClusterRow("Cluster_2", "VO-B", 9, free(9, 9, new Step(START + 1_200, 9)), SEEN,
                    List.of(new Cause("Cluster_2", "diskSpace", verbatim("40 GB"), verbatim("20 GB"),
                            verbatim("The disk is too small."))))),
            List.of(new LinkRow("Cluster_02", "Cluster_03", 100_000_000, 25_000_000),
                    new LinkRow("Cluster_1", "Cluster_2", 1_000_000_000, 0)));

    private AvailabilityScreen screen;

    private static Optional<Free> free(int now, int least, Step... steps) {
        return Optional.of(new Free(now, least, List.of(steps)));
    }

    private void open(Texts texts) {
        show(() -> {
            screen = new AvailabilityScreen(texts, ZoneId.of("America/Sao_Paulo"));
            screen.show(SHEET);
            return screen.component();
        }, 820, 380);
    }

    @Test
    void saysHowManyClustersHaveRoomAndInWhichZone() {
        open(ENGLISH);

        assertThat(textOf("availability.summary"))
                .isEqualTo("2 of 3 matching clusters with room, 1 for all 2; 5 processors free");
        JTextComponent window = part("availability.window", JTextComponent.class);
        assertThat(GuiActionRunner.execute(() -> window.getText()))
                .isEqualTo("2030-01-07 09:20 – 10:30, America/Sao_Paulo (UTC-3); looked up 2030-01-07 09:00");
    }

    @Test
    void saysHowOldItIsAndWhySomeAreSilent() {
        open(ENGLISH);

        JTable table = part("availability.clusters", JTable.class);
        assertThat(GuiActionRunner.execute(() -> List.of(table.getValueAt(0, 6), table.getValueAt(1, 6),
                table.getValueAt(2, 6)))).containsExactly("08:59:20", "silent since 08:55", "not asked yet");
        assertThat(GuiActionRunner.execute(() -> ((JComponent) table.prepareRenderer(
                table.getCellRenderer(1, 6), 1, 6)).getToolTipText())).isEqualTo("last report of 2030-01-07 "
                + "08:50; no answer since 2030-01-07 08:55: scontrol did not end within 20 s.");
    }

    @Test
    void namesNoFigureWhereNothingIsKnown() {
        open(ENGLISH);
        LastSeen never = new LastSeen(Optional.empty(), SILENT.silence());

        onEventThread(() -> screen.show(new AvailabilitySheet(NINE, WINDOW, 2, List.of(
                new ClusterRow("Cluster_02", "VO-C", 4, free(4, 4, new Step(START + 1_200, 4)), SEEN,
                        List.of()),
                new ClusterRow("Cluster_03", "VO-C", 3, Optional.empty(), never, List.of())), List.of())));

        JTable table = part("availability.clusters", JTable.class);
        assertThat(GuiActionRunner.execute(() -> List.of(table.getValueAt(1, 3), table.getValueAt(1, 4))))
                .containsExactly("unknown", "unknown");
        assertThat(textOf("availability.summary"))
                .isEqualTo("1 of 2 matching clusters with room, 1 for all 2; 4 processors free");
    }

    @Test
    void ticksAndCountsOnlyClustersThatSuitAndSaysWhyTheOthersDoNot() {
        open(ENGLISH);

        JTable table = part("availability.clusters", JTable.class);
        assertThat(GuiActionRunner.execute(() -> List.of(table.getValueAt(0, 1), table.getValueAt(3, 1))))
                .containsExactly("yes", "no");
        assertThat(cell(table, 3, 1).getToolTipText()).isEqualTo("The disk is too small.");
        assertThat(cell(table, 0, 1).getToolTipText()).isNull();
        assertThat(cell(table, 0, 4).getIcon()).as("suits and is wide enough").isNotNull();
        assertThat(cell(table, 3, 4).getIcon()).as("does not suit, however wide").isNull();
    }

    private static JLabel cell(JTable table, int row, int column) {
        return GuiActionRunner.execute(() -> (JLabel) table.prepareRenderer(
                table.getCellRenderer(row, column), row, column));
    }

    @Test
    void showsTheLoadOfLinksAsAShare() {
        open(ENGLISH);

        JTable links = part("availability.links", JTable.class);
        assertThat(GuiActionRunner.execute(() -> links.getValueAt(0, 1))).isEqualTo("100 Mbit/s");
        assertThat(GuiActionRunner.execute(() -> links.getValueAt(0, 2))).isEqualTo("25%");
    }

    @Test
    void refusesMoreFreeThanThereIs() {
        assertThatThrownBy(() -> new ClusterRow("Cluster_1", "VO-B", 4, free(5, 0), LastSeen.NEVER,
                List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("between 0 and 4");
        assertThatThrownBy(() -> new LinkRow("a", "b", 10, 11))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("between 0 and 10");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, en", "LIGHT, pt-BR"})
    void looksRightInBothThemesAndLanguages(Theme theme, String language) {
        onEventThread(theme::install);
        open(language.equals("en") ? ENGLISH : PORTUGUESE);

        JComponent shown = GuiActionRunner.execute(() -> screen.component());
        ScreenLooks.keepPicture(shown, "availability-" + theme + "-" + language);
        ScreenLooks.requireNothingCut(shown);
    }
}
