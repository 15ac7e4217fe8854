package org.gradi.ui.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gradi.model.Importance;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Relation;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestDraft.DraftRequirement;

/**
 * What the form holds: a draft, and beside it the rows that are still blank. Immutable.
 *
 * <p>Every property of the vocabulary has at least one row, in the vocabulary's order; properties that it
 * does not know follow. Rows keep their place while they are blank, so that nothing moves under the user's
 * hands.
 */
final class WorkingDraft {
    private static final Pattern REQUIREMENT_PATH = Pattern.compile("\\$\\.requirements\\[([0-9]{1,6})].*");

    private final Vocabulary vocabulary;
    private final RequestDraft withBlanks;

    WorkingDraft(Vocabulary vocabulary, RequestDraft draft) {
        this.vocabulary = vocabulary;
        this.withBlanks = draft;
    }

    /** The draft as others see it: without the rows that ask nothing. */
    RequestDraft draft() {
        return withRequirements(requirements().stream().filter(WorkingDraft::asksSomething).toList());
    }

    String text(RequestField field) {
        return field.of(withBlanks);
    }

    /** The most processors follow the fewest as long as they are the same. */
    WorkingDraft with(RequestField field, String text) {
        RequestDraft next = field.in(withBlanks, text);
        boolean together = field == RequestField.MIN_PROCESSORS
                && withBlanks.maxProcessors().equals(withBlanks.minProcessors());
        return new WorkingDraft(vocabulary, together ? RequestField.MAX_PROCESSORS.in(next, text) : next);
    }

    /** Every row of the form, from top to bottom. */
    List<RowKey> rows() {
        Map<String, Integer> rowsByProperty = new LinkedHashMap<>();
        vocabulary.properties().forEach(property -> rowsByProperty.put(property.id(), 0));
        requirements().forEach(requirement -> rowsByProperty.merge(idOf(requirement), 1, Integer::sum));
        List<RowKey> rows = new ArrayList<>();
        rowsByProperty.forEach((property, count) -> IntStream.range(0, Math.max(1, count))
                .forEach(ordinal -> rows.add(new RowKey(property, ordinal))));
        return List.copyOf(rows);
    }

    /**
     * What a row holds; a blank requirement with the property's usual relation when nothing was entered yet.
     */
    DraftRequirement at(RowKey row) {
        int index = indexOf(row);
        return index < requirements().size() ? requirements().get(index)
                : new DraftRequirement(row.property(), usualRelation(row.property()), "");
    }

    WorkingDraft with(RowKey row, String relation, String value) {
        int index = indexOf(row);
        List<DraftRequirement> next = new ArrayList<>(requirements());
        if (index < next.size()) {
            DraftRequirement old = next.get(index);
            next.set(index, new DraftRequirement(old.property(), relation, value, old.importance()));
        } else {
            next.add(placeFor(row.property()), new DraftRequirement(row.property(), relation, value));
        }
        return new WorkingDraft(vocabulary, withRequirements(next));
    }

    /** A row that asks nothing yet remembers it as well. */
    WorkingDraft with(RowKey row, Importance importance) {
        DraftRequirement old = at(row);
        WorkingDraft there = indexOf(row) < requirements().size() ? this
                : with(row, old.relation(), old.value());
        List<DraftRequirement> next = new ArrayList<>(there.requirements());
        next.set(there.indexOf(row),
                new DraftRequirement(old.property(), old.relation(), old.value(), importance));
        return new WorkingDraft(vocabulary, withRequirements(next));
    }

    /**
     * With that term asked for as well: in the property's blank row, or in one more. Unchanged when it is
     * asked for already.
     */
    WorkingDraft withTerm(String property, String term) {
        List<RowKey> own = rows().stream().filter(row -> row.property().equals(property)).toList();
        if (own.stream().anyMatch(row -> at(row).value().equals(term))) {
            return this;
        }
        Optional<RowKey> blank = own.stream().filter(row -> at(row).value().isBlank()).findFirst();
        if (blank.isPresent()) {
            return with(blank.get(), Relation.IS.key(), term);
        }
        List<DraftRequirement> next = new ArrayList<>(requirements());
        next.add(placeFor(property), new DraftRequirement(property, Relation.IS.key(), term));
        return new WorkingDraft(vocabulary, withRequirements(next));
    }

