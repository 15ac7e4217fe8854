package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IRIs that are put together at once must be those that the library makes. */
class FileIriTest {
    private static final int IRIS = 2000;
    private static final List<String> PIECES = List.of("#", "urn:", "urn:gradi:", "file:///", "http://a/",
            "a",
            "Cluster-1", "_", ":", "/", "..", ".", "%20", "ã", "?", "x:y", "0");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void resolvesAsTheLibraryDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (String base : List.of("file:///tmp/grid.ttl", "classpath:///ontologies/grid.ttl",
                "file:///tmp/grid.ttl#part")) {
            for (int i = 0; i < IRIS; i++) {
                StringBuilder written = new StringBuilder();
                for (int piece = random.nextInt(5); piece > 0; piece--) {
                    written.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                assertThat(resolved(new FileIri(base), written.toString()))
                        .as("<%s> in %s", written, base)
                        .isEqualTo(resolved(IRIx.create(base), written.toString()));
            }
        }
    }

    private static String resolved(IRIx base, String written) {
        try {
            return base.resolve(written).str();
        } catch (IRIException e) {
            return "no IRI";
        }
    }
}
