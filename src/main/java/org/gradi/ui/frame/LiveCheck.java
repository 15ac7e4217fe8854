package org.gradi.ui.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradi.broker.Broker;
import org.gradi.model.Requirement;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.gradi.selection.ResourceSelector;
import org.gradi.ui.request.CheckedForm;
import org.gradi.ui.request.FormCheck;

/** Judges drafts against one grid while they are written: what can be read of them is matched already. */
final class LiveCheck implements FormCheck {
    private final Broker broker;

    LiveCheck(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CheckedForm check(RequestDraft draft) {
        RequestCheck check = RequestChecker.check(draft, vocabulary(), broker.timeFrame());
        List<Requirement> readable = check instanceof RequestCheck.Passed passed
                ? passed.request().requirements()
                : draft.requirements().stream().flatMap(one -> read(one).stream()).toList();
        Map<String, List<Requirement>> byProperty = new LinkedHashMap<>();
        readable.forEach(requirement -> byProperty
                .computeIfAbsent(requirement.property(), unused -> new ArrayList<>())
                .add(required(requirement)));
        ResourceSelector selector = broker.opened().selector();
        Map<String, Integer> matching = new LinkedHashMap<>();
        byProperty.forEach((property, asked) -> matching.put(property,
                selector.select(asked).selected().size()));
        return new CheckedForm(check instanceof RequestCheck.Failed failed ? failed.problems() : List.of(),
                selector.select(readable).selected().size(), broker.opened().grid().clusters().size(),
                matching);
    }

    /** Counted by itself, a preference counts those that satisfy it. */
    private static Requirement required(Requirement requirement) {
        return new Requirement(requirement.property(), requirement.relation(), requirement.value());
    }

    /** The requirement by itself, in a request that is in order otherwise. */
    private Optional<Requirement> read(DraftRequirement requirement) {
        RequestDraft alone = new RequestDraft("alone", List.of(requirement), "1", "1", "peer-to-peer", "", "",
                "PT1S", "", false);
        RequestCheck check = RequestChecker.check(alone, vocabulary(), broker.timeFrame());
        return check instanceof RequestCheck.Passed passed
                ? passed.request().requirements().stream().findFirst() : Optional.empty();
    }

    private Vocabulary vocabulary() {
        return broker.opened().vocabulary();
    }
}
