package org.gradi.ui;

import java.awt.Component;

/** Names of widgets, by which tests find them and a bug report can speak of them. */
public final class Names {

    private Names() {
    }

    /**
     * Gives the widget its name, such as {@code request.processors.min}, and hands it back.
     */
    public static <C extends Component> C named(String name, C component) {
        component.setName(name);
        return component;
    }
}
