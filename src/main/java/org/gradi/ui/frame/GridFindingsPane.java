package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.gradi.selection.GridFinding;
import org.gradi.ui.Icons;
import org.gradi.ui.Page;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** What is wrong or doubtful in the files of a grid: where, what, and what would be right. */
final class GridFindingsPane extends JPanel {
    private static final int SHOWN_MAX = 300;
    private static final Dimension USUAL_SIZE = new Dimension(720, 420);

    GridFindingsPane(Texts texts, List<GridFinding> findings) {
        super(new BorderLayout());
        setName("findings");
        Page page = new Page(new MigLayout("insets 12 16 16 16, gap 8 2, fillx, wrap 2", "[]8[grow, fill]"));
        WrappedText summary = named("findings.summary", new WrappedText());
        summary.setText(texts.text("findings.summary", findings.size(),
                Math.min(SHOWN_MAX, findings.size())));
        page.add(summary, "span 2, growx, wmin 0, gapbottom 6");
        int number = 0;
        for (GridFinding finding : findings.subList(0, Math.min(SHOWN_MAX, findings.size()))) {
            add(page, "findings." + number++, finding, texts);
        }
        JScrollPane scroll = named("findings.scroll", new JScrollPane(page));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, BorderLayout.CENTER);
        setPreferredSize(USUAL_SIZE);
    }

    private static void add(Page page, String name, GridFinding finding, Texts texts) {
        JLabel sign = named(name + ".severity", new JLabel(sign(finding.severity())));
        String cost = texts.text("findings.severity." + finding.severity().name());
        sign.setToolTipText(cost);
        sign.getAccessibleContext().setAccessibleName(cost);
        WrappedText where = named(name + ".where", new WrappedText().colour("Verdict.quiet"));
        where.setText(finding.place().isEmpty() ? finding.file()
                : texts.text("findings.where", finding.file(), finding.place()));
        WrappedText problem = named(name + ".problem", new WrappedText());
        problem.setText(finding.problem());
        page.add(sign, "aligny top, gaptop 8");
        page.add(where, "wmin 0, gaptop 8");
        page.add(problem, "skip 1, wmin 0");
        if (!finding.remedy().isEmpty()) {
            WrappedText remedy = named(name + ".remedy", new WrappedText());
            remedy.setText(texts.text("findings.remedy", finding.remedy()));
            page.add(remedy, "skip 1, wmin 0");
        }
    }

    private static Icon sign(GridFinding.Severity severity) {
        return switch (severity) {
            case ERROR -> Icons.icon("not-satisfied", "Verdict.notSatisfied");
            case WARNING -> Icons.icon("unknown", "Verdict.unknown");
            case NOTE -> Icons.icon("information", "Verdict.quiet");
        };
    }
}
