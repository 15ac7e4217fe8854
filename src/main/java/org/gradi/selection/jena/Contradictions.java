package org.gradi.selection.jena;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Value;
import org.gradi.selection.KnownValue;

/** Tells of clusters that have several values where one can be true. */
final class Contradictions {
    private static final int SHOWN_MAX = 4;

    private final String file;
    private final ReferenceOntology reference;
    private final Findings findings;

    /** @param file where the description stands, for findings */
    Contradictions(String file, ReferenceOntology reference, Findings findings) {
        this.file = file;
        this.reference = reference;
        this.findings = findings;
    }

    /** What makes values contradict each other: the same for every cluster that these cells speak of. */
    private record Cause(String property, Set<String> mappings) {
    }

    /** @param values of the cluster, none below another */
    void tell(Node cluster, String property, List<KnownValue> values) {
        if (values.size() < 2 || !reference.isSingleValued(property)) {
            return;
        }
        PropertyDefinition definition = reference.vocabulary().property(property).orElseThrow();
        Set<String> mappings = values.stream().map(KnownValue::mapping).collect(Collectors.toSet());
        findings.warningOfCause(new Cause(property, mappings), file, cluster,
                ("The values of %s (%s) contradict each other; a request for either is satisfied. "
                        + "They come from %s.").formatted(property,
                                listed(values.stream().map(one -> shown(definition, one.value()))),
                                listed(mappings.stream().sorted())),
                "A cluster has one; correct the description or take out a cell.");
    }

    private static String listed(Stream<String> texts) {
        List<String> all = texts.toList();
        String first = all.stream().limit(SHOWN_MAX).collect(Collectors.joining("; "));
        return all.size() > SHOWN_MAX ? "%s; %d more".formatted(first, all.size() - SHOWN_MAX) : first;
    }

    private static String shown(PropertyDefinition property, Value value) {
        return value instanceof Value.Amount amount
                && property.range() instanceof PropertyRange.Measured measured
                        ? amount.quantity().in(measured.shownIn()).toString() : value.toString();
    }
}
