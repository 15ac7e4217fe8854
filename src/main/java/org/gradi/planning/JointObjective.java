package org.gradi.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Request;

/** What a joint decision makes as large as possible. */
public enum JointObjective {
    /** The number of requests granted; of equals, the processor time. */
    MOST_REQUESTS("requests") {
        @Override
        long[] weights(List<Request> requests) {
            long[] work = MOST_PROCESSOR_TIME.weights(requests);
            long all = Arrays.stream(work).reduce(1, Math::addExact);
            return Arrays.stream(work).map(one -> Math.addExact(all, one)).toArray();
        }
    },
    /** Processors times duration, over all requests granted. */
    MOST_PROCESSOR_TIME("processor-time") {
        @Override
        long[] weights(List<Request> requests) {
            return requests.stream().mapToLong(request -> Math.multiplyExact(
                    (long) request.processors().min(), request.time().duration().toSeconds())).toArray();
        }
    },
    /** The order of the requests is their rank: one is worth more than all those after it. */
    HIGHEST_PRIORITY("priority", Long.SIZE - 2) {
        @Override
        long[] weights(List<Request> requests) {
            if (requests.size() > mostRequests()) {
                throw new IllegalArgumentException(
                        "The requests to decide by priority (%d) must be %d at most.".formatted(
                                requests.size(), mostRequests()));
            }
            long[] weights = new long[requests.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = 1L << (weights.length - 1 - i);
            }
            return weights;
        }
    };

    private final String key;
    private final int mostRequests;

    JointObjective(String key) {
        this(key, Integer.MAX_VALUE);
    }

    JointObjective(String key, int mostRequests) {
        this.key = key;
        this.mostRequests = mostRequests;
    }

    /** The word on the command line. */
    public String key() {
        return key;
    }

    /** How many requests it can decide at most: the sum of what they are worth is a {@code long}. */
    public int mostRequests() {
        return mostRequests;
    }

    public static Optional<JointObjective> ofKey(String key) {
        return Arrays.stream(values()).filter(objective -> objective.key.equals(key)).findFirst();
    }

    /**
     * What each request is worth, at least 1; fails with {@link ArithmeticException} beyond a {@code long}.
     */
    abstract long[] weights(List<Request> requests);
}
