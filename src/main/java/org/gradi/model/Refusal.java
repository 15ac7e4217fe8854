package org.gradi.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A no with its reasons: at least one. They may be worked out when somebody asks for them, because a grid may
 * have many thousands of clusters with a reason each; asked again, it has them. Safe for use by many threads.
 */
public final class Refusal {
    private Supplier<Stream<Cause>> reasons;
    private List<Cause> causes;

    public Refusal(List<Cause> causes) {
        this.causes = atLeastOne(List.copyOf(causes));
    }

    private Refusal(Supplier<Stream<Cause>> reasons) {
        this.reasons = Objects.requireNonNull(reasons, "reasons");
    }

    /**
     * One whose causes are worked out on demand.
     *
     * @param reasons gives at least one, and always the same ones: it must not look at what may change
     */
    public static Refusal onDemand(Supplier<Stream<Cause>> reasons) {
        return new Refusal(reasons);
    }

    /** The same no with a reason before all others. */
    public Refusal after(Cause reason) {
        return onDemand(() -> Stream.concat(Stream.of(reason), stream()));
    }

    /** Every cause. The first call may take long on a large grid. */
    public synchronized List<Cause> causes() {
        if (causes == null) {
            causes = atLeastOne(reasons.get().toList());
            reasons = null;
        }
        return causes;
    }

    /** The causes one after the other; of those not known yet, each is worked out when it is its turn. */
    public synchronized Stream<Cause> stream() {
        return causes == null ? reasons.get() : causes.stream();
    }

    /** The first cause; no other is worked out for it. */
    public Cause first() {
        return stream().findFirst().orElseThrow();
    }

    private static List<Cause> atLeastOne(List<Cause> causes) {
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("A refusal must have at least one cause.");
        }
        return causes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Refusal refusal && causes().equals(refusal.causes());
    }

    @Override
    public int hashCode() {
        return causes().hashCode();
    }

    @Override
    public String toString() {
        return "Refusal" + causes();
    }
}
