package org.gradi.ui;

import java.awt.event.ActionEvent;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;

/**
 * Builds actions from their ids. Words hang on the id in the bundle ({@code action.<id>.text}, with {@code &}
 * before the mnemonic, and {@code action.<id>.tooltip}); what is the same in every language stands in {@code
 * org/gradi/ui/actions.properties} ({@code <id>.icon} and {@code <id>.accelerator}, either may be missing).
 */
public final class Actions {
    private static final ResourceBundle LOOKS = ResourceBundle.getBundle("org.gradi.ui.actions", Locale.ROOT);

    private final Texts texts;

    public Actions(Texts texts) {
        this.texts = Objects.requireNonNull(texts, "texts");
    }

    /** An enabled action that does {@code effect} on the event thread. */
    public Action action(String id, Runnable effect) {
        Objects.requireNonNull(effect, "effect");
        Action action = new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                effect.run();
            }
        };
        action.putValue(Action.ACTION_COMMAND_KEY, id);
        name(action, texts.text("action." + id + ".text"));
        action.putValue(Action.SHORT_DESCRIPTION, texts.text("action." + id + ".tooltip"));
        if (LOOKS.containsKey(id + ".icon")) {
            action.putValue(Action.SMALL_ICON, Icons.icon(LOOKS.getString(id + ".icon")));
        }
        if (LOOKS.containsKey(id + ".accelerator")) {
            action.putValue(Action.ACCELERATOR_KEY, accelerator(id));
        }
        return action;
    }

    private static void name(Action action, String textWithMnemonic) {
        int mark = textWithMnemonic.indexOf('&');
        String text = mark < 0 ? textWithMnemonic
                : textWithMnemonic.substring(0, mark) + textWithMnemonic.substring(mark + 1);
        action.putValue(Action.NAME, text);
        action.putValue(Action.MNEMONIC_KEY,
                mark < 0 || mark == text.length() ? null
                        : Integer.valueOf(Character.toUpperCase(text.charAt(mark))));
    }

    private static KeyStroke accelerator(String id) {
        String keys = LOOKS.getString(id + ".accelerator");
        return Objects.requireNonNull(KeyStroke.getKeyStroke(keys),
                () -> "The accelerator (%s) of action (%s) is not a key stroke.".formatted(keys, id));
    }
}
