package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.gradi.ui.Icons;
import org.gradi.ui.Texts;
import org.gradi.ui.frame.DeskView.Tab;

/** How far the request has come, always in sight; each step opens the view that has more of it. */
final class FunnelStrip extends JPanel {
    private static final String STYLE = "FlatLaf.style";
    private static final String QUIET = "foreground: $Verdict.quiet";

    private final transient Texts texts;
    private final JButton clusters;
    private final JButton matching;
    private final JButton free;
    private final JButton end;

    FunnelStrip(Texts texts, Consumer<Tab> open) {
        super(new MigLayout("insets 2 10 6 16, gap 2", "", "[center]"));
        this.texts = texts;
        setName("funnel");
        clusters = step("clusters", () -> open.accept(Tab.SELECTION));
        matching = step("matching", () -> open.accept(Tab.SELECTION));
        free = step("free", () -> open.accept(Tab.AVAILABILITY));
        end = step("end", () -> open.accept(Tab.OUTCOME));
        add(clusters);
        add(arrow());
        add(matching);
        add(arrow());
        add(free);
        add(arrow());
        add(end, "wmin 0");
        show(Funnel.of(0));
    }

    private JButton step(String key, Runnable effect) {
        JButton button = named("funnel." + key, new JButton());
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setToolTipText(texts.text("funnel.hint." + key));
        button.addActionListener(event -> effect.run());
        return button;
    }

    private static JLabel arrow() {
        return new JLabel(Icons.icon("next-step"));
    }

    void show(Funnel funnel) {
        clusters.setText(funnel.clusters() == 0 ? texts.text("funnel.no.grid")
                : texts.text("funnel.clusters", funnel.clusters()));
        matching.setText(funnel.matching() == Funnel.NOT_KNOWN ? texts.text("funnel.matching.unknown")
                : texts.text("funnel.matching", funnel.matching()));
        free.setText(funnel.free() == Funnel.NOT_KNOWN ? texts.text("funnel.free.unknown")
                : texts.text("funnel.free", funnel.free()));
        String standing = funnel.isStale() ? QUIET : null;
        matching.putClientProperty(STYLE, standing);
        free.putClientProperty(STYLE, standing);
        end.setText(funnel.end().isEmpty() ? texts.text("funnel.not.asked") : funnel.end());
        end.setIcon(switch (funnel.standing()) {
            case NOT_ASKED, ENDED -> null;
            case RESERVED -> Icons.icon("satisfied", "Verdict.satisfied");
            case REFUSED -> Icons.icon("not-satisfied", "Verdict.notSatisfied");
            case IN_DOUBT -> Icons.icon("unknown", "Verdict.unknown");
        });
        end.putClientProperty(STYLE, funnel.end().isEmpty() ? QUIET : "font: bold");
    }
}
