package org.gradi.selection.jena.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradi.selection.DescriptionImport.Published;
import org.gradi.selection.GridProblem;

/** Reads {@code qhost}. Its sizes end in K, M, G or T, which count in powers of 1024. */
final class GridEngineReader implements PublishedReader {
    private static final Pattern SIZE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([KMGT])");
    /** The row of what holds for all hosts; it describes none. */
    private static final String EVERY_HOST = "global";
    /** Names of systems as they stand before the architecture: {@code lx-amd64}. */
    private static final Map<String, String> SYSTEMS = Map.of("lx", "Linux", "lx24", "Linux", "lx26", "Linux",
            "sol", "Solaris", "fbsd", "FreeBSD", "aix", "AIX", "win", "Windows");
    private static final List<Word> WORDS = List.of(
            new Word.Amount("MEMTOT", List.of(new Word.Meaning("minimum", "memory", "GiB"),
                    new Word.Meaning("sum", "totalMemory", "GiB"))),
            new Word.Amount("NSOC", List.of(new Word.Meaning("minimum", "processorsPerNode", ""))),
            new Word.Amount("NCOR", List.of(new Word.Meaning("minimum", "coresPerNode", ""))),
            new Word.Amount("HOSTS", List.of(new Word.Meaning("sum", "nodes", ""))),
            new Word.Term("SYSTEM", List.of("operatingSystem")),
            new Word.Term("ARCH", List.of("processorArchitecture")));

    @Override
    public List<Word> words() {
        return WORDS;
    }

    @Override
    public List<PublishedCluster> read(Published published, Consumer<String> notes) throws GridProblem {
        List<PublishedCluster.Node> nodes = new ArrayList<>();
        int processors = 0;
        for (Map<String, String> row : Columns.read(published.source(), published.text(), "HOSTNAME", "ARCH",
                "NCPU")) {
            if (row.get("NCPU").matches("[0-9]{1,9}")) {
                nodes.add(new PublishedCluster.Node(row.get("HOSTNAME"), values(row)));
                processors += Integer.parseInt(row.get("NCPU"));
            } else if (row.get("NCPU").equals("-") && !row.get("HOSTNAME").equals(EVERY_HOST)) {
                notes.accept(("%s: the host (%s) does not say its processors (NCPU), as one that cannot be "
                        + "reached. It is left out.").formatted(published.source(), row.get("HOSTNAME")));
            }
        }
        if (processors < 1) {
            throw new GridProblem("%s: no host says its processors (NCPU).".formatted(published.source()));
        }
        return List.of(new PublishedCluster(published.name(), processors, nodes, Map.of()));
    }

    private static Map<String, Set<String>> values(Map<String, String> row) {
        Map<String, Set<String>> values = Placeholders.none();
        Placeholders.put(values, "HOSTS", "1");
        Placeholders.put(values, "NSOC", row.getOrDefault("NSOC", ""));
        Placeholders.put(values, "NCOR", row.getOrDefault("NCOR", ""));
        Matcher size = SIZE.matcher(row.getOrDefault("MEMTOT", ""));
        if (size.matches()) {
            Placeholders.put(values, "MEMTOT", "%s %siB".formatted(size.group(1), size.group(2)));
        }
        String platform = row.get("ARCH");
        int cut = platform.indexOf('-');
        if (cut > 0) {
            String system = platform.substring(0, cut);
            Placeholders.put(values, "SYSTEM", SYSTEMS.getOrDefault(system, system));
        }
        Placeholders.put(values, "ARCH", platform.substring(cut + 1));
        return values;
    }
}
