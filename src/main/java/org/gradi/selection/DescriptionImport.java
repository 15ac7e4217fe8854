package org.gradi.selection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns what information services and resource managers publish into an organisation's description. */
public interface DescriptionImport {

    /** Who published. */
    enum Source {
        /** The JSON rendering of GLUE 2.0 (GFD.147). */
        GLUE2("glue2"),
        /** What {@code scontrol show nodes} or {@code sinfo -N -l} prints. */
        SLURM("slurm"),
        /** What {@code qhost} prints. */
        GRID_ENGINE("gridengine");

        private final String key;

        Source(String key) {
            this.key = key;
        }

        public static Optional<Source> ofKey(String key) {
            return Arrays.stream(values()).filter(source -> source.key.equals(key)).findFirst();
        }

        /** How the command line names it. */
        public String key() {
            return key;
        }
    }

    /**
     * One published text.
     *
     * @param name       of its cluster, where the text does not name that itself
     * @param source     what messages call it, such as a file's path
     * @param text       as published
     * @param processors how many the text's one cluster has, where that is known better than from the text
     */
    record Published(String name, String source, String text, OptionalInt processors) {
        public Published {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(processors, "processors");
        }

        /** A text that is all that is known. */
        public Published(String name, String text) {
            this(name, name, text, OptionalInt.empty());
        }

        /** The same published text with other signs. */
        public Published withText(String other) {
            return new Published(name, source, other, processors);
        }
    }

    /**
     * What became of it.
     *
     * @param files the texts of {@code description.ttl}, {@code mapping.ttl} and {@code grid.ttl}, by name
     * @param notes what was left out or wants a look, one sentence each
     */
    record Imported(Map<String, String> files, List<String> notes) {
        public Imported {
            files = Map.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Describes the clusters of one organisation in the publisher's own words, with a mapping to the built-in
     * reference ontology and a grid file that holds the organisation alone. Placeholders are left out, so
     * that they are unknown.
     *
     * @param organisation its name: 1 to 120 letters, digits, blanks or {@code _ . : @ -}
     * @param published    at least one text
     * @throws GridProblem when a text is not what the source publishes, or the name cannot be used
     */
    Imported read(Source source, String organisation, List<Published> published) throws GridProblem;
}
