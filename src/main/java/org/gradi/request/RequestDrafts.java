package org.gradi.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.gradi.model.QuantityKind;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.Unit;
import org.gradi.request.RequestDraft.DraftRequirement;

/** The way back from checked requests to drafts, so that an offer can be edited, saved or asked for. */
public final class RequestDrafts {

    private RequestDrafts() {
    }

    /** A draft that gives its times as instants. */
    public static RequestDraft withInstants(Request request) {
        return draft(request, Instant::toString);
    }

    /**
     * A draft that gives its times as offsets, except those before {@code offsetsFrom}, which stay instants.
     * A start at that very moment becomes {@code PT0S}, an immediate request.
     */
    public static RequestDraft withOffsets(Request request, Instant offsetsFrom) {
        return draft(request, moment -> moment.isBefore(offsetsFrom) ? moment.toString()
                : Duration.between(offsetsFrom, moment).toString());
    }

    private static RequestDraft draft(Request request, Function<Instant, String> written) {
        List<DraftRequirement> requirements = request.requirements().stream().map(RequestDrafts::requirement)
                .toList();
        return new RequestDraft(request.name(), requirements, String.valueOf(request.processors().min()),
                String.valueOf(request.processors().max()), request.communication().key(),
                bandwidth(request.bandwidthBitsPerSecond()), written.apply(request.time().earliestStart()),
                request.time().duration().toString(), written.apply(request.time().deadline()),
                request.coAllocation());
    }

    private static DraftRequirement requirement(Requirement requirement) {
        return new DraftRequirement(requirement.property(), requirement.relation().key(),
                requirement.value().toString(), requirement.importance());
    }

    /** In the largest unit that needs no fraction; empty for none. */
    private static String bandwidth(long bitsPerSecond) {
        if (bitsPerSecond == 0) {
            return "";
        }
        Unit unit = QuantityKind.DATA_RATE.units().stream()
                .filter(candidate -> bitsPerSecond % candidate.factor() == 0)
                .max(Comparator.comparingLong(Unit::factor)).orElseThrow();
        return bitsPerSecond / unit.factor() + " " + unit.symbol();
    }
}
