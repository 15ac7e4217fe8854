package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which cells of a mapping file need no look with the shapes. */
class PlainCellsTest {
    private static final String HEAD = """
            @prefix map: <urn:gradi:mapping#> .
            @prefix ref: <urn:gradi:reference#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix o: <urn:o#> .
            """;
    private static final String SOUND_GIFT = "[ map:to ref:operatingSystem ; map:value ref:Linux ]";
    /** What may be said in each of five places; the first is what a sound cell says there. */
    private static final List<List<String>> PLACES = List.of(
            List.of("a map:ValueMapping ; ", "a map:ValueMapping, map:TermMapping ; ",
                    "a map:ValueMapping, rdfs:Class ; ", "a map:ValueMapping, map:Rejection ; "),
            List.of("map:from o:platform ; ", "", "map:from \"platform\" ; ", "map:from [] ; ",
                    "map:from ( o:a o:b ) ; ", "map:from o:a, o:b ; "),
            List.of("map:value \"Linux 2.6\" ; ", "map:value o:Linux ; ", "map:value [] ; ", "",
                    "map:value \"a\", \"b\" ; "),
            List.of("map:gives " + SOUND_GIFT + " ; ", "map:gives " + SOUND_GIFT + ", " + SOUND_GIFT + " ; ",
                    "", "map:gives [] ; ", "map:gives \"Linux\" ; ", "map:gives ref:Linux ; ",
                    "map:gives o:gift ; ", "map:gives <urn:g#c> ; ",
                    "map:gives " + SOUND_GIFT + ", [ map:to ref:operatingSystem ] ; ",
                    "map:gives [ map:value ref:Linux ] ; ",
                    "map:gives [ map:to \"operatingSystem\" ; map:value ref:Linux ] ; ",
                    "map:gives [ map:to [] ; map:value ref:Linux ] ; ",
                    "map:gives [ map:to ref:a, ref:b ; map:value ref:Linux ] ; ",
                    "map:gives [ map:to ref:operatingSystem ; map:value ref:Linux, ref:Solaris ] ; ",
                    "map:gives [ map:to ref:memory ; map:value \"2\" ; map:unit \"GB\" ] ; ",
                    "map:gives [ map:to ref:memory ; map:value \"2\" ; map:from o:a ] ; "),
            List.of("", "rdfs:label \"ours\" ; ", "map:to ref:operatingSystem ; ",
                    "map:relation map:equal ; ", "map:unit 5 ; "));

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noneOfThemIsWithoutTheShapeOfACell(int seed) throws Unreadable {
        String cell = OddEntries.drawn(PLACES, new SplittableRandom(seed));
        Graph graph = graphOf(cell);

        List<Node> misshapen = GridShapes.of(new RdfFiles(), "mapping").check("mapping.ttl", graph).stream()
                .map(GridShapes.Misshapen::node).toList();

        assertThat(PlainCells.in(graph)).as("%s (seed %d)", cell, seed).noneMatch(misshapen::contains);
    }

    @Test
    void oneThatSaysEverythingIsPlainHoweverMuchItGives() throws Unreadable {
        assertThat(PlainCells.in(graphOf("a map:ValueMapping ; map:from o:platform ; map:value \"Linux\" ; "
                + "map:gives " + SOUND_GIFT + ", " + SOUND_GIFT)))
                .containsExactly(NodeFactory.createURI("urn:g#c"));
    }

    private static Graph graphOf(String cell) throws Unreadable {
        return new RdfFiles().readText(HEAD + "o:gift map:to ref:location .\n<urn:g#c> " + cell + " .",
                "mapping.ttl");
    }
}
