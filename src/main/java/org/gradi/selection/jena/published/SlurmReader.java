package org.gradi.selection.jena.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradi.selection.DescriptionImport.Published;
import org.gradi.selection.GridProblem;

/** Reads {@code scontrol show nodes}, with or without {@code -o}, and {@code sinfo -N -l}. */
final class SlurmReader implements PublishedReader {
    private static final Pattern FIELD = Pattern.compile(
            "(?:^|\\s)([A-Z][A-Za-z_]*)=(.*?)(?=\\s+[A-Z][A-Za-z_]*=|\\s*$)", Pattern.MULTILINE);
    private static final Pattern NODE = Pattern.compile("(?m)^\\s*(?=NodeName=)");
    private static final List<Word> WORDS = List.of(
            new Word.Amount("RealMemory", List.of(new Word.Meaning("minimum", "memory", "MiB"),
                    new Word.Meaning("sum", "totalMemory", "MiB"))),
            new Word.Amount("TmpDisk", List.of(new Word.Meaning("minimum", "diskSpace", "MiB"))),
            new Word.Amount("Sockets", List.of(new Word.Meaning("minimum", "processorsPerNode", ""))),
            new Word.Amount("Cores", List.of(new Word.Meaning("minimum", "coresPerNode", ""))),
            new Word.Amount("Nodes", List.of(new Word.Meaning("sum", "nodes", ""))),
            new Word.Term("Arch", List.of("processorArchitecture")),
            new Word.Term("System", List.of("operatingSystem")),
            new Word.Release("Release", "operatingSystemVersion"),
            new Word.Term("Feature", List.of("networkTechnology", "softwareEnvironment",
                    "processorArchitecture")));

    /** The columns of {@code sinfo -N -l} that are read, with the signs to which it cuts each. */
    private static final List<Map.Entry<String, Integer>> WIDTHS = List.of(Map.entry("CPUS", 4),
            Map.entry("S:C:T", 8), Map.entry("MEMORY", 6), Map.entry("TMP_DISK", 8),
            Map.entry("AVAIL_FE", 8));

    @Override
    public List<Word> words() {
        return WORDS;
    }

    @Override
    public List<PublishedCluster> read(Published published, Consumer<String> notes) throws GridProblem {
        String text = published.text();
        Map<String, Map<String, String>> nodes =
                text.contains("NodeName=") ? shown(text) : listed(published.source(), text, notes);
        List<PublishedCluster.Node> read = new ArrayList<>();
        int processors = 0;
        for (Map.Entry<String, Map<String, String>> node : nodes.entrySet()) {
            read.add(new PublishedCluster.Node(node.getKey(), values(node.getValue())));
            processors += number(node.getValue().get("CPUTot")).orElse(0);
        }
        if (processors < 1) {
            throw new GridProblem(("%s: no node says its processors; give what scontrol show nodes or "
                    + "sinfo -N -l prints.").formatted(published.source()));
        }
        return List.of(new PublishedCluster(published.name(), processors, read, Map.of()));
    }

    private static Map<String, Map<String, String>> shown(String text) {
        Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
        for (String block : NODE.split(text)) {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher field = FIELD.matcher(block);
            while (field.find()) {
                fields.putIfAbsent(field.group(1), field.group(2));
            }
            if (fields.containsKey("NodeName")) {
                nodes.put(fields.get("NodeName"), fields);
            }
        }
        return nodes;
    }

    /** A node stands once for each of its partitions. */
    private static Map<String, Map<String, String>> listed(String source, String text, Consumer<String> notes)
            throws GridProblem {
        Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
        List<Map<String, String>> rows = Columns.read(source, text, "NODELIST", "CPUS");
        noteFullColumns(source, rows, notes);
        for (Map<String, String> row : rows) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("CPUTot", row.get("CPUS"));
            fields.put("RealMemory", row.getOrDefault("MEMORY", ""));
            fields.put("TmpDisk", row.getOrDefault("TMP_DISK", ""));
            fields.put("AvailableFeatures", row.getOrDefault("AVAIL_FE", ""));
            String[] layout = row.getOrDefault("S:C:T", "").split(":");
            if (layout.length == 3) {
                fields.put("Sockets", layout[0]);
                fields.put("CoresPerSocket", layout[1]);
            }
            nodes.put(row.get("NODELIST"), fields);
        }
        return nodes;
    }

    /** A text that is cut looks like any other that is as wide as its column. */
    private static void noteFullColumns(String source, List<Map<String, String>> rows,
            Consumer<String> notes) {
        for (Map.Entry<String, Integer> column : WIDTHS) {
            rows.stream().filter(row -> row.getOrDefault(column.getKey(), "").length() == column.getValue())
                    .findFirst().ifPresent(row -> notes.accept(("%s: %s (%s) of node %s fills its column, "
                            + "where sinfo may have cut it. scontrol show nodes prints everything.")
                            .formatted(source, column.getKey(), row.get(column.getKey()),
                                    row.get("NODELIST"))));
        }
    }

    private static Map<String, Set<String>> values(Map<String, String> fields) {
        Map<String, Set<String>> values = Placeholders.none();
        Placeholders.put(values, "Nodes", "1");
        Placeholders.putUnless("1", values, "RealMemory", fields.getOrDefault("RealMemory", ""));
        Placeholders.putUnless("0", values, "TmpDisk", fields.getOrDefault("TmpDisk", ""));
        Placeholders.put(values, "Sockets", fields.getOrDefault("Sockets", ""));
        number(fields.get("Sockets")).ifPresent(sockets -> number(fields.get("CoresPerSocket"))
                .ifPresent(cores -> Placeholders.put(values, "Cores", String.valueOf(sockets * cores))));
        Placeholders.put(values, "Arch", fields.getOrDefault("Arch", ""));
        String[] system = fields.getOrDefault("OS", "").split("\\s+");
        Placeholders.put(values, "System", system[0]);
        if (system.length > 1) {
            Placeholders.put(values, "Release", system[1]);
        }
        Arrays.stream(fields.getOrDefault("AvailableFeatures", "").split(","))
                .forEach(feature -> Placeholders.put(values, "Feature", feature));
        return values;
    }

    /** Lists end the number of a node that stands for several with a plus sign. */
    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text).map(given -> given.replace("+", ""))
                .filter(given -> given.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }
}
