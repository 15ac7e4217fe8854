package org.gradi.cluster.slurm;

import java.util.ArrayList;
import java.util.List;

/** Slurm's short form of a list of nodes, such as {@code alpha[0-2,5],beta07}. */
final class HostList {
    /** Slurm's own limit for one range. */
    private static final int MOST_HOSTS = 65_536;

    private HostList() {
    }

    /**
     * The nodes in a list, in its order, repetitions included; none for {@code (null)} and the empty text.
     * Fails with {@link IllegalArgumentException} when the text is no such list or stands for more than
     * 65,536 nodes.
     */
    static List<String> expand(String text) {
        List<String> hosts = new ArrayList<>();
        if (text.isEmpty() || text.equals("(null)")) {
            return hosts;
        }
        int depth = 0;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth < 0 || depth > 1) {
                throw unreadable(text);
            }
            if (c == ',' && (depth == 0 || i == text.length())) {
                hosts.addAll(expandOne(text.substring(begin, i), text));
                begin = i + 1;
                requireFew(hosts.size(), text);
            }
        }
        return hosts;
    }

    /** Expands the brackets of one entry from left to right. */
    private static List<String> expandOne(String entry, String text) {
        List<String> hosts = List.of("");
        int at = 0;
        while (at < entry.length()) {
            int open = entry.indexOf('[', at);
            int literalEnd = open < 0 ? entry.length() : open;
            List<String> tails = List.of(entry.substring(at, literalEnd));
            int close = literalEnd;
            if (open >= 0) {
                close = entry.indexOf(']', open) + 1;
                if (close == 0) {
                    throw unreadable(text);
                }
                String literal = tails.get(0);
                tails = numbers(entry.substring(open + 1, close - 1), text).stream().map(literal::concat)
                        .toList();
            }
            requireFew((long) hosts.size() * tails.size(), text);
            hosts = joined(hosts, tails);
            at = close;
        }
        if (hosts.get(0).isEmpty()) {
            throw unreadable(text);
        }
        return hosts;
    }

    private static List<String> joined(List<String> heads, List<String> tails) {
        List<String> all = new ArrayList<>(heads.size() * tails.size());
        heads.forEach(head -> tails.forEach(tail -> all.add(head + tail)));
        return all;
    }

    private static List<String> numbers(String ranges, String text) {
        List<String> numbers = new ArrayList<>();
        for (String range : ranges.split(",", -1)) {
            int dash = range.indexOf('-');
            String first = dash < 0 ? range : range.substring(0, dash);
            String last = dash < 0 ? range : range.substring(dash + 1);
            if (!first.matches("\\d{1,9}") || !last.matches("\\d{1,9}")) {
                throw unreadable(text);
            }
            int from = Integer.parseInt(first);
            int to = Integer.parseInt(last);
            if (to < from) {
                throw unreadable(text);
            }
            requireFew(numbers.size() + (long) to - from + 1, text);
            for (int number = from; number <= to; number++) {
                String digits = Integer.toString(number);
                numbers.add("0".repeat(Math.max(0, first.length() - digits.length())) + digits);
            }
        }
        return numbers;
    }

    private static void requireFew(long hosts, String text) {
        if (hosts > MOST_HOSTS) {
            throw unreadable(text);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "(%s) is not a list of at most %d nodes such as alpha[0-2,5],beta07.".formatted(
                        text.length() <= 80 ? text : text.substring(0, 77) + "...", MOST_HOSTS));
    }
}
