package org.gradi.cluster;

import java.util.Objects;

/**
 * A reservation was given back.
 *
 * @param key     our name for it
 * @param existed whether there was one
 */
public record Released(String key, boolean existed) {

    public Released {
        Objects.requireNonNull(key, "key");
    }
}
