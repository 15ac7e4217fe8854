package org.gradi.model;

import java.util.Arrays;
import java.util.Optional;

/** How much a requirement matters. */
public enum Importance {
    /** A cluster that does not satisfy it cannot be used. */
    REQUIRED("required"),
    /** Clusters that satisfy it rank before others; none is rejected for it. */
    PREFERRED("preferred");

    private final String key;

    Importance(String key) {
        this.key = key;
    }

    public static Optional<Importance> ofKey(String key) {
        return Arrays.stream(values()).filter(importance -> importance.key.equals(key)).findFirst();
    }

    /** How request files say it. */
    public String key() {
        return key;
    }
}
