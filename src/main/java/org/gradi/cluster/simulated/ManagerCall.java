package org.gradi.cluster.simulated;

import java.util.Locale;

/** What a manager can be asked. */
public enum ManagerCall {
    LOOK, RESERVE, CONFIRM, CHANGE, RELEASE, FIND, SUBMIT, FOLLOW, CANCEL;

    /** The word in a fault script: {@code reserve}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
