package org.gradi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradi.experiment.Results;
import org.gradi.experiment.RunResult;
import org.gradi.request.FileProblem;
import org.gradi.request.TextFiles;

/**
 * The table of an experiment's runs, kept up while they are done in a file of its name with {@value #ENDING}
 * behind it. Whatever ends the program, that file has every run that was finished; it is gone when the table
 * is complete in its own place.
 */
final class RunsFile implements AutoCloseable {
    static final String ENDING = ".part";

    private final Path table;
    private final Path part;
    private final Writer lines;

    private RunsFile(Path table, Path part) throws IOException {
        this.table = table;
        this.part = part;
        this.lines = Files.newBufferedWriter(part);
    }

    /** Begins the table; one that was cut off before is written over, a complete one stays until the end. */
    static RunsFile begin(Path table) throws IOException {
        RunsFile begun = new RunsFile(table, table.resolveSibling(table.getFileName() + ENDING));
        begun.write(Results.CSV_HEADING);
        return begun;
    }

    /** Adds a line that outlives the program; {@link UncheckedIOException} when it cannot be written. */
    void add(RunResult run) {
        try {
            write(run.csv());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void write(String line) throws IOException {
        lines.write(line + "\n");
        lines.flush();
    }

    /** Puts the whole table in its place. */
    void complete(Results results) throws FileProblem, IOException {
        TextFiles.write(table, results.csv(), Integer.MAX_VALUE);
        lines.close();
        Files.delete(part);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
