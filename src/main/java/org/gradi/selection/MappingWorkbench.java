package org.gradi.selection;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Helps whoever relates an organisation's vocabulary to the reference ontology: what its words could mean,
 * how many are mapped, and what a mapping changes. Nothing is decided here; a person confirms or rejects.
 * Slow, like opening a grid: never on the event thread.
 */
public interface MappingWorkbench {

    /** What a word of an organisation is. */
    enum Kind {
        /** A property of clusters or their parts. */
        PROPERTY("property"),
        /** A class or individual that is a property's value. */
        TERM("term"),
        /** A text that is a property's value and says something by being what it is. */
        TEXT("text");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** How messages name it. */
        public String words() {
            return words;
        }
    }

    /**
     * A word of an organisation's own.
     *
     * @param kind   what it is
     * @param iri    its IRI, or that of the property whose value the text is
     * @param name   the end of its IRI, or the text in quotes
     * @param mapped whether the mapping says what it means
     */
    record OwnWord(Kind kind, String iri, String name, boolean mapped) {
        public OwnWord {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(iri, "iri");
            Objects.requireNonNull(name, "name");
        }

        /** The text without its quotes; empty for what is no text. */
        public String text() {
            return kind == Kind.TEXT ? name.substring(1, name.length() - 1) : "";
        }

        /** Whether both are the same word, mapped or not. */
        public boolean isSameAs(OwnWord other) {
            return kind == other.kind && iri.equals(other.iri) && name.equals(other.name);
        }
    }

    /**
     * Which of an organisation's words are mapped.
     *
     * @param words every word that describes its clusters, properties first
     */
    record Coverage(String organisation, List<OwnWord> words) {
        public Coverage {
            words = List.copyOf(words);
        }

        public long mapped() {
            return words.stream().filter(OwnWord::mapped).count();
        }

        /** In whole percent, rounded down, so that only full coverage is 100; 100 when there is no word. */
        public int percent() {
            return words.isEmpty() ? 100 : (int) (mapped() * 100 / words.size());
        }
    }

    /**
     * What a word that is not mapped could mean.
     *
     * @param word       which
     * @param to         the id of the property or term of the reference ontology; several for one text
     * @param confidence from 0 to 1; for ordering, not a probability
     * @param unit       the proposed unit of its bare numbers; empty where none is needed
     * @param why        what speaks for it, one sentence
     * @param draft      the cell of the mapping that would say so
     * @param cell       the same as Turtle without prefixes: {@code map:}, {@code ref:} and whole IRIs
     */
    record Suggestion(OwnWord word, String to, double confidence, String unit, String why, CellDraft draft,
            String cell) {
        public Suggestion {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException(
                        "The confidence (%s) must lie between 0 and 1.".formatted(confidence));
            }
        }
    }

    /**
     * What a mapping makes of an organisation's clusters.
     *
     * @param seen   its clusters as the reference ontology sees them
     * @param before answers for the grid before
     * @param after  the grid with the mapping
     */
    record Trial(List<ClusterDescription> seen, ResourceSelector before, OpenGrid after) {
        public Trial {
            seen = List.copyOf(seen);
        }
    }

    /**
     * Whose description is to be mapped.
     *
     * @param grid         the grid, by path or built-in name, to which it belongs or would come
     * @param organisation one of the grid's own; empty when files are given
     * @param descriptions the files of a description; none when the grid names them. When one of them belongs
     *                     to an organisation of the grid it is that one's, and the others add to it
     * @param mapping      the mapping file to be edited; when empty, the first that the grid names. One of
     *                     several of the organisation holds together with the others, any other stands in
     *                     their place
     */
    record Subject(String grid, Optional<String> organisation, List<Path> descriptions,
            Optional<Path> mapping) {
        public Subject {
            descriptions = List.copyOf(descriptions);
            if (organisation.isEmpty() == descriptions.isEmpty()) {
                throw new IllegalArgumentException("Either an organisation or files must be named.");
            }
        }
    }

    /** Reads an organisation's description, so that it can be mapped step by step. */
    OpenMapping open(Subject subject) throws GridProblem;

    /** The organisations of the grid, in grid order. */
    List<String> organisations(String location) throws GridProblem;

    /**
     * Which words of a grid's organisations are mapped.
     *
     * @param organisations those that can be read, in grid order
     * @param left          why each of the others cannot be
     */
    record GridCoverage(List<Coverage> organisations, List<GridFinding> left) {
        public GridCoverage {
            organisations = List.copyOf(organisations);
            left = List.copyOf(left);
        }
    }

    /** The coverage of each organisation of the grid; fails when none can be read. */
    GridCoverage coverage(String location) throws GridProblem;

    /**
     * Tries a mapping without changing the grid.
     *
     * @param mapping the path of a mapping file to use in place of the organisation's own, compared with the
     *                grid as it is; of one that is its own the others hold as well; when empty, its
     *                own is compared with the grid without the organisation
     */
    Trial trial(String location, String organisation, Optional<String> mapping) throws GridProblem;
}
