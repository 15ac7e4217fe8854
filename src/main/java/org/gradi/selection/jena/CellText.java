package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradi.model.PropertyRange;
import org.gradi.selection.CellDraft;

/** Writes cells as Turtle that people read. */
final class CellText {
    private static final int LINE_MAX = 110;

    private final Map<String, String> namespaces;
    private final ReferenceOntology reference;

    /**
     * @param namespaces by prefix; what none of them covers is written as a whole IRI
     * @param reference  has every property and term of which the cells speak
     */
    CellText(Map<String, String> namespaces, ReferenceOntology reference) {
        this.namespaces = namespaces;
        this.reference = reference;
    }

    /** With {@code map:} and {@code ref:} only. */
    static CellText withoutPrefixes(ReferenceOntology reference) {
        return new CellText(Map.of("map", Iri.MAPPING, "ref", Iri.REFERENCE), reference);
    }

    /** One statement, with its dot. */
    String of(CellDraft cell, String subject) {
        List<String> parts = new ArrayList<>();
        parts.add("%s a %s".formatted(subject, mapping(cell.kind().type())));
        String from = cell.from().stream().map(this::iri).collect(Collectors.joining(" "));
        if (cell.kind() == CellDraft.Kind.DERIVED) {
            parts.add("%s ( %s )".formatted(mapping("from"), cell.from().stream().map(PathStep::of)
                    .map(this::step).collect(Collectors.joining(" "))));
            parts.add("%s %s".formatted(mapping("combine"), mapping(cell.combine())));
        } else if (!from.isEmpty()) {
            parts.add("%s %s".formatted(mapping("from"), from));
        }
        if (cell.relation() != CellDraft.Relation.EQUIVALENT) {
            parts.add("%s %s".formatted(mapping("relation"), mapping(cell.relation().id())));
        }
        if (!cell.value().isEmpty()) {
            parts.add("%s %s".formatted(mapping("value"),
                    cell.isOfTerm() ? iri(cell.value()) : quoted(cell.value())));
        }
        if (!cell.to().isEmpty()) {
            parts.add("%s %s".formatted(mapping("to"),
                    cell.kind() == CellDraft.Kind.TERM ? term(cell.to()) : property(cell.to())));
        }
        if (!cell.unit().isEmpty()) {
            parts.add("%s %s".formatted(mapping("unit"), quoted(cell.unit())));
        }
        number(parts, "factor", cell.factor());
        number(parts, "offset", cell.offset());
        if (!cell.gives().isEmpty()) {
            parts.add("%s %s".formatted(mapping("gives"),
                    cell.gives().stream().map(this::gift).collect(Collectors.joining(" ,\n        "))));
        }
        return broken(parts);
    }

    private String step(PathStep step) {
        String property = iri(step.property().getURI());
        return step.isBackwards() ? "[ %s %s ]".formatted(mapping("inverse"), property) : property;
    }

    private void number(List<String> parts, String name, String number) {
        if (!number.isEmpty()) {
            parts.add("%s %s".formatted(mapping(name), number));
        }
    }

    private String gift(CellDraft.Gift gift) {
        boolean isTerm = reference.vocabulary().property(gift.property()).map(one -> one.range())
                .filter(PropertyRange.Classified.class::isInstance).isPresent();
        return "[ %s %s ; %s %s ]".formatted(mapping("to"), property(gift.property()), mapping("value"),
                isTerm ? term(gift.value()) : quoted(gift.value()));
    }

    /** As many parts in a line as it holds. */
    private static String broken(List<String> parts) {
        StringBuilder text = new StringBuilder(parts.get(0));
        int used = text.length();
        for (String part : parts.subList(1, parts.size())) {
            if (used + part.indent(0).lines().findFirst().orElse("").length() + 5 > LINE_MAX
                    || part.contains("\n")) {
                text.append(" ;\n    ").append(part);
                used = 4 + part.length();
            } else {
                text.append(" ; ").append(part);
                used += 3 + part.length();
            }
        }
        return text.append(" .").toString();
    }

    private String mapping(String name) {
        return iri(Iri.MAPPING + name);
    }

    /** A rejection may be of a term as well as of a property. */
    private String property(String id) {
        return reference.propertyNode(id).map(node -> iri(node.getURI())).orElseGet(() -> term(id));
    }

    private String term(String id) {
        return iri(reference.node(id).getURI());
    }

    /** With a prefix when one covers it and what is left needs no escape. */
    private String iri(String iri) {
        return namespaces.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty() && iri.startsWith(entry.getValue())
                        && iri.substring(entry.getValue().length()).matches("[\\p{L}_][\\p{L}0-9_-]*"))
                .max(Map.Entry.comparingByValue((one, other) -> Integer.compare(one.length(),
                        other.length())))
                .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .orElse("<" + iri + ">");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            quoted.append(escaped(text.charAt(i)));
        }
        return quoted.append('"').toString();
    }

    /** A text stays in one line, and shows what has no shape. */
    private static String escaped(char sign) {
        return switch (sign) {
            case '\\' -> "\\\\";
            case '"' -> "\\\"";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> Character.isISOControl(sign) ? "\\u%04X".formatted((int) sign) : String.valueOf(sign);
        };
    }
}
