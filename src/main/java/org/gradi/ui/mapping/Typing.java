package org.gradi.ui.mapping;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Hears of every change of a text. */
record Typing(Runnable action) implements DocumentListener {

    @Override
    public void insertUpdate(DocumentEvent event) {
        action.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        action.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        action.run();
    }
}
