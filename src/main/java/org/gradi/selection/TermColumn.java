package org.gradi.selection;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradi.model.TermDefinition;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;

/**
 * The terms that clusters have of one property; for each term, the places of those that have it or one below
 * it. Immutable.
 */
final class TermColumn {
    private final Vocabulary vocabulary;
    private final String root;
    private final Map<String, BitSet> placesByTerm;

    /**
     * @param root         the property's root class; terms outside of it are never asked for
     * @param descriptions every cluster, by place
     */
    TermColumn(Vocabulary vocabulary, String root, String property, List<ClusterDescription> descriptions) {
        this.vocabulary = vocabulary;
        this.root = root;
        this.placesByTerm = new HashMap<>();
        List<String> terms = vocabulary.termsBelow(root).stream().map(TermDefinition::id).toList();
        terms.forEach(term -> placesByTerm.put(term, new BitSet(descriptions.size())));
        Map<String, List<BitSet>> upwards = new HashMap<>();
        for (String term : terms) {
            upwards.put(term, terms.stream().filter(ancestor -> vocabulary.isA(term, ancestor))
                    .map(placesByTerm::get).toList());
        }
        for (int place = 0; place < descriptions.size(); place++) {
            for (KnownValue known : descriptions.get(place).valuesOf(property)) {
                if (known.value() instanceof Value.Term term) {
                    for (BitSet places : upwards.getOrDefault(term.id(), List.of())) {
                        places.set(place);
                    }
                }
            }
        }
    }

    private TermColumn(Vocabulary vocabulary, String root, Map<String, BitSet> placesByTerm) {
        this.vocabulary = vocabulary;
        this.root = root;
        this.placesByTerm = placesByTerm;
    }

    /** The same column with other values at one place; only the sets that change are copied. */
    TermColumn with(int place, List<KnownValue> values) {
        Map<String, BitSet> changed = new HashMap<>(placesByTerm);
        placesByTerm.forEach((term, places) -> {
            boolean has = values.stream().anyMatch(known -> known.value() instanceof Value.Term one
                    && vocabulary.isA(one.id(), term));
            if (has != places.get(place)) {
                BitSet copy = (BitSet) places.clone();
                copy.set(place, has);
                changed.put(term, copy);
            }
        });
        return new TermColumn(vocabulary, root, changed);
    }

    /** How many places have the root or a term below it. */
    int speaking() {
        return placesByTerm.get(root).cardinality();
    }

    /** How many places have each term below the root, in the order of the vocabulary. */
    List<Distribution.Share> shares() {
        return vocabulary.termsBelow(root).stream().map(TermDefinition::id).filter(term -> !term.equals(root))
                .map(term -> new Distribution.Share(new Value.Term(term),
                        placesByTerm.get(term).cardinality())).toList();
    }

    /** The places of the clusters that have the term or one below it; not to be changed. */
    BitSet having(String term) {
        BitSet places = placesByTerm.get(term);
        if (places == null) {
            throw new IllegalArgumentException(
                    "The term (%s) is not a value of the property asked for; it takes %s."
                    .formatted(term, placesByTerm.keySet().stream().sorted().toList()));
        }
        return places;
    }
}
