package org.gradi.model;

import java.util.Arrays;
import java.util.Optional;

/** Who of a job's processes talks to whom. */
public enum CommunicationPattern {
    /** Every process talks to every other. */
    PEER_TO_PEER("peer-to-peer"),
    /** One process talks to all others, and they to nobody else. */
    MASTER_SLAVE("master-slave");

    private final String key;

    CommunicationPattern(String key) {
        this.key = key;
    }

    public static Optional<CommunicationPattern> ofKey(String key) {
        return Arrays.stream(values()).filter(pattern -> pattern.key.equals(key)).findFirst();
    }

    /** The word in request files and on the command line. */
    public String key() {
        return key;
    }
}
