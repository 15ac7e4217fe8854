package org.gradi.session;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradi.cluster.JobOrder;
import org.gradi.planning.JointObjective;
import org.gradi.request.ChangeDraft;
import org.gradi.request.FileProblem;
import org.gradi.request.Json;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestJson;
import org.gradi.request.StrictJson;

/** The JSON text of a session: each step an object of its own, its outcome on one line. */
final class SessionJson {
    static final String FORMAT = "gradi/session";
    private static final int VERSION = 1;

    private final String source;

    private SessionJson(String source) {
        this.source = source;
    }

    static String write(Session session) {
        String steps = session.steps().stream().map(SessionJson::step).collect(Collectors.joining(",\n    "));
        return String.format(Locale.ROOT, """
                {
                  "format": %s,
                  "version": %d,
                  "grid": %s,
                  "steps": [%s]
                }
                """, StrictJson.quote(FORMAT), VERSION, StrictJson.quote(session.grid()),
                steps.isEmpty() ? "" : "\n    " + steps + "\n  ");
    }

    private static String step(SessionStep step) {
        if (step instanceof SessionStep.Reserve reserve) {
            return "{\"reserve\": %s,\n     \"strategy\": %s,\n     \"outcome\": %s}".formatted(
                    RequestJson.write(reserve.request()).strip().replace("\n", "\n      "),
                    StrictJson.quote(reserve.strategy()), reserve.outcome());
        }
        if (step instanceof SessionStep.ReserveTogether together) {
            return "{\"reserveTogether\": [%s],\n     \"objective\": %s,\n     \"outcomes\": [%s]}".formatted(
                    together.requests().stream().map(request -> "\n      "
                            + RequestJson.write(request).strip().replace("\n", "\n      "))
                            .collect(Collectors.joining(",")),
                    StrictJson.quote(together.objective().key()),
                    together.outcomes().stream().map(outcome -> "\n      " + outcome)
                            .collect(Collectors.joining(",")));
        }
        if (step instanceof SessionStep.Change change) {
            return "{\"change\": %s%s,\n     \"strategy\": %s,\n     \"outcome\": %s}".formatted(
                    StrictJson.quote(change.reservation()), wishes(change.change()),
                    StrictJson.quote(change.strategy()), change.outcome());
        }
        if (step instanceof SessionStep.Cancel cancel) {
            return "{\"cancel\": %s, \"state\": %s}".formatted(StrictJson.quote(cancel.reservation()),
                    StrictJson.quote(cancel.state()));
        }
        if (step instanceof SessionStep.Submit submit) {
            JobOrder order = submit.order();
            return ("{\"submit\": %s, \"name\": %s, \"directory\": %s,\n     \"command\": [%s]%s,\n"
                    + "     \"jobs\": %s}").formatted(StrictJson.quote(submit.reservation()),
                            StrictJson.quote(order.name()), StrictJson.quote(order.directory()),
                            order.command().stream().map(StrictJson::quote).collect(Collectors.joining(", ")),
                            optional("cluster", submit.cluster()), StrictJson.quote(submit.jobs()));
        }
        if (step instanceof SessionStep.CancelJobs cancel) {
            return "{\"cancelJobs\": %s%s, \"jobs\": %s}".formatted(StrictJson.quote(cancel.reservation()),
                    optional("name", cancel.name()), StrictJson.quote(cancel.jobs()));
        }
        return "{\"advance\": %s}".formatted(StrictJson.quote(((SessionStep.Advance) step).sinceEpoch()
                .toString()));
    }

    /** What is to change; what stays is not written. */
    private static String wishes(ChangeDraft change) {
        return Stream.of(Map.entry("start", change.start()), Map.entry("duration", change.duration()),
                Map.entry("deadline", change.deadline()), Map.entry("processors", change.processors()))
                .map(wish -> optional(wish.getKey(), Optional.of(wish.getValue())
                        .filter(text -> !text.isBlank()))).collect(Collectors.joining());
    }

    /** A member that is left out where there is nothing. */
    private static String optional(String name, Optional<String> text) {
        return text.map(value -> ", \"%s\": %s".formatted(name, StrictJson.quote(value))).orElse("");
    }

    static Session read(String text, String source) throws FileProblem {
        return new SessionJson(source).session(StrictJson.read(text, source, "$"));
    }

    private Session session(Json document) throws FileProblem {
        Map<String, Json> members = members(document, "$");
        require(members, "format", new Json.Text(FORMAT));
        require(members, "version", new Json.Numeral(String.valueOf(VERSION)));
        refuseOthers(members, "$", Set.of("format", "version", "grid", "steps"));
        if (!(members.get("steps") instanceof Json.Items items)) {
            throw problem("$.steps", "the steps must be a list");
        }
        List<SessionStep> steps = new ArrayList<>();
        for (Json item : items.values()) {
            steps.add(step(item, "$.steps[" + steps.size() + "]"));
        }
        return new Session(text(members, "grid", "$"), steps);
    }

