package org.gradi.ui;

import javax.swing.Action;
import javax.swing.JButton;

/**
 * A button for an action that may also stand in a menu. The key in the action's words belongs to the menu:
 * the button has none, so that no key meant for the menu bar presses it.
 */
public final class ActionButton extends JButton {

    public ActionButton(String name, Action action) {
        super(action);
        setName(name);
    }

    /** One that shows the action's icon alone. */
    public static ActionButton icon(String name, Action action) {
        ActionButton button = new ActionButton(name, action);
        button.setHideActionText(true);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.getAccessibleContext().setAccessibleName((String) action.getValue(Action.NAME));
        return button;
    }

    @Override
    protected void configurePropertiesFromAction(Action action) {
        super.configurePropertiesFromAction(action);
        setMnemonic(0);
    }
}
