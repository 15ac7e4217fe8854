package org.gradi.selection.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gradi.selection.GeneratedGrid;

/**
 * Opens a generated grid of 10,000 clusters and 50 organisations in several fresh Java processes, and in as
 * many that have opened the built-in grid before, as the window has.
 */
public final class Main {
    private static final long SEED = 1;
    private static final int CLUSTERS = 10_000;
    private static final int ORGANISATIONS = 50;
    private static final int PROCESSES = 5;
    private static final int MOST_MINUTES = 5;
    /** The grid that the window opens by itself. */
    private static final String BUILT_IN = "case-study";

    private Main() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gradi-loading-");
        try {
            new GeneratedGrid(SEED, CLUSTERS, ORGANISATIONS).writeTo(folder);
            String grid = folder.resolve("grid.ttl").toString();
            for (int i = 0; i < PROCESSES; i++) {
                load(List.of(grid));
                load(List.of(grid, BUILT_IN));
            }
        } finally {
            remove(folder);
        }
    }

    private static void load(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Loading.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Opening took over %d minutes.".formatted(MOST_MINUTES));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
