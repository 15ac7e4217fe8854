package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.gradi.ui.Texts;

/** Every key that does something, with what it does. */
final class ShortcutsPane extends JPanel {
    private static final int ROWS_PER_COLUMN = 18;
    private int rows;

    ShortcutsPane(Texts texts, List<Action> actions) {
        super(new MigLayout("insets 20 24 20 24, gapx 16, gapy 8, flowy", "", ""));
        setName("shortcuts");
        actions.stream().filter(action -> action.getValue(Action.ACCELERATOR_KEY) != null)
                .forEach(action -> add(words((KeyStroke) action.getValue(Action.ACCELERATOR_KEY)),
                        String.valueOf(action.getValue(Action.NAME))));
        tell(texts.text("shortcuts.form.undo"), "ctrl Z");
        tell(texts.text("shortcuts.form.redo"), "ctrl Y");
        tell(texts.text("shortcuts.list.cancel"), "DELETE");
        tell(texts.text("shortcuts.list.menu"), "shift F10");
        tell(texts.text("shortcuts.map.fit"), "F");
        tell(texts.text("shortcuts.map.now"), "HOME");
        tell(texts.text("shortcuts.map.sideways"), "LEFT", "RIGHT");
        tell(texts.text("shortcuts.map.scroll"), "UP", "DOWN");
        tell(texts.text("shortcuts.map.page"), "PAGE_UP", "PAGE_DOWN");
        tell(texts.text("shortcuts.map.next"), "ctrl LEFT", "ctrl RIGHT");
        tell(texts.text("shortcuts.map.none"), "ESCAPE");
    }

    private void tell(String effect, String... keys) {
        add(Stream.of(keys).map(KeyStroke::getKeyStroke).map(ShortcutsPane::words)
                .collect(Collectors.joining(", ")), effect);
    }

    private void add(String keys, String effect) {
        int column = rows / ROWS_PER_COLUMN * 2;
        int row = rows % ROWS_PER_COLUMN;
        JLabel key = named("shortcuts.key", new JLabel(keys));
        key.putClientProperty("FlatLaf.styleClass", "monospaced");
        add(key, "cell %d %d%s".formatted(column, row, column == 0 ? "" : ", gapleft 32"));
        add(new JLabel(effect.replace(" …", "")), "cell %d %d".formatted(column + 1, row));
        rows++;
    }

    private static String words(KeyStroke keys) {
        String modifiers = InputEvent.getModifiersExText(keys.getModifiers());
        String key = KeyEvent.getKeyText(keys.getKeyCode());
        return modifiers.isEmpty() ? key : modifiers + "+" + key;
    }
}