    private SessionStep step(Json item, String path) throws FileProblem {
        Map<String, Json> members = members(item, path);
        if (members.containsKey("reserve")) {
            refuseOthers(members, path, Set.of("reserve", "strategy", "outcome"));
            requireOutcome(members.getOrDefault("outcome", new Json.Nothing()), path + ".outcome");
            return new SessionStep.Reserve(
                    RequestJson.read(StrictJson.write(members.get("reserve")), source, path + ".reserve"),
                    text(members, "strategy", path), StrictJson.write(members.get("outcome")));
        }
        if (members.containsKey("reserveTogether")) {
            refuseOthers(members, path, Set.of("reserveTogether", "objective", "outcomes"));
            return together(members, path);
        }
        if (members.containsKey("change")) {
            refuseOthers(members, path, Set.of("change", "start", "duration", "deadline", "processors",
                    "strategy", "outcome"));
            requireOutcome(members.getOrDefault("outcome", new Json.Nothing()), path + ".outcome");
            return new SessionStep.Change(text(members, "change", path), new ChangeDraft(
                    wish(members, "start", path), wish(members, "duration", path),
                    wish(members, "deadline", path), wish(members, "processors", path)),
                    text(members, "strategy", path), StrictJson.write(members.get("outcome")));
        }
        if (members.containsKey("cancel")) {
            refuseOthers(members, path, Set.of("cancel", "state"));
            return new SessionStep.Cancel(text(members, "cancel", path), text(members, "state", path));
        }
        if (members.containsKey("submit")) {
            refuseOthers(members, path, Set.of("submit", "name", "directory", "command", "cluster", "jobs"));
            return submit(members, path);
        }
        if (members.containsKey("cancelJobs")) {
            refuseOthers(members, path, Set.of("cancelJobs", "name", "jobs"));
            return new SessionStep.CancelJobs(text(members, "cancelJobs", path),
                    optional(members, "name", path), text(members, "jobs", path));
        }
        if (members.containsKey("advance")) {
            refuseOthers(members, path, Set.of("advance"));
            return advance(text(members, "advance", path), path + ".advance");
        }
        throw problem(path, "a step must have one of the members reserve, reserveTogether, change, "
                + "cancel, submit, cancelJobs, advance");
    }

    private SessionStep.Submit submit(Map<String, Json> members, String path) throws FileProblem {
        List<String> command = new ArrayList<>();
        for (Json word : items(members, "command", path)) {
            if (!(word instanceof Json.Text text)) {
                throw problem("%s.command[%d]".formatted(path, command.size()),
                        "this must be a text, not " + word.words());
            }
            command.add(text.value());
        }
        try {
            return new SessionStep.Submit(text(members, "submit", path), new JobOrder(
                    text(members, "name", path), command, text(members, "directory", path)),
                    optional(members, "cluster", path), text(members, "jobs", path));
        } catch (IllegalArgumentException wrong) {
            throw new FileProblem("%s, %s: %s".formatted(source, path, wrong.getMessage()), wrong);
        }
    }

    private Optional<String> optional(Map<String, Json> members, String name, String path)
            throws FileProblem {
        return members.containsKey(name) ? Optional.of(text(members, name, path)) : Optional.empty();
    }

    private String wish(Map<String, Json> members, String name, String path) throws FileProblem {
        return optional(members, name, path).orElse("");
    }

    private SessionStep together(Map<String, Json> members, String path) throws FileProblem {
        List<RequestDraft> requests = new ArrayList<>();
        for (Json request : items(members, "reserveTogether", path)) {
            requests.add(RequestJson.read(StrictJson.write(request), source,
                    "%s.reserveTogether[%d]".formatted(path, requests.size())));
        }
        List<String> outcomes = new ArrayList<>();
        for (Json outcome : items(members, "outcomes", path)) {
            requireOutcome(outcome, "%s.outcomes[%d]".formatted(path, outcomes.size()));
            outcomes.add(StrictJson.write(outcome));
        }
        String objective = text(members, "objective", path);
        try {
            return new SessionStep.ReserveTogether(requests, JointObjective.ofKey(objective).orElseThrow(() ->
                    new IllegalArgumentException("The objective (%s) is not known; known are %s.".formatted(
                            objective, Arrays.stream(JointObjective.values()).map(JointObjective::key)
                                    .collect(Collectors.joining(", "))))), outcomes);
        } catch (IllegalArgumentException wrong) {
            throw new FileProblem("%s, %s: %s".formatted(source, path, wrong.getMessage()), wrong);
        }
    }

    private List<Json> items(Map<String, Json> members, String name, String path) throws FileProblem {
        if (members.get(name) instanceof Json.Items items) {
            return items.values();
        }
        throw problem(path + "." + name, "the member %s must be a list".formatted(name));
    }

    private SessionStep.Advance advance(String length, String path) throws FileProblem {
        try {
            return new SessionStep.Advance(Duration.parse(length));
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw problem(path, ("the time since the epoch (%s) must be an ISO duration of whole seconds, "
                    + "such as PT30M").formatted(length));
        }
    }

    private void requireOutcome(Json outcome, String path) throws FileProblem {
        String kind = text(members(outcome, path), "outcome", path);
        if (!OutcomeJson.KINDS.contains(kind)) {
            throw problem(path + ".outcome", "the outcome (%s) is not known; known are %s".formatted(kind,
                    String.join(", ", OutcomeJson.KINDS)));
        }
    }

    private Map<String, Json> members(Json value, String path) throws FileProblem {
        if (value instanceof Json.Members object) {
            return object.values();
        }
        throw problem(path, "this must be an object, not " + value.words());
    }

    private String text(Map<String, Json> members, String name, String path) throws FileProblem {
        if (members.get(name) instanceof Json.Text text && !text.value().isBlank()) {
            return text.value();
        }
        throw problem(path + "." + name, "the member %s must be a text that is not blank".formatted(name));
    }

    private void require(Map<String, Json> members, String name, Json right) throws FileProblem {
        Json found = members.getOrDefault(name, new Json.Nothing());
        if (!right.equals(found)) {
            throw problem("$." + name,
                    "the %s must be %s, not %s".formatted(name, right.words(), found.words()));
        }
    }

    private void refuseOthers(Map<String, Json> members, String path, Set<String> known) throws FileProblem {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw problem(path, "the member (%s) is not known; known are %s".formatted(name,
                        known.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }

    private FileProblem problem(String path, String text) {
        return new FileProblem("%s, %s: %s.".formatted(source, path, text));
    }
}
