package org.gradi.ui.frame;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradi.request.FileProblem;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestJson;

/** The sample requests that come with the program. Reads files: never on the event thread. */
public final class Samples {
    private static final String FOLDER = "sample-requests";
    private static final String SESSIONS = ".session.json";

    /**
     * A request to begin with.
     *
     * @param name  of its file, without the ending
     * @param draft what it asks for
     */
    public record Sample(String name, RequestDraft draft) {
    }

    private Samples() {
    }

    /** Every sample request, by name; fails when the program's own files cannot be read. */
    public static List<Sample> all() throws IOException, FileProblem {
        URL folder = Samples.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            throw new IOException("The program lacks its folder " + FOLDER + ".");
        }
        try {
            URI place = folder.toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    return read(jar.getPath(FOLDER));
                }
            }
            return read(Path.of(place));
        } catch (URISyntaxException wrong) {
            throw new IOException("The program's folder " + FOLDER + " has no usable place: " + folder,
                    wrong);
        }
    }

    private static List<Sample> read(Path folder) throws IOException, FileProblem {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".json")
                    && !file.toString().endsWith(SESSIONS))
                    .sorted().toList();
        }
        List<Sample> samples = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".json", "");
            samples.add(new Sample(name,
                    RequestJson.read(Files.readString(file, StandardCharsets.UTF_8), name)));
        }
        return samples;
    }
}
