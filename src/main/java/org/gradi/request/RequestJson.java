package org.gradi.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradi.model.Importance;
import org.gradi.request.RequestDraft.DraftRequirement;

/**
 * The JSON text of a request, format {@code gradi/request}, version 1.
 *
 * <p>Reading checks the shape only: well-formed JSON, known members, each once and of the right type. Whether
 * the content makes sense is for {@link RequestChecker}. A missing member reads as an empty text, a missing
 * {@code coAllocation} as true, a missing {@code importance} as required; empty texts and what would be read
 * so anyway are not written.
 *
 * <p>Writing keeps every text of the draft. Members come in a fixed order and each requirement on a line of
 * its own; the same draft gives the same bytes.
 */
public final class RequestJson {
    /** Longer numbers would lose digits in programs that read every number as a double. */
    private static final Pattern BARE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}");

    private RequestJson() {
    }

    /**
     * Reads a text of its own.
     *
     * @param source what messages call the text, usually the file's name
     * @throws FileProblem with every problem, one per line
     */
    public static RequestDraft read(String text, String source) throws FileProblem {
        return read(text, source, "$");
    }

    /**
     * Reads a request that stands inside a larger document.
     *
     * @param source what messages call the larger document
     * @param path   the JSON path of the request in it, such as {@code $.requests[2]}
     * @throws FileProblem with every problem, one per line
     */
    public static RequestDraft read(String text, String source, String path) throws FileProblem {
        return DraftReader.read(StrictJson.read(text, source, path), source, path);
    }

    /**
     * The text of the draft; ends with a line break. Line breaks stand between members only, so every line
     * may be indented to embed the request in a larger document.
     */
    public static String write(RequestDraft draft) {
        List<String> members = new ArrayList<>();
        members.add(member("format", StrictJson.quote(DraftReader.FORMAT)));
        members.add(member("version", String.valueOf(DraftReader.VERSION)));
        addText(members, "name", draft.name());
        members.add(member("requirements", requirements(draft.requirements())));
        addProcessors(members, draft.minProcessors(), draft.maxProcessors());
        addText(members, "communication", draft.communication());
        addText(members, "bandwidth", draft.bandwidth());
        addText(members, "start", draft.start());
        addText(members, "duration", draft.duration());
        addText(members, "deadline", draft.deadline());
        members.add(member("coAllocation", String.valueOf(draft.coAllocation())));
        return members.stream().collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    private static String requirements(List<DraftRequirement> requirements) {
        return requirements.isEmpty() ? "[]" : requirements.stream().map(RequestJson::requirement)
                .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    private static String requirement(DraftRequirement requirement) {
        List<String> members = new ArrayList<>();
        addText(members, "property", requirement.property());
        members.add(member(requirement.relation(), number(requirement.value())));
        if (requirement.importance() != Importance.REQUIRED) {
            members.add(member(DraftReader.IMPORTANCE, StrictJson.quote(requirement.importance().key())));
        }
        return object(members);
    }

    private static void addProcessors(List<String> members, String min, String max) {
        List<String> range = new ArrayList<>();
        addNumber(range, "min", min);
        addNumber(range, "max", max);
        if (!min.equals(max)) {
            members.add(member("processors", object(range)));
        } else {
            addNumber(members, "processors", min);
        }
    }

    private static void addText(List<String> members, String name, String text) {
        if (!text.isEmpty()) {
            members.add(member(name, StrictJson.quote(text)));
        }
    }

    private static void addNumber(List<String> members, String name, String text) {
        if (!text.isEmpty()) {
            members.add(member(name, number(text)));
        }
    }

    /** Whole numbers stand bare; all else, version 2.10 for one, would not survive every JSON program so. */
    private static String number(String text) {
        return BARE_NUMBER.matcher(text).matches() ? text : StrictJson.quote(text);
    }

    private static String object(List<String> members) {
        return "{" + String.join(", ", members) + "}";
    }

    private static String member(String name, String value) {
        return StrictJson.quote(name) + ": " + value;
    }
}
