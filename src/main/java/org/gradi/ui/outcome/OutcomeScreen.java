package org.gradi.ui.outcome;

import static org.gradi.ui.Names.named;

import java.awt.EventQueue;
import java.awt.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.gradi.broker.PartProgress;
import org.gradi.model.Cause;
import org.gradi.model.Offer;
import org.gradi.model.Plan;
import org.gradi.model.Vocabulary;
import org.gradi.ui.ActionButton;
import org.gradi.ui.Actions;
import org.gradi.ui.Moments;
import org.gradi.ui.Page;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;
import org.gradi.ui.Wording;

/** What became of a request. All methods are called on the event thread. */
public final class OutcomeScreen {
    private final Texts texts;
    private final Moments moments;
    private final Sayings sayings;
    private final OutcomeWords words;
    private final OfferWords offerWords;
    private final OutcomeTables tables;
    private final Consumer<Offer> takeOffer;
    private final JButton giveUp;
    private final Banner banner = named("outcome.banner", new Banner());
    private final JPanel details = named("outcome.details",
            new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 4", "[grow, fill]")));
    private final JPanel board = named("outcome.board.section",
            new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 4", "[grow, fill]")));
    private final JScrollPane panel;
    private final List<OfferCard> offers = new ArrayList<>();
    /** When it is, for the offers; empty while none can be taken. */
    private Optional<Instant> now = Optional.of(Instant.MIN);

    /**
     * @param zone      the zone in which times are shown
     * @param takeOffer hears which offer the user takes
     * @param givingUp  is called when the user does not want the attempt that is under way any more
     */
    public OutcomeScreen(Texts texts, Vocabulary vocabulary, ZoneId zone, Consumer<Offer> takeOffer,
            Runnable givingUp) {
        this.texts = texts;
        this.takeOffer = takeOffer;
        moments = new Moments(zone, texts.locale());
        sayings = new Sayings(texts, zone);
        words = new OutcomeWords(texts, moments);
        Wording wording = new Wording(texts, vocabulary);
        offerWords = new OfferWords(texts, wording, moments);
        tables = new OutcomeTables(texts, wording, moments);
        Page page = new Page(new MigLayout("insets 12 16 16 16, fillx, wrap 1, hidemode 3", "[grow, fill]"));
        giveUp = new ActionButton("outcome.give-up", new Actions(texts).action("give-up", givingUp));
        page.add(banner, "wmin 0");
        page.add(giveUp, "alignx left, growx 0");
        page.add(details, "wmin 0");
        page.add(board, "wmin 0");
        panel = named("outcome", new JScrollPane(page));
        panel.setBorder(BorderFactory.createEmptyBorder());
        showNothing();
    }

    public JComponent component() {
        return panel;
    }

    /** Offers can be taken, as long as they have not ended by that moment. */
    public void openOffersAt(Instant moment) {
        now = Optional.of(moment);
        offers.forEach(offer -> offer.show(now));
    }

    /** No offer can be taken, because the grid on show is that of a replay. */
    public void closeOffers() {
        now = Optional.empty();
        offers.forEach(offer -> offer.show(now));
    }

    /** Shows nothing but an empty page: no request has been made yet. */
    public void showNothing() {
        banner.setVisible(false);
        giveUp.setVisible(false);
        empty(details);
        empty(board);
        refresh();
    }

    /** Shows that something is being decided, above its board. */
    public void showUnderWay(ShownAttempt attempt) {
        banner.setVisible(true);
        banner.show(Banner.Look.UNDER_WAY, words.headline(attempt), words.detail(attempt));
        giveUp.setText(texts.text("outcome.give-up." + attempt.what().key()));
        giveUp.setVisible(true);
        giveUp.setEnabled(!attempt.isEnding());
        empty(details);
        refresh();
        scrollToTop();
    }

    public void show(ShownOutcome outcome) {
        banner.setVisible(true);
        giveUp.setVisible(false);
        banner.show(look(outcome), words.headline(outcome), words.detail(outcome));
        empty(details);
        if (outcome instanceof ShownOutcome.Refused refused) {
            addCauses(refused.refusal().causes());
            addOffers(refused);
        } else if (outcome instanceof ShownOutcome.ChangeRefused refused) {
            addCauses(refused.refusal().causes());
            addPlan("parts", refused.reservation().plan());
        } else if (outcome instanceof ShownOutcome.Reserved reserved) {
            addPlan("parts", reserved.reservation().plan());
        } else if (outcome instanceof ShownOutcome.InDoubt doubt) {
            addPlan("in-doubt", doubt.reservation().plan());
        } else if (outcome instanceof ShownOutcome.Unchanged unchanged) {
            addPlan("parts", unchanged.reservation().plan());
        } else if (outcome instanceof ShownOutcome.Settled settled
                && settled.reservation().state().holdsCapacity()) {
            addPlan("parts", settled.reservation().plan());
        }
        refresh();
        scrollToTop();
    }

    /** Words that are set bring their end into view, later; the reader begins at the top. */
    private void scrollToTop() {
        EventQueue.invokeLater(() -> panel.getVerticalScrollBar().setValue(0));
    }

    /** Shows how it went, or how it is going, at each cluster; no rows hide the board. */
    public void showBoard(List<PartProgress> rows) {
        empty(board);
        if (!rows.isEmpty()) {
            board.add(heading("board"), "gaptop 14");
            board.add(new WholeTable(tables.board(rows)), "wmin 0");
            String messages = rows.stream().flatMap(row -> row.message().stream()
                    .map(message -> row.cluster() + ": " + sayings.say(message)))
                    .collect(Collectors.joining("\n"));
            board.add(words("outcome.board.messages", messages), "wmin 0");
        }
        refresh();
    }

    /** The focus that was on what is taken away goes to the page. */
    private void empty(JPanel section) {
        Window window = SwingUtilities.getWindowAncestor(panel);
        boolean hadFocus = window != null && window.getMostRecentFocusOwner() != null
                && SwingUtilities.isDescendingFrom(window.getMostRecentFocusOwner(), section);
        section.removeAll();
        if (hadFocus) {
            panel.requestFocusInWindow();
        }
    }

    private static Banner.Look look(ShownOutcome outcome) {
        if (outcome instanceof ShownOutcome.Reserved) {
            return Banner.Look.RESERVED;
        }
        if (outcome instanceof ShownOutcome.Settled settled) {
            return settled.reservation().state().holdsCapacity() ? Banner.Look.RESERVED
                    : Banner.Look.ABANDONED;
        }
        if (outcome instanceof ShownOutcome.Abandoned || outcome instanceof ShownOutcome.Unchanged
                || outcome instanceof ShownOutcome.Ended) {
            return Banner.Look.ABANDONED;
        }
        return outcome instanceof ShownOutcome.InDoubt ? Banner.Look.IN_DOUBT : Banner.Look.REFUSED;
    }

    private void addPlan(String headingKey, Plan plan) {
        details.add(heading(headingKey), "gaptop 14");
        details.add(new WholeTable(tables.parts(plan)), "wmin 0");
        if (plan.isCoReservation()) {
            details.add(heading("links"), "gaptop 14");
            details.add(words("outcome.links", plan.links().stream().map(words::link)
                    .collect(Collectors.joining("\n"))), "wmin 0");
            details.add(words("outcome.control", words.control(plan)), "wmin 0");
        }
    }

    private void addCauses(List<Cause> causes) {
        details.add(heading("causes"), "gaptop 14");
        List<String> reasons = sayings.reasons(causes);
        details.add(words("outcome.why", String.join("\n", reasons)), "wmin 0");
        if (reasons.size() < causes.size()) {
            details.add(words("outcome.kinds", tables.kinds(causes)), "wmin 0");
            details.add(new JScrollPane(tables.manyCauses(causes)), "gaptop 4, wmin 0");
        } else {
            details.add(new WholeTable(tables.causes(causes)), "gaptop 4, wmin 0");
        }
    }

    private void addOffers(ShownOutcome.Refused refused) {
        if (!refused.offers().isEmpty()) {
            details.add(heading("offers"), "gaptop 14");
        }
        offers.clear();
        for (Offer offer : refused.offers()) {
            OfferCard card = new OfferCard(offers.size(), offer, offerWords.change(refused.request(), offer),
                    words, texts, moments,
                    new Actions(texts).action("take-offer", () -> takeOffer.accept(offer)));
            card.show(now);
            offers.add(card);
            details.add(card, "wmin 0");
        }
    }

    private JLabel heading(String key) {
        JLabel heading = named("outcome.heading." + key, new JLabel(texts.text("outcome.heading." + key)));
        heading.putClientProperty("FlatLaf.styleClass", "h4");
        return heading;
    }

    private static WrappedText words(String name, String text) {
        WrappedText words = named(name, new WrappedText());
        words.setText(text);
        return words;
    }

    private void refresh() {
        panel.getViewport().getView().revalidate();
        panel.repaint();
    }
}
