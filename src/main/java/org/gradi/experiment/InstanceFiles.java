package org.gradi.experiment;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradi.request.FileProblem;
import org.gradi.request.Json;
import org.gradi.request.StrictJson;
import org.gradi.request.TextFiles;

/**
 * Instances as files: a JSON array with one object per user, {@code {"user": 0, "processes": 4, "startMin":
 * 77, "durationMin": 29}}. A file's name without {@code .json} is the instance's name.
 */
public final class InstanceFiles {
    private static final String ENDING = ".json";
    private static final int MOST_BYTES = 16 << 20;
    private static final Set<String> MEMBERS = Set.of("user", "processes", "startMin", "durationMin");

    private InstanceFiles() {
    }

    /**
     * Every {@code .json} file of a folder, by name.
     *
     * @throws FileProblem when the folder cannot be read or has no such file, or a file is not an instance
     */
    public static List<Instance> readFolder(Path folder) throws FileProblem {
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
            found.forEach(files::add);
        } catch (IOException unreadable) {
            throw new FileProblem("%s: the folder cannot be read; it must be one with instance files."
                    .formatted(folder), unreadable);
        }
        if (files.isEmpty()) {
            throw new FileProblem("%s: the folder has no instance file; their names end in %s."
                    .formatted(folder, ENDING));
        }
        List<Instance> instances = new ArrayList<>();
        for (Path file : files) {
            instances.add(read(file));
        }
        return instances;
    }

    /** One file. */
    public static Instance read(Path file) throws FileProblem {
        String name = file.getFileName().toString();
        return parse(TextFiles.read(file, MOST_BYTES), file.toString(),
                name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name);
    }

    static Instance parse(String text, String source, String name) throws FileProblem {
        if (!(StrictJson.read(text, source, "$") instanceof Json.Items items)) {
            throw new FileProblem(source + ", $: an instance must be a list of users.");
        }
        List<InstanceUser> users = new ArrayList<>();
        for (Json item : items.values()) {
            users.add(user(item, source, "$[%d]".formatted(users.size())));
        }
        try {
            return new Instance(name, users);
        } catch (IllegalArgumentException wrong) {
            throw new FileProblem("%s, $: %s".formatted(source, wrong.getMessage()), wrong);
        }
    }

    private static InstanceUser user(Json item, String source, String path) throws FileProblem {
        if (!(item instanceof Json.Members object)) {
            throw new FileProblem("%s, %s: a user must be an object, not %s.".formatted(source, path,
                    item.words()));
        }
        Map<String, Json> members = object.values();
        if (!members.keySet().equals(MEMBERS)) {
            throw new FileProblem("%s, %s: a user must have the members %s and no others; it has %s."
                    .formatted(source, path, words(MEMBERS), words(members.keySet())));
        }
        try {
            return new InstanceUser(number(members, "user", source, path),
                    number(members, "processes", source, path), number(members, "startMin", source, path),
                    number(members, "durationMin", source, path));
        } catch (IllegalArgumentException wrong) {
            throw new FileProblem("%s, %s: %s".formatted(source, path, wrong.getMessage()), wrong);
        }
    }

    private static String words(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private static int number(Map<String, Json> members, String name, String source, String path)
            throws FileProblem {
        if (members.get(name) instanceof Json.Numeral numeral) {
            try {
                return new BigDecimal(numeral.literal()).intValueExact();
            } catch (ArithmeticException | NumberFormatException notWhole) {
                throw new FileProblem("%s, %s.%s: the number (%s) must be a whole one, at most %d.".formatted(
                        source, path, name, numeral.literal(), InstanceUser.MOST), notWhole);
            }
        }
        throw new FileProblem("%s, %s.%s: this must be a number, not %s.".formatted(source, path, name,
                members.get(name).words()));
    }
}
