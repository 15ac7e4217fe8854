package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which clusters of a grid file need no look with the shapes. */
class PlainClustersTest {
    private static final String HEAD = """
            @prefix grid: <urn:gradi:grid#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            """;
    /** What may be said in each of five places; the first is what a sound cluster says there. */
    private static final List<List<String>> PLACES = List.of(
            List.of("grid:name \"C-1\" ; ", "grid:name \"Ação 7\" ; ", "", "grid:name \"\" ; ",
                    "grid:name \"-a\" ; ", "grid:name \"a/b\" ; ", "grid:name \"a\"@en ; ",
                    "grid:name 7 ; ", "grid:name <a> ; ",
                    "grid:name \"a\", \"b\" ; ", "grid:name \"a\\n\" ; ", "grid:name \"𝒜\" ; ",
                    "grid:name \"" + "a".repeat(120) + "\" ; ", "grid:name \"" + "a".repeat(121) + "\" ; "),
            List.of("grid:processors 8 ; ", "grid:processors 99999999 ; ", "grid:processors 100000000 ; ",
                    "grid:processors 100000001 ; ", "grid:processors 0 ; ", "grid:processors -1 ; ",
                    "grid:processors +5 ; ", "grid:processors 007 ; ", "grid:processors \"8\" ; ",
                    "grid:processors \"8\"^^xsd:int ; ", "grid:processors \"x\"^^xsd:integer ; ",
                    "grid:processors \"\"^^xsd:integer ; ", "grid:processors \" 8 \"^^xsd:integer ; ",
                    "grid:processors 8.0 ; ", "grid:processors 8, 9 ; ", "grid:processors <8> ; ", ""),
            List.of("grid:describedAs <urn:o#c> ; ", "", "grid:describedAs \"c\" ; ",
                    "grid:describedAs [] ; ", "grid:describedAs <urn:o#c>, <urn:o#d> ; "),
            List.of("grid:manager [ grid:kind \"simulated\" ] ; ", "", "grid:manager [] ; ",
                    "grid:manager \"simulated\" ; ", "grid:manager [ grid:kind \"a\", \"b\" ] ; ",
                    "grid:manager [ grid:kind \"a\"@en ] ; ", "grid:manager [ grid:kind <a> ] ; ",
                    "grid:manager [ grid:kind \"\" ] ; ", "grid:manager [ grid:host \"h\" ] ; ",
                    "grid:manager [ grid:kind \"simulated\" ; grid:localLoadPercent 101 ] ; ",
                    "grid:manager [ grid:kind \"simulated\" ; grid:localLoadSeed \"x\" ] ; ",
                    "grid:manager [ grid:kind \"a\" ], [ grid:kind \"b\" ] ; "),
            List.of("", "grid:joins <#c> ; ", "a grid:Link ; ", "rdfs:label \"ours\" ; "));

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noneOfThemIsWithoutTheShapeOfACluster(int seed) throws Unreadable {
        String entry = OddEntries.drawn(PLACES, new SplittableRandom(seed));
        Graph graph = graphOf(entry);

        List<Node> misshapen = GridShapes.of(new RdfFiles(), "grid").check("grid.ttl", graph).stream()
                .map(GridShapes.Misshapen::node).toList();

        assertThat(PlainClusters.in(graph).keySet()).as("%s (seed %d)", entry, seed)
                .noneMatch(misshapen::contains);
    }

    @Test
    void oneThatSaysEverythingOnceIsReadAsItStands() throws Unreadable {
        Graph graph = graphOf("grid:name \"C-1\" ; grid:processors 8 ; grid:describedAs <urn:o#c> ; "
                + "grid:manager [ grid:kind \"simulated\" ] ; ");

        assertThat(PlainClusters.in(graph).values()).singleElement().satisfies(read -> {
            assertThat(read.node().getURI()).isEqualTo("urn:o#c");
            assertThat(read.ownedBy("VO").cluster()).hasToString("Cluster[name=C-1, organisation=VO, "
                    + "processors=8, manager=ManagerAccess[kind=simulated, settings={}]]");
        });
    }

    private static Graph graphOf(String entry) throws Unreadable {
        return new RdfFiles().readText(HEAD + "<urn:g#c> " + entry + " a grid:Cluster .", "grid.ttl");
    }
}
