package org.gradi.ui.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.model.Cluster;
import org.gradi.model.Importance;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Message;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Finding;
import org.gradi.selection.Selection;
import org.gradi.selection.Verdict;
import org.gradi.ui.SampleVocabulary;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionScreenTest extends WindowTest {
    private static final Requirement LINUX =
            new Requirement("operatingSystem", Relation.IS, new Value.Term("Linux"));
    private static final Requirement MEMORY =
            new Requirement("memory", Relation.AT_LEAST, new Value.Amount(Quantity.parse("512 MB")));
    private static final Requirement DISK =
            new Requirement("diskSpace", Relation.AT_LEAST, new Value.Amount(Quantity.parse("40 GB")));
    private static final Selection CASE_STUDY = new Selection(List.of(
            assessment("Cluster_01", "VO-C", 7, "20 GB", Verdict.NOT_SATISFIED),
            assessment("Cluster_02", "VO-C", 4, "80 GB", Verdict.SATISFIED),
            assessment("Cluster_03", "VO-C", 3, "80 GB", Verdict.SATISFIED),
            assessment("Cluster_1", "VO-B", 4, "60 GB", Verdict.SATISFIED),
            assessment("Cluster_2", "VO-B", 4, "unknown", Verdict.UNKNOWN)));

    private SelectionScreen screen;

    private static ClusterAssessment assessment(String name, String organisation, int processors, String disk,
            Verdict verdict) {
        return new ClusterAssessment(new Cluster(name, organisation, processors, ManagerAccess.simulated()),
                List.of(
                finding(LINUX, "Debian", Verdict.SATISFIED,
                        "sistemaOperacional → operatingSystem"),
                finding(MEMORY, "2000 MB", Verdict.SATISFIED,
                        "memoria (MB) → memory (MB)"),
                finding(DISK, disk, verdict, verdict == Verdict.UNKNOWN ? ""
                        : "espacoEmDisco (MB) → diskSpace (GB), × 0.001")));
    }

    private static Finding finding(Requirement requirement, String has, Verdict verdict, String mapping) {
        return new Finding(requirement, SampleVocabulary.vocabulary().property(requirement.property())
                .orElseThrow().label(), Message.verbatim(requirement.asked()), Message.verbatim(has), verdict,
                mapping);
    }

    private void open(Texts texts) {
        show(() -> {
            screen = new SelectionScreen(texts, SampleVocabulary.vocabulary());
            screen.show(CASE_STUDY);
            return screen.component();
        }, 820, 360);
    }

    private String textIn(String name) {
        JTextComponent shown = part(name, JTextComponent.class);
        return GuiActionRunner.execute(() -> shown.getText());
    }

    private JLabel cell(int row, int column) {
        JTable table = part("selection.table", JTable.class);
        return GuiActionRunner.execute(() ->
                (JLabel) table.prepareRenderer(table.getCellRenderer(row, column), row,
                column));
    }

    private void select(int row, int column) {
        JTable table = part("selection.table", JTable.class);
        onEventThread(() -> table.changeSelection(row, column, false, false));
    }

    @Test
    void countsTheClustersThatSuitAndExplainsTheFirstThatDoesNot() {
        open(ENGLISH);

        assertThat(textOf("selection.summary")).isEqualTo("3 of 5 clusters satisfy every requirement");
        assertThat(textIn("selection.why")).as("one look names the cluster and what blocks it")
                .contains("Cluster_01").contains("Disk space: 20 GB").doesNotContain("Memory");
    }

    @Test
    void ranksByPreferencesAndLeavesNobodyOutForThem() {
        Requirement preferred = new Requirement(DISK.property(), DISK.relation(), DISK.value(),
                Importance.PREFERRED);
        show(() -> {
            screen = new SelectionScreen(ENGLISH, SampleVocabulary.vocabulary());
            screen.show(new Selection(CASE_STUDY.assessments().stream().map(one -> new ClusterAssessment(
                    one.cluster(), one.findings().stream().map(finding ->
                    finding.requirement().equals(DISK) ? new Finding(preferred, finding.label(),
                            finding.asked(), finding.has(), finding.verdict(), finding.mapping())
                            : finding).toList())).toList()));
            return screen.component();
        }, 900, 360);

        assertThat(textOf("selection.summary")).isEqualTo("5 of 5 clusters satisfy every requirement");
        assertThat(cell(0, 0).getText()).as("the first that meets it").isEqualTo("Cluster_02");
        assertThat(cell(0, 3).getText()).isEqualTo("1. (1 of 1)");
        assertThat(cell(3, 0).getText()).as("small disk, not left out").isEqualTo("Cluster_01");
        select(3, 0);
        assertThat(textIn("selection.why")).contains("Rank 4: it meets 0 of 1 preference")
                .contains("Not met: Disk space ≥ 40 GB");
        select(3, 6);
        assertThat(textIn("selection.why")).contains("Preferred was ≥ 40 GB");
    }

    @Test
    void explainsTheChosenCellWithTheMappingThatLedToIt() {
        open(ENGLISH);

        select(0, 5);

        assertThat(textIn("selection.why"))
                .isEqualTo("Cluster_01 has Disk space: 20 GB. Asked was ≥ 40 GB; it is not satisfied.");
        assertThat(textIn("selection.mapping")).contains("espacoEmDisco (MB) → diskSpace (GB), × 0.001");
    }

    @Test
    void tellsWhatIsNotKnownFromWhatIsNotSatisfied() {
        open(ENGLISH);

        select(4, 5);

        assertThat(textIn("selection.why")).contains("does not state");
        assertThat(cell(4, 5).getText()).isEqualTo("not stated");
        assertThat(cell(4, 5).getIcon()).as("shape and colour differ").isNotEqualTo(cell(0, 5).getIcon());
        assertThat(cell(4, 5).getForeground()).isNotEqualTo(cell(0, 5).getForeground());
    }

    @Test
    void keepsSentenceAndMappingInTheTooltipToo() {
        open(ENGLISH);

        assertThat(cell(1, 5).getToolTipText()).contains("80 GB").contains("espacoEmDisco");
    }

    @Test
    void speaksTheLanguageOfTheScreen() {
        open(PORTUGUESE);

        select(0, 5);

        assertThat(textIn("selection.why"))
                .isEqualTo("Cluster_01 tem Espaço em disco: 20 GB. Pedido: ≥ 40 GB; não está atendido.");
    }

    @Test
    void showsASelectionWithoutClustersOrRequirements() {
        open(ENGLISH);

        onEventThread(() -> screen.show(new Selection(List.of())));

        assertThat(textOf("selection.summary")).startsWith("0 of 0");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, en", "LIGHT, pt-BR"})
    void looksRightInBothThemesAndLanguages(Theme theme, String language) {
        onEventThread(theme::install);
        open(language.equals("en") ? ENGLISH : PORTUGUESE);
        select(0, 5);

        JComponent shown = GuiActionRunner.execute(() -> screen.component());
        ScreenLooks.keepPicture(shown, "selection-" + theme + "-" + language);
        ScreenLooks.requireNothingCut(shown);
    }
}
