package org.gradi.model;

import java.util.Objects;

/**
 * One reason why a request, or one cluster for it, was refused.
 *
 * @param cluster    the cluster it concerns; empty when it concerns the request or the grid as a whole
 * @param constraint what was not met: a property's id, or {@code processors}, {@code time}, {@code link},
 *                   {@code share}, {@code manager}
 * @param asked      what was asked for
 * @param has        what there is
 * @param text       one sentence for people that says it all
 */
public record Cause(String cluster, String constraint, Message asked, Message has, Message text) {

    public Cause {
        Objects.requireNonNull(cluster, "cluster");
        Check.name("constraint", constraint);
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(has, "has");
        Objects.requireNonNull(text, "text");
    }
}
