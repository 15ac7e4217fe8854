package org.gradi.ui.request;

import java.util.Arrays;
import java.util.Optional;
import org.gradi.request.RequestDraft;

/** The fields of the form that every request has, with their place in a draft and in a request file. */
enum RequestField {
    NAME("name", "$.name"),
    MIN_PROCESSORS("min", "$.processors.min"),
    MAX_PROCESSORS("max", "$.processors.max"),
    COMMUNICATION("communication", "$.communication"),
    BANDWIDTH("bandwidth", "$.bandwidth"),
    START("start", "$.start"),
    DURATION("duration", "$.duration"),
    DEADLINE("deadline", "$.deadline"),
    CO_ALLOCATION("coAllocation", "$.coAllocation");

    private static final String PROCESSORS_PATH = "$.processors";

    private final String key;
    private final String path;

    RequestField(String key, String path) {
        this.key = key;
        this.path = path;
    }

    /**
     * The field a problem with that JSON path concerns; a problem of the processors as a whole is the first
     * one's.
     */
    static Optional<RequestField> at(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst()
                .or(() -> path.equals(PROCESSORS_PATH) ? Optional.of(MIN_PROCESSORS) : Optional.empty());
    }

    /** The stem of its widgets' names and of its words in the bundle. */
    String key() {
        return key;
    }

    String of(RequestDraft draft) {
        return switch (this) {
            case NAME -> draft.name();
            case MIN_PROCESSORS -> draft.minProcessors();
            case MAX_PROCESSORS -> draft.maxProcessors();
            case COMMUNICATION -> draft.communication();
            case BANDWIDTH -> draft.bandwidth();
            case START -> draft.start();
            case DURATION -> draft.duration();
            case DEADLINE -> draft.deadline();
            case CO_ALLOCATION -> String.valueOf(draft.coAllocation());
        };
    }

    RequestDraft in(RequestDraft draft, String text) {
        return new RequestDraft(
                this == NAME ? text : draft.name(),
                draft.requirements(),
                this == MIN_PROCESSORS ? text : draft.minProcessors(),
                this == MAX_PROCESSORS ? text : draft.maxProcessors(),
                this == COMMUNICATION ? text : draft.communication(),
                this == BANDWIDTH ? text : draft.bandwidth(),
                this == START ? text : draft.start(),
                this == DURATION ? text : draft.duration(),
                this == DEADLINE ? text : draft.deadline(),
                this == CO_ALLOCATION ? Boolean.parseBoolean(text) : draft.coAllocation());
    }
}
