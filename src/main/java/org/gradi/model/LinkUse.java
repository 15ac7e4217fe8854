package org.gradi.model;

/**
 * The bandwidth a co-reservation takes of one link, for as long as the reservation lasts.
 *
 * @param from          one end, a cluster's name; the two ends are kept in name order
 * @param to            the other end
 * @param bitsPerSecond how much, zero or more
 * @param lambda        the highest utilisation the fuzzy control allowed this link, 0 to 1
 */
public record LinkUse(String from, String to, long bitsPerSecond, double lambda) {

    public LinkUse {
        Check.name("cluster", from);
        Check.name("cluster", to);
        Check.atLeast(0, "bandwidth in bit/s", bitsPerSecond);
        Check.fraction("lambda", lambda);
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "A link must join two clusters, not (%s) with itself.".formatted(from));
        }
        if (from.compareTo(to) > 0) {
            String greater = from;
            from = to;
            to = greater;
        }
    }
}
