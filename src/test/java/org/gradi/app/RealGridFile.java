package org.gradi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A grid file like the case study's, with other managers at some of its clusters. */
final class RealGridFile {

    private RealGridFile() {
    }

    /**
     * Writes the grid and the ontologies it is described in to a folder.
     *
     * @param managers the properties of the managers in Turtle, by the cluster's name
     */
    static Path write(Path folder, Map<String, String> managers) throws IOException {
        copy(Path.of("ontologies"), folder);
        Path file = folder.resolve("case-study").resolve("grid.ttl");
        String text = Files.readString(file).replace("\"Case study\"", "\"Real case study\"");
        for (Map.Entry<String, String> manager : managers.entrySet()) {
            int cluster = text.indexOf("grid:name \"%s\" ;".formatted(manager.getKey()));
            int kind = text.indexOf("grid:kind \"simulated\"", cluster);
            text = text.substring(0, kind) + manager.getValue()
                    + text.substring(kind + "grid:kind \"simulated\"".length());
        }
        Files.writeString(file, text);
        return file;
    }

    static String slurm(Path conf) {
        return "grid:kind \"slurm\" ; grid:slurmConf \"%s\"".formatted(conf);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
