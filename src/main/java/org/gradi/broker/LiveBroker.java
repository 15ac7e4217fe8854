package org.gradi.broker;

import java.util.Objects;

/**
 * A broker at the managers that a grid names, for as long as it is used.
 *
 * @param broker   decides and keeps the books
 * @param isReal   whether a real manager is among them: then what is promised is kept in a journal, and the
 *                 grid's time passes by itself
 * @param watching has the broker look after its managers from now on, every second
 * @param closing  gives back what the broker holds: the journal, lines to other machines, its threads
 */
public record LiveBroker(Broker broker, boolean isReal, Runnable watching, Runnable closing)
        implements AutoCloseable {

    public LiveBroker {
        Objects.requireNonNull(broker, "broker");
        Objects.requireNonNull(watching, "watching");
        Objects.requireNonNull(closing, "closing");
    }

    /** A broker on simulated clusters alone; it holds nothing. */
    public static LiveBroker simulated(Broker broker) {
        return new LiveBroker(broker, false, () -> { }, () -> { });
    }

    /** For those who stay: real managers are looked after until this is closed. To be called once. */
    public void watch() {
        watching.run();
    }

    /** Ends the use; what was promised stands. */
    @Override
    public void close() {
        closing.run();
    }
}
