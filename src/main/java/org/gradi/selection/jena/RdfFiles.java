package org.gradi.selection.jena;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads RDF from disk or from the class path, Turtle unless the file's name says otherwise. Files are named
 * by absolute IRIs, {@code file:///...} or {@code classpath:///...}, so that relative references inside a
 * file lead to its neighbours wherever it lies.
 */
final class RdfFiles {
    private static final String CLASS_PATH = "classpath:///";
    /** Some editors begin a file with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Enough to see what a file begins with, behind any blank lines. */
    private static final int BEGINNING = 1_000;
    private static final int DECODED_AT_ONCE = 1 << 13;

    /** The IRI of a resource on the class path. */
    static String builtIn(String resource) {
        return CLASS_PATH + resource;
    }

    /** How people name the file: its path, or its place among the built-in ontologies. */
    static String display(String iri) {
        if (iri.startsWith(CLASS_PATH)) {
            return iri.substring(CLASS_PATH.length());
        }
        try {
            return iri.startsWith("file:") ? Path.of(URI.create(iri)).toString() : iri;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return iri;
        }
    }

    /**
     * A new graph with what the file says; the finding of a failure names the file, and line and column if
     * known.
     */
    Graph read(String iri) throws Unreadable {
        Graph graph = GraphFactory.createDefaultGraph();
        readInto(graph, iri);
        return graph;
    }

    /** Adds what the file says to the graph. */
    void readInto(Graph graph, String iri) throws Unreadable {
        String file = display(iri);
        Statements said = new Statements();
        try (InputStream opened = open(iri)) {
            byte[] bytes = opened.readAllBytes();
            Lang language = languageOf(iri);
            if (!language.equals(Lang.RDFXML)) {
                requireUtf8(file, bytes);
            }
            if (language.equals(Lang.TURTLE)) {
                requireNoJson(file, bytes);
            }
            RDFParser.create().source(new ByteArrayInputStream(bytes)).resolver(resolver(iri)).lang(language)
                    .set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(RdfFiles::refuseToFetch))
                    .checking(false).errorHandler(new FirstError()).parse(said);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new Unreadable(file, "", "The file does not exist.",
                    "The path must lead to a readable file.");
        } catch (IOException | RuntimeIOException e) {
            throw new Unreadable(file, "", "The file cannot be read (%s).".formatted(e.getMessage()),
                    "It must be a readable file.");
        } catch (Misspelt e) {
            throw new Unreadable(file, e.place, "The syntax is broken (%s).".formatted(inOwnWords(e)),
                    "Correct it at this place or just before.");
        } catch (RiotException | IllegalArgumentException e) {
            throw new Unreadable(file, "", "The file is not RDF (%s).".formatted(inOwnWords(e)),
                    "It must be %s in UTF-8.".formatted(languageOf(iri).getName()));
        } catch (StackOverflowError e) {
            throw new Unreadable(file, "", "Nodes without names stand in one another too deeply to be read.",
                    "Give some of them names and describe them one after another.");
        }
        said.addTo(graph, file);
    }

    /** The reader of JSON-LD has a sentence and a code for whatever it stumbles over. */
    private static String inOwnWords(Throwable problem) {
        return String.valueOf(problem.getMessage()).replaceAll(" ?\\[code=[^\\]]*\\]\\.?", "")
                .replace("The document could not be loaded or parsed", "this is not JSON");
    }

    /** What stands in one file. */
    private static final class Statements extends StreamRDFBase {
        private final Map<String, String> prefixes = new LinkedHashMap<>();
        private final List<Triple> triples = new ArrayList<>();
        private final Set<Node> namedGraphs = new LinkedHashSet<>();

        @Override
        public void prefix(String prefix, String iri) {
            prefixes.put(prefix, iri);
        }

        @Override
        public void triple(Triple triple) {
            triples.add(triple);
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isDefaultGraph()) {
                triples.add(quad.asTriple());
            } else {
                namedGraphs.add(quad.getGraph());
            }
        }

        void addTo(Graph graph, String file) throws Unreadable {
            if (!namedGraphs.isEmpty()) {
                throw new Unreadable(file, Iri.shortName(namedGraphs.iterator().next()),
                        "What the file says stands in a named graph.", "Say it outside of graphs.");
            }
            graph.getPrefixMapping().setNsPrefixes(prefixes);
            triples.forEach(graph::add);
        }
    }

    /** Other encodings would be read with other signs in place of some letters. */
    private static void requireUtf8(String file, byte[] bytes) throws Unreadable {
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        CharBuffer decoded = CharBuffer.allocate(DECODED_AT_ONCE);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(unread, decoded, true);
        while (result.isOverflow()) {
            decoded.clear();
            result = decoder.decode(unread, decoded, true);
        }
        if (result.isError()) {
            long line = 1 + IntStream.range(0, unread.position()).filter(at -> bytes[at] == '\n').count();
            throw new Unreadable(file, "line " + line, "The file is not UTF-8 text.",
                    "Save it in that encoding.");
        }
    }

    /** No Turtle begins with a brace, and the reader has but words of its own for it. */
    private static void requireNoJson(String file, byte[] bytes) throws Unreadable {
        String text = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8);
        String begun = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (begun.stripLeading().startsWith("{")) {
            throw new Unreadable(file, "", "The file is JSON, not Turtle or other RDF.", "Expected is what "
                    + "describes a grid or its clusters; requests and sessions are JSON, and are opened as "
                    + "such. JSON-LD is read from files that end in .jsonld.");
        }
    }

    private static Document refuseToFetch(URI location, DocumentLoaderOptions options) throws JsonLdError {
        throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED,
                "(%s) would be fetched; only files are read, nothing from a network: put the context here"
                        .formatted(location));
    }

    /** A new graph with what a Turtle text says. */
    Graph readText(String turtle, String name) throws Unreadable {
        return readText(turtle, name, "urn:gradi:text");
    }

    /** The same with relative IRIs read against that base. */
    Graph readText(String turtle, String name, String base) throws Unreadable {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.create().fromString(turtle.startsWith(BYTE_ORDER_MARK) ? turtle.substring(1) : turtle)
                    .base(base).lang(Lang.TURTLE).checking(false)
                    .errorHandler(new FirstError()).parse(graph);
            return graph;
        } catch (Misspelt e) {
            throw new Unreadable(name, e.place, "The syntax is broken (%s).".formatted(e.getMessage()),
                    "Correct it at this place or just before.");
        } catch (RiotException | IllegalArgumentException e) {
            throw new Unreadable(name, "", "The text is not RDF (%s).".formatted(e.getMessage()),
                    "It must be Turtle.");
        }
    }

    private static IRIxResolver resolver(String iri) {
        return IRIxResolver.create(new FileIri(IRIs.resolve(iri))).resolve(true).allowRelative(false)
                .build();
    }

    /** Whether a file of that name is read as Turtle. */
    static boolean isTurtle(String iri) {
        return languageOf(iri).equals(Lang.TURTLE);
    }

    private static Lang languageOf(String iri) {
        Lang byName = RDFLanguages.pathnameToLang(iri);
        boolean isRdf = byName != null && (RDFLanguages.isTriples(byName) || RDFLanguages.isQuads(byName));
        return isRdf ? byName : Lang.TURTLE;
    }

    /** The bytes of a file or resource; nothing is read from a network. */
    static InputStream open(String iri) throws IOException {
        if (iri.startsWith(CLASS_PATH)) {
            InputStream resource = RdfFiles.class.getClassLoader()
                    .getResourceAsStream(iri.substring(CLASS_PATH.length()));
            if (resource == null) {
                throw new FileNotFoundException(iri);
            }
            return resource;
        }
        if (!iri.startsWith("file:")) {
            throw new IOException("only files are read, nothing from a network");
        }
        return Files.newInputStream(Path.of(URI.create(iri)));
    }

    /** A syntax error with its place. */
    private static final class Misspelt extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String place;

        Misspelt(String message, long line, long column) {
            super(message);
            this.place = line < 0 ? "" : "line %d, column %d".formatted(line, column);
        }
    }

    /** Stops at the first error; warnings (such as an unusual IRI) do not matter here. */
    private static final class FirstError implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            // The reader's opinion on the style of an IRI says nothing about the grid.
        }

        @Override
        public void error(String message, long line, long column) {
            throw new Misspelt(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new Misspelt(message, line, column);
        }
    }
}
