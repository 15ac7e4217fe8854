package org.gradi.selection.jena;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike words are, from 0 to 1: by edit distance, and by the parts they share. Letter case, accents,
 * blanks and punctuation do not count.
 */
final class Likeness {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern GAPS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}\\p{N}+]+");
    /** Words that say little by themselves. */
    private static final Set<String> FILLERS = Set.of("of", "the", "per", "in", "has", "is", "de", "do", "da",
            "em", "por", "tem", "a", "o", "no");
    /** Parts in common prove less than the same letters throughout. */
    private static final double PARTS_WEIGH = 0.9;

    private Likeness() {
    }

    /** The greatest likeness of any two. */
    static double between(Collection<String> some, Collection<String> others) {
        double best = 0;
        for (String one : some) {
            for (String other : others) {
                best = Math.max(best, between(one, other));
            }
        }
        return best;
    }

    static double between(String one, String other) {
        Set<String> parts = parts(one);
        Set<String> otherParts = parts(other);
        String letters = String.join("", parts);
        String otherLetters = String.join("", otherParts);
        int longest = Math.max(letters.length(), otherLetters.length());
        if (longest == 0) {
            return 0;
        }
        double byLetters = 1 - (double) distance(letters, otherLetters) / longest;
        long shared = parts.stream().filter(otherParts::contains).count();
        double byParts = PARTS_WEIGH * 2 * shared / (parts.size() + otherParts.size());
        return areUnlikeBeside(parts, otherParts) ? byParts : Math.max(byLetters, byParts);
    }

    /** Whether beside what both share stand words as unlike as in network bandwidth and memory bandwidth. */
    private static boolean areUnlikeBeside(Set<String> parts, Set<String> otherParts) {
        Set<String> rest = new LinkedHashSet<>(parts);
        rest.removeAll(otherParts);
        Set<String> otherRest = new LinkedHashSet<>(otherParts);
        otherRest.removeAll(parts);
        boolean shareSome = rest.size() < parts.size();
        String letters = String.join("", rest);
        String others = String.join("", otherRest);
        return shareSome && !letters.isEmpty() && !others.isEmpty() && 2 * distance(letters, others)
                > Math.max(letters.length(), others.length());
    }

    private static Set<String> parts(String words) {
        Set<String> parts = new LinkedHashSet<>();
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        Arrays.stream(GAPS.split(plain)).map(part -> part.toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty() && !FILLERS.contains(part)).forEach(parts::add);
        return parts;
    }

    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
