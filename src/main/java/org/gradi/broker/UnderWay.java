package org.gradi.broker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The decisions under way, by the id that each is about. Safe for use by many threads. */
final class UnderWay {
    private final Map<String, Abandonment> decisions = new ConcurrentHashMap<>();

    void begin(String id, Abandonment abandonment) {
        decisions.put(id, abandonment);
    }

    void end(String id) {
        decisions.remove(id);
    }

    /** Abandons the decision on this id without waiting for it; false when none is under way. */
    boolean abandon(String id) {
        Abandonment abandonment = decisions.get(id);
        if (abandonment != null) {
            abandonment.abandon();
        }
        return abandonment != null;
    }
}
