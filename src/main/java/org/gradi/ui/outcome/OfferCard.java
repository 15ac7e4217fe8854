package org.gradi.ui.outcome;

import static org.gradi.ui.Names.named;

import java.time.Instant;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.Offer;
import org.gradi.ui.ActionButton;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.WrappedText;

/** One thing the user could have instead, one press away. */
final class OfferCard extends JPanel {
    private final transient Offer offer;
    private final transient Texts texts;
    private final transient Moments moments;
    private final transient Action take;
    private final WrappedText expires;
    private final String usualHint;

    OfferCard(int number, Offer offer, String difference, OutcomeWords words, Texts texts,
            Moments moments, Action take) {
        super(new MigLayout("insets 10 12 10 10, gap 12 2, fillx, wrap 2", "[grow, fill][right]"));
        this.offer = offer;
        this.texts = texts;
        this.moments = moments;
        this.take = take;
        usualHint = String.valueOf(take.getValue(Action.SHORT_DESCRIPTION));
        String name = "outcome.offer." + number;
        setName(name);
        WrappedText change = named(name + ".change", new WrappedText());
        change.setText(difference);
        WrappedText plan = named(name + ".plan", new WrappedText().colour("Verdict.quiet"));
        plan.setText(words.plan(offer.plan()));
        expires = named(name + ".expires",
                new WrappedText().colour("Verdict.quiet").font("small.font"));
                add(change, "wmin 0");
        add(new ActionButton(name + ".take", take), "spany 3, aligny center");
        add(plan, "wmin 0");
        add(expires, "wmin 0");
        dress();
    }

    /** @param now when it is; empty when offers cannot be taken */
    void show(Optional<Instant> now) {
        boolean hasEnded = now.filter(moment -> !offer.isOpenAt(moment)).isPresent();
        String ends = moments.format(offer.expires());
        expires.setText(texts.text(hasEnded ? "outcome.offer.ended" : "outcome.offer.expires", ends));
        take.setEnabled(now.isPresent() && !hasEnded);
        take.putValue(Action.SHORT_DESCRIPTION, hasEnded ? texts.text("outcome.offer.ended", ends)
                : now.isEmpty() ? texts.text("outcome.offer.replay") : usualHint);
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
