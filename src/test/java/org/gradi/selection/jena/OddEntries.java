package org.gradi.selection.jena;

import java.util.List;
import java.util.SplittableRandom;

/** Entries of a file of which at least one place may be out of order. */
final class OddEntries {
    /** One of so many other places is drawn as freely as the faulty one. */
    private static final int ODD_OF = 8;

    private OddEntries() {
    }

    /** @param places what may be said in each; the first is what a sound entry says there */
    static String drawn(List<List<String>> places, SplittableRandom random) {
        StringBuilder entry = new StringBuilder();
        int faulty = random.nextInt(places.size());
        for (int place = 0; place < places.size(); place++) {
            List<String> choices = places.get(place);
            boolean isOdd = place == faulty || random.nextInt(ODD_OF) == 0;
            entry.append(choices.get(isOdd ? random.nextInt(choices.size()) : 0));
        }
        return entry.toString();
    }
}
