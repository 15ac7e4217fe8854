package org.gradi.selection.jena;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.gradi.model.PropertyRange;

/** Tells in words by which mapping a value came about. */
final class MappingWords {
    private final String organisation;
    /** The words of a measured or versioned cell are the same for every cluster. */
    private final Map<Node, String> wordsByCell = new HashMap<>();

    MappingWords(String organisation) {
        this.organisation = organisation;
    }

    /** {@code espacoEmDisco (MB) → diskSpace (GB), × 0.001}. */
    String of(MappingCell.OfProperty cell) {
        return wordsByCell.computeIfAbsent(cell.id(), unused -> Iri.shortName(cell.from())
                + arrow(cell.reading(), cell.to().id(), cell.to().range()));
    }

    /** {@code sum of temMaquina / memoria (MB) → totalMemory (GB), × 0.001}. */
    String of(MappingCell.OfParts cell) {
        return wordsByCell.computeIfAbsent(cell.id(), unused -> cell.combination().words() + " "
                + PathStep.words(cell.path())
                + arrow(cell.reading(), cell.to().id(), cell.to().range()));
    }

    /** {@code runs → operatingSystem, GnuLinux → Linux}. */
    String of(MappingCell.OfProperty cell, Node theirs, String ours) {
        return Iri.shortName(cell.from()) + " → " + cell.to().id() + ", " + Iri.shortName(theirs) + " → "
                + ours;
    }

    /** {@code plataforma "Linux 2.6 i686" → operatingSystem Linux}. */
    String of(MappingCell.OfValue cell, MappingCell.Given given) {
        return Iri.shortName(cell.from()) + " " + Iri.shortName(cell.value()) + " → " + given.property().id()
                + " " + given.value();
    }

    /** {@code every cluster of VO-B → location Florianopolis}. */
    String of(MappingCell.Given given) {
        return "every cluster of " + organisation + " → " + given.property().id() + " " + given.value();
    }

    private static String arrow(MappingCell.Reading reading, String property, PropertyRange range) {
        return reading instanceof MappingCell.Reading.AsAmount amount
                && range instanceof PropertyRange.Measured measured
                        ? amount.conversion().words(property, measured.shownIn())
                        : " → " + property;
    }
}
