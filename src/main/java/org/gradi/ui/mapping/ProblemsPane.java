package org.gradi.ui.mapping;

import static org.gradi.ui.Names.named;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.gradi.selection.GridFinding;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** What is wrong or doubtful, with file, node and what would be right; the chosen one in whole sentences. */
final class ProblemsPane {
    private final Texts texts;
    private final ListedPane<GridFinding> findings;
    private final WrappedText whole = named("mapping.problem", new WrappedText());
    private final JPanel panel = named("mapping.problems", new JPanel(new MigLayout(
            "insets 10 12 10 12, fill, wrap 1", "[grow, fill]", "[grow, fill]8[]")));

    ProblemsPane(Texts texts) {
        this.texts = texts;
        findings = new ListedPane<>("mapping.findings", texts.text("mapping.problems.none"), List.of(
                new ListedTable.Column<>(texts.text("mapping.problems.severity"),
                        one -> texts.text("mapping.severity." + one.severity().name())),
                new ListedTable.Column<>(texts.text("mapping.problems.file"), one -> nameOf(one.file())),
                new ListedTable.Column<>(texts.text("mapping.problems.place"), GridFinding::place),
                new ListedTable.Column<>(texts.text("mapping.problems.problem"), GridFinding::problem),
                new ListedTable.Column<>(texts.text("mapping.problems.remedy"), GridFinding::remedy)));
        findings.onChoice(chosen -> whole.setText(chosen
                .map(one -> "%s\n%s\n%s".formatted(one.file(), one.problem(), one.remedy()))
                .orElseGet(() -> findings.rows().isEmpty() ? texts.text("mapping.problems.none") : "")));
        panel.add(findings.component(), "wmin 0, hmin 80");
        panel.add(whole, "wmin 0");
    }

    private static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    JComponent component() {
        return panel;
    }

    void show(List<GridFinding> shown) {
        findings.show(shown, one -> true);
    }
}
