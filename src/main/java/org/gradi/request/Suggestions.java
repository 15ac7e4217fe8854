package org.gradi.request;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradi.model.Message;

/**
 * What a misspelt word may have meant. Letter case, accents, blanks and punctuation do not count; at most a
 * third of the letters may differ, or the word begins the known one.
 */
final class Suggestions {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int LONGEST_WORD = 60;
    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_LISTED = 24;
    private static final int SHORTEST_PREFIX = 3;

    private record Near(String word, int distance) {
    }

    private Suggestions() {
    }

    /**
     * Half a sentence for the end of a message: the nearest words, or all that are known.
     *
     * @param known one group of words per thing, the word to list first; a thing is suggested once
     */
    static Message advice(String word, Collection<List<String>> known) {
        List<String> nearest = nearest(word, known);
        if (!nearest.isEmpty()) {
            return RequestPhrase.DID_YOU_MEAN.about(RequestPhrase.oneOf(nearest));
        }
        List<String> listed = known.stream().limit(MOST_LISTED).map(words -> words.get(0)).toList();
        return (known.size() > MOST_LISTED ? RequestPhrase.KNOWN_ARE_AMONG_OTHERS : RequestPhrase.KNOWN_ARE)
                .about(listed);
    }

    /** As {@link #advice(String, Collection)}, for things with one name each. */
    static Message adviceAmong(String word, Collection<String> known) {
        return advice(word, known.stream().map(List::of).toList());
    }

    private static List<String> nearest(String word, Collection<List<String>> known) {
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return List.of();
        }
        return known.stream().map(words -> nearestOf(word, words)).flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Near::distance)).map(Near::word).distinct()
                .limit(MOST_SUGGESTIONS).toList();
    }

    private static Optional<Near> nearestOf(String word, List<String> words) {
        String wanted = folded(word);
        return words.stream().map(candidate -> new Near(candidate, distance(wanted, folded(candidate))))
                .filter(near -> isNear(wanted, folded(near.word()), near.distance()))
                .min(Comparator.comparingInt(Near::distance));
    }

    private static boolean isNear(String word, String candidate, int distance) {
        return distance <= Math.max(1, Math.min(word.length(), candidate.length()) / 3)
                || word.length() >= SHORTEST_PREFIX && candidate.startsWith(word);
    }

    private static String folded(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours; O(n m). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapestStep(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapestStep(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
