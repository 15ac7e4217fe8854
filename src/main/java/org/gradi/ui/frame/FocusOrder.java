package org.gradi.ui.frame;

import java.awt.Component;
import java.awt.Container;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.SwingUtilities;
import org.gradi.ui.WrappedText;

/**
 * The way of the keyboard focus through the window. What loses the focus because it is switched off or hidden
 * hands it to the view on show, never on to the tool bar, where the next key would begin something else.
 * Words that can only be read are no stops.
 */
final class FocusOrder extends LayoutFocusTraversalPolicy {
    private final JTabbedPane views;

    FocusOrder(JTabbedPane views) {
        this.views = views;
    }

    /** Moves the focus into the view on show: its table, else what scrolls it, else the row of tabs. */
    void enterView() {
        entrance().requestFocusInWindow();
    }

    /** The same, if that one cannot keep the focus or is in a view. */
    void enterViewFrom(Component owner) {
        if (owner == null || !canKeep(owner) || SwingUtilities.isDescendingFrom(owner, views)) {
            enterView();
        }
    }

    private static boolean canKeep(Component owner) {
        return owner.isShowing() && owner.isEnabled();
    }

    private JComponent entrance() {
        return scrolled(views.getSelectedComponent()).map(scroll ->
                scroll.getViewport().getView() instanceof JTable table ? table : scroll).orElse(views);
    }

    private static Optional<JScrollPane> scrolled(Component part) {
        if (part == null || !part.isShowing()) {
            return Optional.empty();
        }
        if (part instanceof JScrollPane scroll) {
            return Optional.of(scroll);
        }
        if (part instanceof Container container) {
            for (Component child : container.getComponents()) {
                Optional<JScrollPane> found = scrolled(child);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Component getComponentAfter(Container root, Component component) {
        return canKeep(component) ? super.getComponentAfter(root, component) : entrance();
    }

    @Override
    public Component getDefaultComponent(Container root) {
        return entrance();
    }

    @Override
    protected boolean accept(Component component) {
        return !(component instanceof WrappedText) && super.accept(component);
    }
}
