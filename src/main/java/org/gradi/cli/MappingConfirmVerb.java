package org.gradi.cli;

import java.util.HashSet;
import java.util.Set;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench.Suggestion;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import org.gradi.selection.OpenMapping.StudiedWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "confirm", description =
    "Take the likeliest suggestion of each word that is not mapped into the mapping file, if it is likely "
            + "enough.")
final class MappingConfirmVerb extends MappingEditVerb {
    @Option(names = "--least", paramLabel = "C", defaultValue = "0.8",
            description = "The least confidence, from 0 to 1; default: ${DEFAULT-VALUE}.")
    private double least;

    MappingConfirmVerb(Services services) {
        super(services);
    }

    @Override
    String edited(OpenMapping open, Review before) throws GridProblem, InvalidInput {
        if (!(least >= 0 && least <= 1)) {
            throw new InvalidInput("--least: the confidence (%s) must lie between 0 and 1.".formatted(least));
        }
        String text = open.text();
        Review now = before;
        Set<String> taken = new HashSet<>();
        for (boolean more = true; more;) {
            more = false;
            for (StudiedWord word : now.words()) {
                for (Suggestion likeliest : word.suggestions().stream().limit(1).toList()) {
                    if (likeliest.confidence() >= least && taken.add(likeliest.cell())) {
                        text = open.with(text, likeliest.draft());
                        more = true;
                    }
                }
            }
            now = more ? open.review(text) : now;
        }
        return text;
    }
}
