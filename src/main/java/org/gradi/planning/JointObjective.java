package org.gradi.planning;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradi.model.Request;

/** What a joint decision makes as large as possible. */
public enum JointObjective {
    /** The number of requests granted; of equals, the processor time. */
    MOST_REQUESTS("requests", true) {
        @Override
        Weights weights(List<Request> requests) {
            Weights works = works(requests, MOST_WORTH / (requests.size() + 2));
            long all = works.ofRequests().stream().reduce(1L, Long::sum);
            return new Weights(works.ofRequests().stream().map(one -> all + one).toList(), works.isExact());
        }
    },
    /** Processors times duration, over all requests granted. */
    MOST_PROCESSOR_TIME("processor-time", true) {
        @Override
        Weights weights(List<Request> requests) {
            return works(requests, MOST_WORTH);
        }
    },
    /** The order of the requests is their rank: one is worth more than all those after it. */
    HIGHEST_PRIORITY("priority", false, Long.SIZE - 2) {
        @Override
        Weights weights(List<Request> requests) {
            if (requests.size() > mostRequests()) {
                throw new IllegalArgumentException(
                        "The requests to decide by priority (%d) must be %d at most.".formatted(
                                requests.size(), mostRequests()));
            }
            return new Weights(IntStream.iterate(requests.size() - 1, place -> place - 1)
                    .limit(requests.size()).mapToObj(place -> 1L << place).toList(), true);
        }
    };

    /** What all requests together may be worth, so that sums of it stay within a {@code long}. */
    private static final long MOST_WORTH = Long.MAX_VALUE / 4;

    private final String key;
    private final boolean countsProcessors;
    private final int mostRequests;

    JointObjective(String key, boolean countsProcessors) {
        this(key, countsProcessors, Integer.MAX_VALUE);
    }

    JointObjective(String key, boolean countsProcessors, int mostRequests) {
        this.key = key;
        this.countsProcessors = countsProcessors;
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

    /** Whether a request is worth more with more processors of its range. */
    boolean countsProcessors() {
        return countsProcessors;
    }

    public static Optional<JointObjective> ofKey(String key) {
        return Arrays.stream(values()).filter(objective -> objective.key.equals(key)).findFirst();
    }

    /** What each request is worth with the fewest processors of its range. */
    abstract Weights weights(List<Request> requests);

    /**
     * Processors times duration in the largest unit of which all are multiples; where that is too small for
     * the sum, in a larger one, rounded down.
     */
    private static Weights works(List<Request> requests, long mostOfAll) {
        List<BigInteger> works = requests.stream().map(request -> BigInteger.valueOf(
                request.processors().min()).multiply(BigInteger.valueOf(
                        request.time().duration().toSeconds()))).toList();
        BigInteger common = works.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        BigInteger all = works.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger most = common.multiply(BigInteger.valueOf(mostOfAll));
        boolean isExact = all.compareTo(most) <= 0;
        BigInteger unit = isExact ? common : all.divide(BigInteger.valueOf(mostOfAll)).add(BigInteger.ONE);
        return new Weights(works.stream().map(work -> Math.max(1, work.divide(unit).longValueExact()))
                .toList(), isExact);
    }

    /**
     * What requests are worth.
     *
     * @param ofRequests of each, at least 1; the sum of all is at most half of a {@code long}
     * @param isExact    whether nothing was rounded
     */
    record Weights(List<Long> ofRequests, boolean isExact) {
        Weights {
            ofRequests = List.copyOf(ofRequests);
        }
    }
}
