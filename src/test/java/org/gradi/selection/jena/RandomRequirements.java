package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Quantity;
import org.gradi.model.QuantityKind;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.TermDefinition;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.model.Vocabulary;

/** Requirements drawn from a seed over everything a vocabulary can say. */
final class RandomRequirements {
    private static final List<Relation> BOUNDS =
            List.of(Relation.AT_LEAST, Relation.AT_LEAST, Relation.AT_MOST,
            Relation.EXACTLY);
    private static final List<String> VERSIONS =
            List.of("2", "2.0", "2.4", "2.6", "2.6.18", "2.9", "2.10", "3", "5.10");

    private final Vocabulary vocabulary;
    private final SplittableRandom random;

    RandomRequirements(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.random = new SplittableRandom(seed);
    }

    /** One to four requirements. */
    List<Requirement> next() {
        List<Requirement> requirements = new ArrayList<>();
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            requirements.add(requirement(pick(vocabulary.properties())));
        }
        return requirements;
    }

    private Requirement requirement(PropertyDefinition property) {
        if (property.range() instanceof PropertyRange.Classified classified) {
            TermDefinition term = pick(vocabulary.termsBelow(classified.root()));
            return new Requirement(property.id(), Relation.IS, new Value.Term(term.id()));
        }
        if (property.range() instanceof PropertyRange.Measured measured) {
            return new Requirement(property.id(), pick(BOUNDS), new Value.Amount(amount(measured.kind())));
        }
        return new Requirement(property.id(), pick(BOUNDS),
                new Value.Numbered(Version.parse(pick(VERSIONS))));
    }

    private Quantity amount(QuantityKind kind) {
        Unit unit = pick(kind.units());
        long canonical = switch (kind) {
            case FREQUENCY -> pick(List.of(
                    2_000_000_000L, 2_400_000_000L, 2_800_000_000L, random.nextLong(4_000_000_000L)));
            case DATA_SIZE -> pick(List.of(4_000_000_000L, 30_000_000_000L, 60_000_000_000L, 8L << 30,
                    random.nextLong(1L << 36)));
            case DATA_RATE -> pick(List.of(100_000_000L, 1_000_000_000L, 2_000_000_000L));
            case TIME -> random.nextLong(100_000L);
            case COUNT -> random.nextLong(8);
        };
        return Quantity.of(canonical, kind.canonicalUnit()).in(unit);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
