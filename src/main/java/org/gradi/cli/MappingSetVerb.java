package org.gradi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.TermDefinition;
import org.gradi.model.Vocabulary;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench.Kind;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import org.gradi.selection.OpenMapping.StudiedWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "set", description = {
    "Say what a word means: writes one cell into the mapping file.",
    "What is not given stays as the cell has it, and is proposed when there is none, such as the unit; what "
        + "does not suit is refused, with what would."})
final class MappingSetVerb extends MappingEditVerb {
    private static final List<String> COMBINATIONS =
            List.of("minimum", "maximum", "sum", "count", "every", "any");

    @Parameters(index = "0", paramLabel = "WORD",
            description = "A property, class, individual or text of the organisation, by name or IRI.")
    private String word;

    @Parameters(index = "1", arity = "0..1", paramLabel = "REFERENCE",
            description = "The property or term of the reference ontology, by id, label or synonym.")
    private String reference;

    @Option(names = "--unit", paramLabel = "SYMBOL", description = "The unit of bare numbers, such as MiB.")
    private String unit;

    @Option(names = "--factor", paramLabel = "N", description = "How many units one of their numbers is.")
    private String factor;

    @Option(names = "--offset", paramLabel = "N", description = "What is added afterwards, in units.")
    private String offset;

    @Option(names = "--relation", paramLabel = "R",
            description = "equivalent (default of a new cell), narrower (theirs lies below ours) or broader.")
    private String relation;

    @Option(names = "--combine", paramLabel = "C",
            description = "How the values of parts become one: minimum, maximum, sum, count; of terms every "
                    + "or any. Default of a new cell: as the reference ontology says.")
    private String combine;

    @Option(names = "--gives", paramLabel = "PROPERTY=VALUE",
            description = "What a text says, in place of REFERENCE; may stand repeatedly.")
    private List<String> gives = List.of();

    MappingSetVerb(Services services) {
        super(services);
    }

    @Override
    String edited(OpenMapping open, Review before) throws GridProblem, InvalidInput {
        StudiedWord studied = word(before, word);
        OwnWord meant = studied.word();
        if ((reference == null) == gives.isEmpty()) {
            throw new InvalidInput("Either REFERENCE or --gives must be given, not both.");
        }
        if (meant.kind() == Kind.TEXT) {
            refuseWhatIsForAmounts(meant);
        }
        if (!gives.isEmpty()) {
            requireText(meant);
            return open.with(open.text(), saying(studied, gifts(open)));
        }
        CellDraft proposed = open.proposal(open.text(), meant, reference(open, reference));
        return open.with(open.text(), meant.kind() == Kind.TEXT ? saying(studied, proposed.gives())
                : changed(proposed));
    }

    /** What the text is said to give of other properties stays. */
    private static CellDraft saying(StudiedWord text, List<CellDraft.Gift> gifts) {
        Set<String> named = gifts.stream().map(CellDraft.Gift::property).collect(Collectors.toSet());
        List<CellDraft.Gift> all = new ArrayList<>(gifts);
        text.cells().stream().flatMap(cell -> cell.gives().stream())
                .filter(gift -> !named.contains(gift.property())).distinct().forEach(all::add);
        return CellDraft.ofValue(text.word().iri(), text.word().text(), all);
    }

    private CellDraft changed(CellDraft proposed) throws InvalidInput {
        CellDraft combined = combine == null ? proposed : proposed.combined(combination());
        CellDraft measured = unit == null ? combined : combined.in(unit);
        CellDraft converting = measured.converting(factor == null ? measured.factor() : factor,
                offset == null ? measured.offset() : offset);
        return relation == null ? converting : converting.related(relation());
    }

    private static void requireText(OwnWord word) throws InvalidInput {
        if (word.kind() != Kind.TEXT) {
            throw new InvalidInput("--gives: (%s) is a %s; only a text says several things.".formatted(
                    word.name(), word.kind().words()));
        }
    }

    private void refuseWhatIsForAmounts(OwnWord text) throws InvalidInput {
        for (String option : List.of("--unit", "--factor", "--offset", "--relation", "--combine")) {
            if (isGiven(option)) {
                throw new InvalidInput(("%s: (%s) is a text, of which only what it gives can be said; leave "
                        + "the option out.").formatted(option, text.name()));
            }
        }
    }

    private List<CellDraft.Gift> gifts(OpenMapping open) throws InvalidInput {
        List<CellDraft.Gift> gifts = new ArrayList<>();
        for (String gift : gives) {
            int equals = gift.indexOf('=');
            if (equals < 1 || equals == gift.length() - 1) {
                throw new InvalidInput(
                        "--gives: (%s) must be PROPERTY=VALUE, such as operatingSystem=Linux."
                                .formatted(gift));
            }
            String property = reference(open, gift.substring(0, equals).strip());
            gifts.add(new CellDraft.Gift(property,
                    value(open.vocabulary(), property, gift.substring(equals + 1).strip())));
        }
        return gifts;
    }

    /** The id of the term that is called so, of a property that takes terms. */
    private static String value(Vocabulary vocabulary, String property, String value) {
        return vocabulary.property(property).map(PropertyDefinition::range)
                .filter(PropertyRange.Classified.class::isInstance).map(PropertyRange.Classified.class::cast)
                .flatMap(range -> vocabulary.termBelow(range.root(), value)).map(TermDefinition::id)
                .orElse(value);
    }

    private CellDraft.Relation relation() throws InvalidInput {
        return Arrays.stream(CellDraft.Relation.values()).filter(one -> one.id().equals(relation)).findFirst()
                .orElseThrow(() -> new InvalidInput("--relation: (%s) must be one of %s.".formatted(relation,
                        Arrays.stream(CellDraft.Relation.values()).map(CellDraft.Relation::id)
                                .collect(Collectors.joining(", ")))));
    }

    private String combination() throws InvalidInput {
        if (!COMBINATIONS.contains(combine)) {
            throw new InvalidInput("--combine: (%s) must be one of %s.".formatted(combine,
                    String.join(", ", COMBINATIONS)));
        }
        return combine;
    }
}
