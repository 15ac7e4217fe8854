package org.gradi.ui.outcome;

import static org.gradi.ui.Names.named;

import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.gradi.ui.Icons;
import org.gradi.ui.Theme;
import org.gradi.ui.WrappedText;

/** The outcome in one line, with its sign, and a quieter line with when and in which zone. */
final class Banner extends JPanel {
    private final JLabel sign = named("outcome.sign", new JLabel());
    private final WrappedText headline = named("outcome.headline", new WrappedText().font("large.font"));
    private final WrappedText detail = named("outcome.detail", new WrappedText().colour("Verdict.quiet"));
    private String backgroundKey = "Verdict.satisfiedBackground";

    Banner() {
        super(new MigLayout("insets 10 12 10 12, gap 10 2, fillx, wrap 2", "[][grow, fill]"));
        putClientProperty("FlatLaf.style", "arc: 10");
        add(sign, "aligny top, gaptop 3");
        add(headline, "wmin 0");
        add(detail, "skip 1, wmin 0");
    }

    void show(Look look, String headlineText, String detailText) {
        sign.setIcon(Icons.icon(look.icon, look.colour));
        headline.colour(look.colour);
        headline.setText(headlineText);
        detail.setText(detailText);
        backgroundKey = look.colour + "Background";
        setBackground(Theme.colour(backgroundKey));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (backgroundKey != null) {
            setBackground(Theme.colour(backgroundKey));
        }
    }

    enum Look {
        RESERVED("satisfied", "Verdict.satisfied"),
        REFUSED("not-satisfied", "Verdict.notSatisfied"),
        IN_DOUBT("unknown", "Verdict.unknown"),
        UNDER_WAY("asked", "Verdict.quiet"),
        ABANDONED("undo", "Verdict.quiet");

        private final String icon;
        private final String colour;

        Look(String icon, String colour) {
            this.icon = icon;
            this.colour = colour;
        }
    }
}
