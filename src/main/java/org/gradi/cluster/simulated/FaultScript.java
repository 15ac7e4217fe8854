package org.gradi.cluster.simulated;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes wrong at one manager, call by call; the same script makes the same calls go wrong.
 *
 * <p>The text form lists rules, separated by semicolons, such as
 * {@code reserve 2 refuse; look every delay PT30S; confirm,release 1-3 silent-before; any 9+ silent-after}:
 * which calls, which of them by number, what goes wrong. {@link #parse} reads it and {@link #toString} writes
 * it.
 *
 * @param rules when several are about one call, all its delays pass and then the first other fault counts
 */
public record FaultScript(List<FaultRule> rules) {
    private static final Pattern RULE = Pattern.compile(
            "(?<calls>[a-z]+(,[a-z]+)*)"
                    + " +(?<span>every|(?<first>[0-9]{1,9})(?<more>\\+|-(?<last>[0-9]{1,9}))?)"
                    + " +(?<kind>[a-z-]+)( +(?<length>\\S+))?");
    private static final String RIGHT = "calls (any or some of %s), numbers (2, 2-4, 2+ or every) and a "
            .formatted(Stream.of(ManagerCall.values()).map(ManagerCall::key)
                    .collect(Collectors.joining(", ")))
            + "fault (refuse, delay PT30S, latency PT0.02S, silent-before or silent-after)";
    private static final int LONGEST_SEEDED_DELAY_SECONDS = 600;

    public FaultScript {
        rules = List.copyOf(rules);
    }

    /** A manager with which nothing goes wrong. */
    public static FaultScript none() {
        return new FaultScript(List.of());
    }

    /** This script with one rule more, behind the others. */
    public FaultScript and(FaultRule rule) {
        return new FaultScript(Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    /**
     * A script in which about {@code percent} of the first {@code calls} calls, whatever they are, are
     * refused, delayed by up to ten minutes of grid time or left without an answer; all drawn from the seed.
     */
    public static FaultScript seeded(long seed, int calls, int percent) {
        SplittableRandom random = new SplittableRandom(seed);
        List<FaultRule> rules = new ArrayList<>();
        for (int call = 1; call <= calls; call++) {
            if (random.nextInt(100) < percent) {
                rules.add(FaultRule.onCall(call, drawFault(random)));
            }
        }
        return new FaultScript(rules);
    }

    private static Fault drawFault(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Fault.refuse();
            case 1 -> Fault.delay(Duration.ofSeconds(1 + random.nextInt(LONGEST_SEEDED_DELAY_SECONDS)));
            case 2 -> Fault.silentBefore();
            default -> Fault.silentAfter();
        };
    }

    /**
     * Reads the text form; fails with {@link IllegalArgumentException} that names the rule and what would be
     * right.
     */
    public static FaultScript parse(String text) {
        List<FaultRule> rules = new ArrayList<>();
        for (String rule : text.split(";")) {
            if (!rule.isBlank()) {
                rules.add(parseRule(rule.strip()));
            }
        }
        return new FaultScript(rules);
    }

    private static FaultRule parseRule(String text) {
        Matcher rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw notARule(text);
        }
        try {
            int first = rule.group("first") == null ? 1 : Integer.parseInt(rule.group("first"));
            return new FaultRule(parseCalls(rule.group("calls")), first, lastOf(rule, first),
                    parseFault(rule.group("kind"), rule.group("length")));
        } catch (IllegalArgumentException | DateTimeException wrongValue) {
            throw new IllegalArgumentException(
                    "%s %s".formatted(notARule(text).getMessage(), wrongValue.getMessage()), wrongValue);
        }
    }

    private static int lastOf(Matcher rule, int first) {
        if (rule.group("span").equals("every") || "+".equals(rule.group("more"))) {
            return FaultRule.FOR_EVER;
        }
        return rule.group("last") == null ? first : Integer.parseInt(rule.group("last"));
    }

    private static Set<ManagerCall> parseCalls(String text) {
        if (text.equals("any")) {
            return EnumSet.allOf(ManagerCall.class);
        }
        Set<ManagerCall> calls = EnumSet.noneOf(ManagerCall.class);
        for (String word : text.split(",")) {
            ManagerCall named = Stream.of(ManagerCall.values()).filter(call -> call.key().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("There is no call (%s).".formatted(word)));
            calls.add(named);
        }
        return calls;
    }

    private static Fault parseFault(String word, String length) {
        Fault.Kind kind = Stream.of(Fault.Kind.values()).filter(known -> known.key().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fault (%s).".formatted(word)));
        return new Fault(kind, length == null ? Duration.ZERO : Duration.parse(length));
    }

    private static IllegalArgumentException notARule(String text) {
        return new IllegalArgumentException("The fault rule (%s) must have %s.".formatted(text, RIGHT));
    }

    @Override
    public String toString() {
        return rules.stream().map(FaultRule::toString).collect(Collectors.joining("; "));
    }
}
