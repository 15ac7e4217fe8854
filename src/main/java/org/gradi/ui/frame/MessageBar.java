package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.awt.Container;
import java.util.List;
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

/** Says one thing to the user, in the window and without stopping him; with buttons for what he can do. */
final class MessageBar extends JPanel {
    private final JPanel strip =
            new JPanel(new MigLayout("insets 8 16 8 8, fillx", "[]10[grow, fill][]", "[center]"));
    private final JLabel icon = new JLabel();
    private final WrappedText words;
    private transient Message shown = Message.neutral("");

    private MessageBar(String name) {
        super(new BorderLayout());
        setName(name);
        words = named(name + ".text", new WrappedText());
        strip.add(icon);
        strip.add(words, "wmin 0");
        add(strip, BorderLayout.CENTER);
        setVisible(false);
    }

    /** One that the user can take away. */
    static MessageBar dismissible(Texts texts) {
        MessageBar bar = new MessageBar("message");
        Action dismiss = new Actions(texts).action("dismiss-message", bar::clear);
        bar.strip.add(ActionButton.icon("message.dismiss", dismiss));
        return bar;
    }

    /** One that stays until the user has chosen. */
    static MessageBar choice(String name, List<Action> choices) {
        MessageBar bar = new MessageBar(name);
        choices.forEach(choice -> bar.strip.add(new ActionButton(
                "%s.%s".formatted(name, choice.getValue(Action.ACTION_COMMAND_KEY)), choice)));
        return bar;
    }

    void show(Message message) {
        shown = message;
        words.setText(message.text());
        dress();
        setVisible(true);
        wrapAtWidthOf(getParent());
        revalidate();
    }

    /** Before the first layout, so that nothing moves when the words turn out to need more lines. */
    private void wrapAtWidthOf(Container place) {
        strip.setSize(place.getWidth(), strip.getPreferredSize().height);
        strip.doLayout();
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
