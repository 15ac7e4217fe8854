package org.gradi.cluster.ssh;

import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;

/** Why the library failed, in words for people; it wraps them in the names of its own objects. */
final class Reason {

    private Reason() {
    }

    static String of(Throwable failed) {
        Throwable first = failed;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        if (first instanceof TimeoutException) {
            return "no answer in time";
        }
        if (first instanceof UnresolvedAddressException) {
            return "no host has that name";
        }
        return first.getMessage() == null || first.getMessage().isBlank() ? first.getClass().getSimpleName()
                : first.getMessage();
    }
}
