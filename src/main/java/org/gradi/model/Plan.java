package org.gradi.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Places and times chosen for one request; nothing is reserved by it.
 *
 * @param strategy which strategy chose
 * @param window   from when to when, the same for every part
 * @param parts    the main cluster's first; at least one, each cluster once
 * @param links    the bandwidth taken between the clusters; empty for a single reservation
 * @param delta    the least share of the job that the fuzzy control asked of the main cluster, 0 to 1;
 *                 0 where no control was consulted
 */
public record Plan(String strategy, TimeWindow window, List<Part> parts, List<LinkUse> links, double delta) {

    public Plan {
        Check.name("strategy", strategy);
        Objects.requireNonNull(window, "window");
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        Check.fraction("delta", delta);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A plan must have at least one part; this one (%s) has none."
                    .formatted(window));
        }
        boolean isOneAtThatTime = parts.size() == 1 && parts.get(0).window() == window;
        if (!isOneAtThatTime) {
            requireEachClusterOnce(parts, window);
        }
    }

    private static void requireEachClusterOnce(List<Part> parts, TimeWindow window) {
        Set<String> seen = new HashSet<>();
        for (Part part : parts) {
            if (!seen.add(part.cluster()) || !part.window().equals(window)) {
                throw new IllegalArgumentException(
                        ("The part on cluster (%s, %s) must be the cluster's only one and share the plan's "
                                + "window (%s).").formatted(part.cluster(), part.window(), window));
            }
        }
    }

    /** A plan that needs one cluster only. */
    public static Plan single(String strategy, Part part) {
        return new Plan(strategy, part.window(), List.of(part), List.of(), 0);
    }

    public boolean isCoReservation() {
        return parts.size() > 1;
    }

    public int processors() {
        return parts.stream().mapToInt(Part::processors).sum();
    }

    /** The part on that cluster; fails with {@link java.util.NoSuchElementException} when there is none. */
    public Part partOn(String cluster) {
        return parts.stream().filter(part -> part.cluster().equals(cluster)).findFirst().orElseThrow();
    }

    /**
     * The lowest of the highest utilisations that the fuzzy control allowed the links used; 1 without links.
     */
    public double lambda() {
        return links.stream().mapToDouble(LinkUse::lambda).min().orElse(1);
    }

    /** The same places at another time. */
    public Plan at(TimeWindow other) {
        if (window.equals(other)) {
            return this;
        }
        return new Plan(strategy, other, parts.stream().map(part -> part.at(other)).toList(), links, delta);
    }
}
