package org.gradi.ui.request;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Listens to what the user does in a field. */
final class Edits {

    private Edits() {
    }

    /** Hears of every change of the text; a replacement of all of it counts twice. */
    static void onText(JTextComponent field, Runnable edited) {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                edited.run();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                edited.run();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                edited.run();
            }
        });
    }

    static void onLeave(JTextComponent field, Runnable left) {
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                left.run();
            }
        });
    }
}
