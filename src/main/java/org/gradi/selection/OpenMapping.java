package org.gradi.selection;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradi.model.Vocabulary;
import org.gradi.selection.MappingWorkbench.Coverage;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.selection.MappingWorkbench.Suggestion;

/**
 * An organisation's description that has been read, ready to be mapped. A mapping is a text all the way, the
 * one that will stand in its file: every edit makes another text from it, in which whatever was not edited
 * keeps its author's form. Immutable, safe for use by many threads; nothing is written.
 */
public interface OpenMapping {

    /** Whose words these are. */
    String organisation();

    /** The reference ontology. */
    Vocabulary vocabulary();

    /** Second zero of the grid, from which requests count. */
    Instant epoch();

    /**
     * Where the mapping was read from and may be written back to; empty when there is no such file yet. Of an
     * organisation with several mapping files it is the one that is edited; reviews take the others as they
     * are.
     */
    Optional<Path> file();

    /**
     * Fails when a grid would not read a file of that name as Turtle, which is what texts of mappings are;
     * the message names the file and a name that would do.
     */
    void requireTurtle(Path file) throws GridProblem;

    /** The mapping as it was read; that of a new one has no cells. */
    String text();

    /** Answers for the grid as it is, before anything is mapped anew. */
    ResourceSelector before();

    /**
     * What a mapping makes of the organisation. Never fails: what is wrong with the text is told. Takes some
     * milliseconds for a handful of clusters, seconds for ten thousand: never on the event thread.
     */
    Review review(String text);

    /**
     * The cell that relates the word to that property or term of ours in the text, as it stands there; when
     * there is none, the likeliest, with path, combination and unit proposed.
     */
    CellDraft proposal(String text, OwnWord word, String to) throws GridProblem;

    /**
     * The text with that cell, in the place of one that answers the same; a rejection and a cell of the same
     * meaning give way to each other. Fails when the cell does not hold, or does not suit what the word says;
     * the message names what would. Fails as well when the cell that would give way stands in another mapping
     * file of the organisation, which is named.
     */
    String with(String text, CellDraft cell) throws GridProblem;

    /** The text without the cells that answer the same as this one; fails when they stand in another file. */
    String without(String text, CellDraft cell) throws GridProblem;

    /** How a word is used, as far as its values tell. */
    enum Use {
        NUMBER, TEXT, TERM, PART,
        /** No cluster has it; only the mapping speaks of it. */
        UNUSED
    }

    /**
     * A word with what helps to tell what it means.
     *
     * @param word        which
     * @param label       what its author calls it, in English when there are several; empty when nothing
     * @param type        the end of the IRI of its range or class; empty when none is declared
     * @param use         what its values are
     * @param unit        the unit that its author's remarks name; empty when none
     * @param examples    some of its values
     * @param times       how often it stands in the description
     * @param isCounted   whether coverage counts it
     * @param cells       what the mapping says of it
     * @param suggestions what it could mean, the likeliest first; none when it is mapped or all are rejected
     */
    record StudiedWord(OwnWord word, String label, String type, Use use, String unit, List<String> examples,
            long times, boolean isCounted, List<CellDraft> cells, List<Suggestion> suggestions) {
        public StudiedWord {
            Objects.requireNonNull(word, "word");
            examples = List.copyOf(examples);
            cells = List.copyOf(cells);
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * What a mapping makes of an organisation.
     *
     * @param words    its words, properties first, each text after its property; at last those that no
     *                 cluster has but the mapping speaks of
     * @param coverage how many are mapped
     * @param findings what is wrong or doubtful, with what would be right
     * @param seen     its clusters as the reference ontology sees them
     * @param after    answers for the grid with this mapping
     */
    record Review(List<StudiedWord> words, Coverage coverage, List<GridFinding> findings,
            List<ClusterDescription> seen, ResourceSelector after) {
        public Review {
            words = List.copyOf(words);
            findings = List.copyOf(findings);
            seen = List.copyOf(seen);
            Objects.requireNonNull(after, "after");
        }

        /** The word with this name or IRI. */
        public Optional<StudiedWord> word(String called) {
            return words.stream().filter(one -> one.word().iri().equals(called)
                    || one.word().name().equals(called)).findFirst();
        }
    }
}
