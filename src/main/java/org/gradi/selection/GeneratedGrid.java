package org.gradi.selection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gradi.model.Value;

/**
 * A grid made from a seed: clusters of several organisations, each with its own property names, units, terms
 * and ways to say things. It knows the truth about every cluster, apart from any file: what was written
 * through an organisation's words must come back as this truth. The same arguments give the same files.
 */
public final class GeneratedGrid {
    /** The most clusters that can be asked for; more do not fit the memory of a workstation. */
    public static final int MOST_CLUSTERS = 1_000_000;
    /** The most links in all, for the same reason. */
    public static final int MOST_LINKS = 2_000_000;
    /** What the grid file is called. */
    public static final String GRID_FILE = "grid.ttl";

    private static final List<String> BANDWIDTHS = List.of("100 Mbit/s", "1 Gbit/s", "10 Gbit/s");

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Value>>> truth = new LinkedHashMap<>();

    /** A grid without links. */
    public GeneratedGrid(long seed, int clusters, int organisations) {
        this(seed, clusters, organisations, 0);
    }

    /**
     * @param clusters      at least as many as organisations, at most {@link #MOST_CLUSTERS}
     * @param organisations at least 1
     * @param links         to how many clusters that follow it in its organisation each one is linked, at
     *                      least 0, and times the clusters at most {@link #MOST_LINKS}
     */
    public GeneratedGrid(long seed, int clusters, int organisations, int links) {
        if (links < 0) {
            throw new IllegalArgumentException("The links (%d) must be at least 0.".formatted(links));
        }
        if (organisations < 1 || clusters < organisations || clusters > MOST_CLUSTERS) {
            throw new IllegalArgumentException(("The clusters (%d) must be at least the organisations (%d), "
                    + "these at least 1, and the clusters at most %d.")
                    .formatted(clusters, organisations, MOST_CLUSTERS));
        }
        long linked = (long) clusters * Math.min(links, clusters / organisations);
        if (linked > MOST_LINKS) {
            throw new IllegalArgumentException(("The links (%d) of each of the clusters (%d) would be up to "
                    + "%d in all; these must be at most %d.").formatted(links, clusters, linked,
                    MOST_LINKS));
        }
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder grid = new StringBuilder("""
                @prefix grid: <urn:gradi:grid#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <#grid> a grid:Grid ; grid:name "Generated" ; grid:zone "UTC" ;
                    grid:epoch "2026-01-01T00:00:00Z"^^xsd:dateTime ;
                    grid:organisations (""");
        for (int i = 0; i < organisations; i++) {
            grid.append(" <#org-").append(i).append('>');
        }
        grid.append(" ) .\n");
        int next = 0;
        for (int i = 0; i < organisations; i++) {
            int end = (int) ((long) clusters * (i + 1) / organisations);
            GeneratedOrganisation organisation = new GeneratedOrganisation(random, i, next, end);
            next = end;
            grid.append(organisation.entry());
            files.put("org-" + i + ".ttl", organisation.description());
            files.put("org-" + i + "-mapping.ttl", organisation.mapping());
            truth.putAll(organisation.truth());
        }
        for (int i = 0; i < organisations; i++) {
            link(grid, (int) ((long) clusters * i / organisations),
                    (int) ((long) clusters * (i + 1) / organisations), links, random);
        }
        files.put(GRID_FILE, grid.toString());
    }

    private static void link(StringBuilder grid, int first, int end, int links, SplittableRandom random) {
        for (int from = first; from < end; from++) {
            for (int to = from + 1; to < end && to - from <= links; to++) {
                grid.append(String.format(Locale.ROOT,
                        "[] a grid:Link ; grid:joins <#c-%d> , <#c-%d> ; grid:bandwidth \"%s\" .\n",
                        from, to, BANDWIDTHS.get(random.nextInt(BANDWIDTHS.size()))));
            }
        }
    }

    /** What each cluster has, by property id, in grid order; a property that is not there is unknown. */
    public Map<String, Map<String, List<Value>>> truth() {
        return Collections.unmodifiableMap(truth);
    }

    /** The first of its files in whose place the folder has something else, which writing would replace. */
    public Optional<Path> inTheWay(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            if (Files.exists(place) && !(Files.isRegularFile(place) && Arrays.equals(
                    Files.readAllBytes(place), file.getValue().getBytes(StandardCharsets.UTF_8)))) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes its files into the folder, which is made when it is missing; each under a temporary name first,
     * the grid file last.
     */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path temporary = Files.createTempFile(folder, ".gradi-", ".tmp");
            try {
                Files.writeString(temporary, file.getValue());
                Files.move(temporary, folder.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
