package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gradi.broker.Outcome;
import org.gradi.model.Offer;
import org.gradi.planning.JointObjective;
import org.gradi.planning.JointStrategy;
import org.gradi.session.OutcomeJson;
import org.gradi.session.SessionRecorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "reserve",
        description = {"Reserve what requests ask for, in the order given, each all or nothing.",
            "With --together they are decided jointly."})
final class ReserveVerb extends GridVerb {
    @Parameters(arity = "1..*", paramLabel = "REQUEST", description = "Request files.")
    private List<Path> files;

    @Option(names = "--together",
            description = "Decide all of them jointly, by the strategy joint, not one after the other.")
    private boolean together;

    @Option(names = "--objective", paramLabel = "WHAT",
            description = "With --together, what to make as large as possible: requests (default), "
                    + "processor-time, or priority (the order given).")
    private String objective;

    @Option(names = "--what-if",
            description = "Only try it out, on a copy of the clusters as they are now; nothing is reserved.")
    private boolean whatIf;

    ReserveVerb(Services services) {
        super(services);
    }

    @Override
    boolean beginsState() {
        return !whatIf;
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        checkOptions();
        List<CheckedRequest> requests = workplace.read(files);
        SessionRecorder recorder = whatIf ? workplace.whatIf() : workplace.recorder();
        Story story = new Story();
        recorder.broker().addListener(story);
        List<Outcome> outcomes = together ? reserveTogether(recorder, requests)
                : requests.stream().map(checked -> recorder
                        .reserve(checked.draft(), checked.request(), options().strategy())).toList();
        List<List<Offer>> offers = outcomes.stream().map(outcome -> outcome instanceof Outcome.Refused refused
                ? recorder.broker().offers(refused) : List.<Offer>of()).toList();
        if (options().json()) {
            JsonObject object = json(workplace, outcomes, offers);
            story.decidedTogether().ifPresent(decided ->
                    object.addProperty("proven", decided.isProven()));
            printer().json(object);
        } else {
            if (whatIf) {
                printer().line("What if: nothing is reserved. On a copy of the clusters this comes out.");
            }
            story.decidedTogether().ifPresent(decided -> printer().line(decided.isProven()
                    ? "Decided together; proven to be the best within each organisation."
                    : "Decided together; the best that could be had, not proven to be the best there is."));
            OutcomeText text = new OutcomeText(printer(), Times.of(workplace));
            for (int i = 0; i < outcomes.size(); i++) {
                text.print(outcomes.get(i), offers.get(i));
                text.steps(story.take(outcomes.get(i).request()));
            }
        }
        return exitCode(outcomes);
    }

    private List<Outcome> reserveTogether(SessionRecorder recorder, List<CheckedRequest> requests)
            throws InvalidInput {
        JointObjective chosen = objective();
        if (requests.size() > chosen.mostRequests()) {
            throw new InvalidInput("--objective %s: the requests (%d) must be %d at most.".formatted(
                    chosen.key(), requests.size(), chosen.mostRequests()));
        }
        return recorder.reserveTogether(requests.stream().map(CheckedRequest::draft).toList(),
                requests.stream().map(CheckedRequest::request).toList(), chosen);
    }

    private JointObjective objective() throws InvalidInput {
        if (objective == null) {
            return JointObjective.MOST_REQUESTS;
        }
        return JointObjective.ofKey(objective).orElseThrow(() -> new InvalidInput(
                "--objective: the objective (%s) is not known; known are %s.".formatted(objective,
                        Arrays.stream(JointObjective.values()).map(JointObjective::key)
                                .collect(Collectors.joining(", ")))));
    }

    /** Refuses options that do not go together. */
    private void checkOptions() throws InvalidInput {
        if (whatIf && options().session().isPresent()) {
            throw new InvalidInput("--what-if: nothing is done that a session could keep; leave --session "
                    + "out.");
        }
        if (!together && objective != null) {
            throw new InvalidInput("--objective is for requests decided jointly; give --together too.");
        }
        if (together && isGiven("--strategy") && !options().strategy().equals(JointStrategy.NAME)) {
            throw new InvalidInput("--together: requests are decided jointly by the strategy (%s), not (%s)."
                    .formatted(JointStrategy.NAME, options().strategy()));
        }
    }

    private JsonObject json(Workplace workplace, List<Outcome> outcomes, List<List<Offer>> offers) {
        JsonObject object = new JsonObject();
        object.addProperty("grid", workplace.broker().opened().grid().name());
        if (whatIf) {
            object.addProperty("whatIf", true);
        }
        object.add("outcomes", outcomes(workplace, outcomes, offers));
        return object;
    }

    /** @param offers for each outcome, what could be had instead */
    static JsonArray outcomes(Workplace workplace, List<Outcome> outcomes, List<List<Offer>> offers) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < outcomes.size(); i++) {
            array.add(Printer.parsed(OutcomeJson.write(outcomes.get(i), workplace.broker().opened().grid()
                    .epoch(),
                    offers.get(i))));
        }
        return array;
    }

    /** A manager that cannot be reached outweighs refused, refused outweighs done. */
    static int exitCode(List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(ReserveVerb::isForSilence)) {
            return ExitCode.IN_DOUBT;
        }
        return outcomes.stream().anyMatch(Outcome.Refused.class::isInstance) ? ExitCode.REFUSED
                : ExitCode.DONE;
    }

    private static boolean isForSilence(Outcome outcome) {
        return outcome instanceof Outcome.InDoubt
                || outcome instanceof Outcome.Refused refused && refused.isForSilence();
    }
}
