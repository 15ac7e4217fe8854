package org.gradi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridLocations;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import picocli.CommandLine.Option;

/** Whose words are mapped: an organisation of the grid, or one that only has a description so far. */
final class MappingOptions {
    @Option(names = "--grid", paramLabel = "FILE", defaultValue = GridLocations.CASE_STUDY,
            description = "The grid file; default: the built-in case study.")
    private String grid;

    @Option(names = "--organisation", paramLabel = "NAME", description = "An organisation of the grid.")
    private String organisation;

    @Option(names = "--description", paramLabel = "FILE",
            description = "Description of an organisation that the grid does not name; may stand repeatedly.")
    private List<Path> descriptions = List.of();

    @Option(names = "--mapping", paramLabel = "FILE",
            description = "The mapping, in place of the one that the grid names; may be a new file. Of "
                    + "several that the grid names: the one to be edited; default: the first.")
    private Path mapping;

    String grid() {
        return grid;
    }

    Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    Optional<Path> mapping() {
        return Optional.ofNullable(mapping);
    }

    OpenMapping open(Services services) throws InvalidInput {
        if ((organisation == null) == descriptions.isEmpty()) {
            throw new InvalidInput("Either --organisation or --description must be given, not both.");
        }
        try {
            return services.mappings().open(new MappingWorkbench.Subject(grid,
                    organisation(), descriptions, mapping()));
        } catch (GridProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    /** What the mapping makes of the description as it stands; one that cannot be read is told. */
    static Review review(OpenMapping open) throws InvalidInput {
        Review review = open.review(open.text());
        if (review.words().isEmpty() && !review.findings().isEmpty()) {
            throw new InvalidInput(review.findings().stream().map(GridFinding::sentence)
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return review;
    }
}
