package org.gradi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "set", description = {
    "Say what a word means: writes one cell into the mapping file.",
    "What is not given is proposed, such as the unit; what does not suit is refused, with what would."})
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
    private String factor = "";

    @Option(names = "--offset", paramLabel = "N", description = "What is added afterwards, in units.")
    private String offset = "";

    @Option(names = "--relation", paramLabel = "R",
            description = "equivalent (default), narrower (theirs lies below ours) or broader.")
    private String relation = "equivalent";

    @Option(names = "--combine", paramLabel = "C",
            description = "How the values of parts become one: minimum (default of amounts and versions), "
                    + "maximum, sum, count; of terms every (default) or any.")
    private String combine;

    @Option(names = "--gives", paramLabel = "PROPERTY=VALUE",
            description = "What a text says, in place of REFERENCE; may stand repeatedly.")
    private List<String> gives = List.of();

    MappingSetVerb(Services services) {
        super(services);
    }

    @Override
    String edited(OpenMapping open, Review before) throws GridProblem, InvalidInput {
        OwnWord meant = word(before, word).word();
        if ((reference == null) == gives.isEmpty()) {
            throw new InvalidInput("Either REFERENCE or --gives must be given, not both.");
        }
        if (!gives.isEmpty()) {
            return open.with(open.text(), CellDraft.ofValue(requireText(meant).iri(), meant.text(),
                    gifts(open)));
        }
        CellDraft proposed = open.proposal(meant, reference(open, reference));
        CellDraft cell = combine == null || proposed.from().isEmpty() ? proposed
                : CellDraft.ofParts(proposed.from(), proposed.to(), combination()).in(proposed.unit());
        return open.with(open.text(), (unit == null ? cell : cell.in(unit)).converting(factor, offset)
                .related(relation()));
    }

    private static OwnWord requireText(OwnWord word) throws InvalidInput {
        if (word.kind() != Kind.TEXT) {
            throw new InvalidInput("--gives: (%s) is a %s; only a text says several things.".formatted(
                    word.name(), word.kind().words()));
        }
        return word;
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
