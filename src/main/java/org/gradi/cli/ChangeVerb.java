package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradi.broker.GridState;
import org.gradi.broker.Outcome;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.request.ChangeDraft;
import org.gradi.request.RequestCheck;
import org.gradi.session.OutcomeJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "change", description = {"Move or resize a reservation, all or nothing.",
    "What is not given stays as it was granted. Until the change is promised the old promise stands."})
final class ChangeVerb extends GridVerb {
    @Parameters(paramLabel = "ID", description = "The reservation's id, as list shows it.")
    private String id;

    @Option(names = "--start", paramLabel = "WHEN", defaultValue = "",
            description = "The earliest start: now, an instant, or an offset such as PT20M.")
    private String start;

    @Option(names = "--duration", paramLabel = "D", defaultValue = "",
            description = "How long, such as PT1H; of one that has begun counted from its start.")
    private String duration;

    @Option(names = "--deadline", paramLabel = "WHEN", defaultValue = "",
            description = "The latest end; default: start + duration, so that it begins at the start.")
    private String deadline;

    @Option(names = "--processors", paramLabel = "N", defaultValue = "", description = "How many.")
    private String processors;

    ChangeVerb(Services services) {
        super(services);
    }

    @Override
    boolean isAboutReservations() {
        return true;
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        for (String option : List.of("--start", "--duration", "--deadline", "--processors")) {
            if (isGiven(option) && commandLine().getParseResult().matchedOptionValue(option, "").isBlank()) {
                throw new InvalidInput(("%s: the value () is empty; leave the option out to keep what was "
                        + "granted.").formatted(option));
            }
        }
        ChangeDraft draft = new ChangeDraft(start, duration, deadline, processors);
        if (draft.isEmpty()) {
            throw new InvalidInput("change: nothing is to change; give --start, --duration, --deadline or "
                    + "--processors.");
        }
        Reservation old = workplace.promised(id);
        Request request = checked(draft.check(old, workplace.broker().timeFrame()));
        Optional<Outcome> outcome =
                workplace.recorder().change(id, draft, request, options().strategy());
        if (outcome.isEmpty()) {
            requireStanding(workplace);
        }
        if (options().json()) {
            printer().json(json(workplace, outcome));
        } else {
            outcome.ifPresent(done -> print(workplace, done));
        }
        return outcome.isPresent() ? ReserveVerb.exitCode(List.of(outcome.get())) : ExitCode.IN_DOUBT;
    }

    /** What stands and still cannot be changed waits for an earlier change that was cut short. */
    private void requireStanding(Workplace workplace) throws InvalidInput {
        workplace.promised(id);
        GridState state = workplace.broker().state();
        warn(("%s stands as it was, and nothing is changed: an earlier change of it was cut short and is "
                + "still to be settled. Change it again when the managers answer.").formatted(id));
        SeenText.silences(state, SeenText.silent(state), Times.of(workplace)).forEach(this::warn);
    }

    private static Request checked(RequestCheck check) throws InvalidInput {
        if (check instanceof RequestCheck.Failed failed) {
            throw new InvalidInput(failed.problems().stream()
                    .map(problem -> "--%s: %s".formatted(problem.path().substring(2),
                            problem.message().english()))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return ((RequestCheck.Passed) check).request();
    }

    private JsonObject json(Workplace workplace, Optional<Outcome> outcome) {
        JsonArray outcomes = new JsonArray();
        outcome.ifPresent(done -> outcomes.add(Printer.parsed(OutcomeJson.write(done,
                workplace.broker().opened().grid().epoch(), List.of()))));
        JsonObject object = new JsonObject();
        object.addProperty("grid", workplace.broker().opened().grid().name());
        object.addProperty("changed", id);
        object.add("outcomes", outcomes);
        return object;
    }

    private void print(Workplace workplace, Outcome outcome) {
        OutcomeText text = new OutcomeText(printer(), Times.of(workplace));
        if (outcome instanceof Outcome.Reserved changed && changed.reservation().id().equals(id)) {
            text.printChanged(changed.reservation());
        } else {
            text.print(outcome, List.of());
            printer().line((outcome instanceof Outcome.Reserved
                    ? "  It takes the place of %s, which is given back." : "  %s stands as it was.")
                    .formatted(id));
        }
    }
}
