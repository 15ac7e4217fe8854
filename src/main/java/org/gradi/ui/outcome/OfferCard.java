package org.gradi.ui.outcome;

import static org.gradi.ui.Names.named;

import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.Offer;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.WrappedText;

/** One thing the user could have instead, one press away. */
final class OfferCard extends JPanel {

    OfferCard(int number, Offer offer, String difference, OutcomeWords words, Texts texts,
            Moments moments, Action take) {
        super(new MigLayout("insets 10 12 10 10, gap 12 2, fillx, wrap 2", "[grow, fill][right]"));
        String name = "outcome.offer." + number;
        setName(name);
        WrappedText change = named(name + ".change", new WrappedText());
        change.setText(difference);
        WrappedText plan = named(name + ".plan", new WrappedText().colour("Verdict.quiet"));
        plan.setText(words.plan(offer.plan()));
        WrappedText expires =
                named(name + ".expires", new WrappedText().colour("Verdict.quiet").font("small.font"));
        expires.setText(texts.text("outcome.offer.expires", moments.format(offer.expires())));
        JButton button = named(name + ".take", new JButton(take));
        add(change, "wmin 0");
        add(button, "spany 3, aligny center");
        add(plan, "wmin 0");
        add(expires, "wmin 0");
        dress();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        dress();
    }

    private void dress() {
        setBackground(Theme.colour("Table.background"));
        setBorder(BorderFactory.createLineBorder(Theme.colour("Table.gridColor")));
    }
}
