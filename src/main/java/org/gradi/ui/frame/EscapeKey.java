package org.gradi.ui.frame;

import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;

/** The key that closes a dialog which asks nothing. */
final class EscapeKey {

    private EscapeKey() {
    }

    /** From now on the key closes the dialog as its title bar does. */
    static void closes(JDialog dialog) {
        dialog.getRootPane().registerKeyboardAction(event -> close(dialog),
                KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Closes it as its title bar does. */
    static void close(JDialog dialog) {
        dialog.dispatchEvent(new WindowEvent(dialog, WindowEvent.WINDOW_CLOSING));
    }
}
