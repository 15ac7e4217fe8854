package org.gradi.selection.jena;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.gradi.model.Quantity;
import org.gradi.model.QuantityKind;
import org.gradi.model.Version;

/**
 * Reads the literals of one organisation's description. What publishers emit when they do not know is
 * unknown; what cannot be read is unknown as well, and told.
 */
final class ValueReader {
    /** Numbers seen in published descriptions in place of a value (GLUE providers foremost). */
    private static final List<BigDecimal> NUMBERS_FOR_UNKNOWN = Stream.of(
            999_999_999L, 2_146_660_842L, 4_294_967_295L, 2_147_483_647L, -1L)
            .map(BigDecimal::valueOf).toList();
    /** Words that stand there in place of a value. */
    private static final Set<String> WORDS_FOR_UNKNOWN = Set.of(
            "undefinedvalue", "undefined", "unknown", "unset", "none", "null", "(null)", "n/a", "na", "nan",
            "-", "?", "");
    private static final Pattern VERSION =
            Pattern.compile("[vV]?([0-9]{1,9}(\\.[0-9]{1,9}){0,9})(?![0-9]|[.,][0-9]).*", Pattern.DOTALL);
    /** Not of exactly three digits behind the comma, which may part thousands. */
    private static final Pattern VERSION_WITH_COMMA =
            Pattern.compile("[vV]?([0-9]{1,9}),([0-9]{1,2}|[0-9]{4,9})");

    private final String file;
    private final Findings findings;

    /**
     * @param file     where the description stands, for findings
     * @param findings receives what cannot be read
     */
    ValueReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** However the number is spelt, and whatever unit is put behind it. */
    static boolean isPlaceholder(Node raw) {
        if (!raw.isLiteral()) {
            return false;
        }
        String text = raw.getLiteralLexicalForm().strip();
        return WORDS_FOR_UNKNOWN.contains(text.toLowerCase(Locale.ROOT))
                || PublishedAmount.numberIn(text).filter(number -> NUMBERS_FOR_UNKNOWN.stream()
                        .anyMatch(unknown -> unknown.compareTo(number) == 0)).isPresent();
    }

    /** Whether the node begins with a version number and is no amount with a unit. */
    static boolean isVersion(Node raw) {
        return raw.isLiteral() && versionIn(raw.getLiteralLexicalForm().strip()).isPresent()
                && amountOf(raw).filter(amount -> !amount.unit().symbol().isEmpty()).isEmpty();
    }

    /** Such a text is read, and need not be mapped one by one. */
    static boolean isAmountOrVersion(Node text) {
        return amountOf(text).isPresent()
                || text.getLiteralLexicalForm().strip().matches("[vV]?[0-9]+\\.[0-9].*");
    }

    private static Optional<Quantity> amountOf(Node raw) {
        try {
            return Optional.of(PublishedAmount.parse(raw.getLiteralLexicalForm()).quantity());
        } catch (IllegalArgumentException noAmount) {
            return Optional.empty();
        }
    }

    /** The amount in the canonical unit of its kind. */
    Optional<BigDecimal> amount(Node subject, Node property, Node raw, MappingCell.Reading reading) {
        if (isPlaceholder(raw)) {
            return Optional.empty();
        }
        if (!raw.isLiteral()) {
            return unreadable(subject, property, raw, "It must be a number or a number with its unit.");
        }
        try {
            PublishedAmount published = PublishedAmount.parse(raw.getLiteralLexicalForm());
            return reading instanceof MappingCell.Reading.AsAmount amount && published.unit().isEmpty()
                    ? Optional.of(amount.conversion().amountOf(published.number()).canonical())
                    : written(subject, property, raw, published.quantity(), reading);
        } catch (IllegalArgumentException e) {
            return unreadable(subject, property, raw, e.getMessage());
        }
    }

    private Optional<BigDecimal> written(Node subject, Node property, Node raw, Quantity quantity,
            MappingCell.Reading reading) {
        QuantityKind kind = reading instanceof MappingCell.Reading.AsAmount amount
                ? amount.conversion().unit().kind() : ((MappingCell.Reading.AsWrittenAmount) reading).kind();
        if (quantity.kind() != kind) {
            return unreadable(subject, property, raw,
                    "It must be %s in one of %s; the mapping may name the unit."
                    .formatted(kind.wordsWithArticle(), UnitWords.symbolsOf(kind)));
        }
        return Optional.of(quantity.canonical());
    }

    /**
     * The dotted number with which the text begins: 2.6.18 of {@code 2.6.18-92.el5}. A comma stands for the
     * point only in a text that is nothing else: {@code 2,6}.
     */
    Optional<Version> version(Node subject, Node property, Node raw) {
        if (isPlaceholder(raw)) {
            return Optional.empty();
        }
        Optional<Version> version = versionIn(raw.isLiteral() ? raw.getLiteralLexicalForm().strip() : "");
        return version.isPresent() ? version
                : unreadable(subject, property, raw, "It must begin with a version number, such as 2.6, "
                        + "of at most 10 parts of at most 9 digits, with points between them.");
    }

    private static Optional<Version> versionIn(String text) {
        Matcher dotted = VERSION.matcher(text);
        if (dotted.matches()) {
            return Optional.of(Version.parse(dotted.group(1)));
        }
        Matcher parted = VERSION_WITH_COMMA.matcher(text);
        return parted.matches() ? Optional.of(Version.parse(parted.group(1) + "." + parted.group(2)))
                : Optional.empty();
    }

    private <T> Optional<T> unreadable(Node subject, Node property, Node raw, String remedy) {
        findings.warning(file, subject, "The value (%s) of %s cannot be read and stays unknown."
                .formatted(Iri.shown(raw), Iri.shortName(property)), remedy);
        return Optional.empty();
    }
}
