package org.gradi.request;

import java.util.ArrayList;
import java.util.List;
import org.gradi.request.RequestDraft.DraftRequirement;

/** A draft in order, of which a test spoils what it is about. */
final class SomeDraft {
    private String name = "user_1";
    private List<DraftRequirement> requirements = List.of(
            new DraftRequirement("operatingSystem", "is", "Linux"),
            new DraftRequirement("diskSpace", "atLeast", "40 GB"));
    private String min = "6";
    private String max = "6";
    private String communication = "peer-to-peer";
    private String bandwidth = "10 Mbit/s";
    private String start = "PT20M";
    private String duration = "PT60M";
    private String deadline = "PT90M";

    static SomeDraft create() {
        return new SomeDraft();
    }

    SomeDraft name(String text) {
        name = text;
        return this;
    }

    SomeDraft requirement(String property, String relation, String value) {
        requirements = List.of(new DraftRequirement(property, relation, value));
        return this;
    }

    SomeDraft and(String property, String relation, String value) {
        requirements = new ArrayList<>(requirements);
        requirements.add(new DraftRequirement(property, relation, value));
        return this;
    }

    SomeDraft processors(String fewest, String most) {
        min = fewest;
        max = most;
        return this;
    }

    SomeDraft communication(String text) {
        communication = text;
        return this;
    }

    SomeDraft bandwidth(String text) {
        bandwidth = text;
        return this;
    }

    SomeDraft times(String startText, String durationText, String deadlineText) {
        start = startText;
        duration = durationText;
        deadline = deadlineText;
        return this;
    }

    RequestDraft draft() {
        return new RequestDraft(name, requirements, min, max, communication, bandwidth, start, duration,
                deadline, true);
    }
}
