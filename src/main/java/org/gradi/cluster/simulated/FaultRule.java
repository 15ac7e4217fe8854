package org.gradi.cluster.simulated;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which calls of a manager go wrong, and how. Each rule counts the calls that it is about by itself, from 1.
 *
 * @param calls what it is about, in the order of {@link ManagerCall}
 * @param first the first such call that goes wrong, at least 1
 * @param last  the last one, after which the manager has recovered; {@link #FOR_EVER} when it never does
 * @param fault what goes wrong
 */
public record FaultRule(Set<ManagerCall> calls, int first, int last, Fault fault) {
    /** The last call of a rule that never ends. */
    public static final int FOR_EVER = Integer.MAX_VALUE;

    public FaultRule {
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("A fault rule must be about at least one call.");
        }
        calls = Collections.unmodifiableSet(EnumSet.copyOf(calls));
        Objects.requireNonNull(fault, "fault");
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    ("The calls %d to %d of a fault rule must begin at 1 or later "
                            + "and end no earlier than they begin.").formatted(first, last));
        }
    }

    /** The rule that makes the {@code nth} call of these kinds go wrong; of any kind when none is given. */
    public static FaultRule onCall(int nth, Fault fault, ManagerCall... calls) {
        return new FaultRule(anyOf(calls), nth, nth, fault);
    }

    /**
     * The rule that makes these kinds go wrong from the first call to the last; any kind when none is given.
     */
    public static FaultRule onCalls(int first, int last, Fault fault, ManagerCall... calls) {
        return new FaultRule(anyOf(calls), first, last, fault);
    }

    /** The rule that makes every call of these kinds go wrong; of any kind when none is given. */
    public static FaultRule onEveryCall(Fault fault, ManagerCall... calls) {
        return new FaultRule(anyOf(calls), 1, FOR_EVER, fault);
    }

    private static Set<ManagerCall> anyOf(ManagerCall... calls) {
        return calls.length == 0 ? EnumSet.allOf(ManagerCall.class) : EnumSet.copyOf(List.of(calls));
    }

    /** As in a fault script: {@code reserve 2-4 refuse}. */
    @Override
    public String toString() {
        String which = calls.size() == ManagerCall.values().length ? "any"
                : calls.stream().map(ManagerCall::key).collect(Collectors.joining(","));
        return which + " " + span() + " " + fault;
    }

    private String span() {
        if (last == FOR_EVER) {
            return first == 1 ? "every" : first + "+";
        }
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
