package org.gradi.broker;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets decisions be made one after the other, in the order of arrival. */
final class Turns {
    private final ReentrantLock lock = new ReentrantLock(true);

    <T> T take(Supplier<T> decision) {
        lock.lock();
        try {
            return decision.get();
        } finally {
            lock.unlock();
        }
    }
}
