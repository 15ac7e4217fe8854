package org.gradi.ui.request;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ContainerEvent;
import java.awt.event.ContainerListener;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComboBox;
import javax.swing.JComponent;

/** Scrolls every field that gets the keyboard focus into sight, also one that is added later. */
final class FocusInSight extends FocusAdapter implements ContainerListener {

    /** From now on in that part and all its own parts; what a list of choices is drawn with is no field. */
    void follow(Component part) {
        part.addFocusListener(this);
        if (part instanceof Container container && !(part instanceof JComboBox)) {
            container.addContainerListener(this);
            for (Component inner : container.getComponents()) {
                follow(inner);
            }
        }
    }

    private void leave(Component part) {
        part.removeFocusListener(this);
        if (part instanceof Container container && !(part instanceof JComboBox)) {
            container.removeContainerListener(this);
            for (Component inner : container.getComponents()) {
                leave(inner);
            }
        }
    }

    @Override
    public void focusGained(FocusEvent event) {
        Component field = event.getComponent();
        if (field.getParent() instanceof JComponent parent) {
            parent.scrollRectToVisible(field.getBounds());
        }
    }

    @Override
    public void componentAdded(ContainerEvent event) {
        follow(event.getChild());
    }

    @Override
    public void componentRemoved(ContainerEvent event) {
        leave(event.getChild());
    }
}