    WorkingDraft without(RowKey row) {
        int index = indexOf(row);
        List<DraftRequirement> next = new ArrayList<>(requirements());
        if (index < next.size()) {
            next.remove(index);
        }
        return new WorkingDraft(vocabulary, withRequirements(next));
    }

    /** With one more, blank, row for the property: the other bound of a range. */
    WorkingDraft withBound(String property) {
        List<DraftRequirement> next = new ArrayList<>(requirements());
        boolean hasLowerBound = next.stream().anyMatch(requirement -> idOf(requirement).equals(property)
                && requirement.relation().equals(Relation.AT_LEAST.key()));
        Relation other = hasLowerBound ? Relation.AT_MOST : Relation.AT_LEAST;
        next.add(placeFor(property), new DraftRequirement(property, other.key(), ""));
        return new WorkingDraft(vocabulary, withRequirements(next));
    }

    /**
     * The row that a problem with that JSON path of {@link #draft()} concerns; empty when it concerns no row.
     */
    Optional<RowKey> rowAt(String path) {
        Matcher matcher = REQUIREMENT_PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<RowKey> asked = keysInDraftOrder().entrySet().stream()
                .filter(entry -> asksSomething(requirements().get(entry.getKey())))
                .map(Map.Entry::getValue).toList();
        int index = Integer.parseInt(matcher.group(1));
        return index < asked.size() ? Optional.of(asked.get(index)) : Optional.empty();
    }

    private Map<Integer, RowKey> keysInDraftOrder() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Map<Integer, RowKey> keys = new LinkedHashMap<>();
        for (int i = 0; i < requirements().size(); i++) {
            String property = idOf(requirements().get(i));
            keys.put(i, new RowKey(property, seen.merge(property, 1, Integer::sum) - 1));
        }
        return keys;
    }

    /** The row's place in the list; the list's size when it has none. */
    private int indexOf(RowKey row) {
        return keysInDraftOrder().entrySet().stream().filter(entry -> entry.getValue().equals(row))
                .map(Map.Entry::getKey).findFirst().orElse(requirements().size());
    }

    /** Where a new requirement goes: behind its property's others, before the properties that come later. */
    private int placeFor(String property) {
        List<String> order = vocabulary.properties().stream().map(PropertyDefinition::id).toList();
        Set<String> later = new LinkedHashSet<>(order.subList(order.indexOf(property) + 1, order.size()));
        return IntStream.range(0, requirements().size())
                .filter(i -> later.contains(idOf(requirements().get(i)))).findFirst()
                        .orElse(requirements().size());
    }

    private String usualRelation(String property) {
        return vocabulary.property(property).map(PropertyDefinition::range)
                .filter(PropertyRange.Classified.class::isInstance)
                .map(classified -> Relation.IS.key()).orElse(Relation.AT_LEAST.key());
    }

    private String idOf(DraftRequirement requirement) {
        return vocabulary.property(requirement.property()).map(PropertyDefinition::id)
                .orElse(requirement.property());
    }

    private List<DraftRequirement> requirements() {
        return withBlanks.requirements();
    }

    private static boolean asksSomething(DraftRequirement requirement) {
        return !requirement.value().isBlank();
    }

    private RequestDraft withRequirements(List<DraftRequirement> requirements) {
        RequestDraft draft = withBlanks;
        return new RequestDraft(draft.name(), requirements, draft.minProcessors(), draft.maxProcessors(),
                draft.communication(), draft.bandwidth(), draft.start(), draft.duration(), draft.deadline(),
                draft.coAllocation());
    }
}
