package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** A place for a screen that says something quiet as long as the screen has nothing to show. */
final class Holder extends JPanel {
    private static final String WORDS = "words";
    private static final String SCREEN = "screen";

    private final CardLayout cards = new CardLayout();
    private final JPanel screens = new JPanel(new BorderLayout());
    private final JLabel words;

    Holder(String name, String emptyWords) {
        setLayout(cards);
        setName(name + ".holder");
        words = named(name + ".empty", new JLabel(emptyWords));
        words.putClientProperty("FlatLaf.style", "foreground: $Verdict.quiet");
        JPanel quiet = new JPanel(new MigLayout("insets 24, fill", "[center]", "[center]"));
        quiet.add(words, "wmin 0");
        add(quiet, WORDS);
        add(screens, SCREEN);
    }

    /** Puts a screen in place of the one before; it is not on show yet. */
    void hold(JComponent screen) {
        screens.removeAll();
        screens.add(screen, BorderLayout.CENTER);
        showWords();
    }

    void showScreen() {
        cards.show(this, SCREEN);
    }

    void showWords() {
        cards.show(this, WORDS);
    }
}
