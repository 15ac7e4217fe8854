package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import javax.swing.Action;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.gradi.ui.ActionButton;
import org.gradi.ui.Actions;
import org.gradi.ui.Icons;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.WrappedText;

/** Says one thing to the user, in the window and without stopping him. */
final class MessageBar extends JPanel {
    private final JPanel strip =
            new JPanel(new MigLayout("insets 8 16 8 8, fillx", "[]10[grow, fill][]", "[center]"));
    private final JLabel icon = new JLabel();
    private final WrappedText words = named("message.text", new WrappedText());
    private transient Message shown = Message.neutral("");

    MessageBar(Texts texts) {
        super(new BorderLayout());
        setName("message");
        Action dismiss = new Actions(texts).action("dismiss-message", this::clear);
        strip.add(icon);
        strip.add(words, "wmin 0");
        strip.add(ActionButton.icon("message.dismiss", dismiss));
        add(strip, BorderLayout.CENTER);
        setVisible(false);
    }

    void show(Message message) {
        shown = message;
        words.setText(message.text());
        dress();
        setVisible(true);
        revalidate();
    }

    void withdraw(Message message) {
        if (shown.equals(message)) {
            clear();
        }
    }

    void clear() {
        shown = Message.neutral("");
        setVisible(false);
        words.setText("");
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (strip != null) {
            dress();
        }
    }

    private void dress() {
        String meaning = switch (shown.tone()) {
            case GOOD -> "Verdict.satisfied";
            case NEUTRAL -> "Verdict.unknown";
            case BAD -> "Verdict.notSatisfied";
        };
        icon.setIcon(switch (shown.tone()) {
            case GOOD -> Icons.icon("satisfied", meaning);
            case NEUTRAL -> Icons.icon("information", meaning);
            case BAD -> Icons.icon("not-satisfied", meaning);
        });
        words.colour(meaning);
        strip.setBackground(Theme.colour(meaning + "Background"));
    }
}
