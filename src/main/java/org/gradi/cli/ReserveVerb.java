package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradi.broker.Outcome;
import org.gradi.model.Offer;
import org.gradi.session.OutcomeJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "reserve",
        description = "Reserve what requests ask for, in the order given, each all or nothing.")
final class ReserveVerb extends GridVerb {
    @Parameters(arity = "1..*", paramLabel = "REQUEST", description = "Request files.")
    private List<Path> files;

    ReserveVerb(Services services) {
        super(services);
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        List<Outcome> outcomes = new ArrayList<>();
        List<List<Offer>> offers = new ArrayList<>();
        for (CheckedRequest checked : workplace.read(files)) {
            Outcome outcome = workplace.recorder()
                    .reserve(checked.draft(), checked.request(), options().strategy());
            outcomes.add(outcome);
            offers.add(outcome instanceof Outcome.Refused
                    ? workplace.broker().offers(checked.request(), options().strategy()) : List.of());
        }
        if (options().json()) {
            printer().json(json(workplace, outcomes, offers));
        } else {
            OutcomeText text = new OutcomeText(printer(), Times.of(workplace));
            for (int i = 0; i < outcomes.size(); i++) {
                text.print(outcomes.get(i), offers.get(i));
            }
        }
        return exitCode(outcomes);
    }

    private static JsonElement json(Workplace workplace, List<Outcome> outcomes, List<List<Offer>> offers) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < outcomes.size(); i++) {
            array.add(Printer.parsed(OutcomeJson.write(outcomes.get(i), workplace.broker().opened().grid()
                    .epoch(),
                    offers.get(i))));
        }
        JsonObject object = new JsonObject();
        object.addProperty("grid", workplace.broker().opened().grid().name());
        object.add("outcomes", array);
        return object;
    }

    /** In doubt outweighs refused, refused outweighs done. */
    static int exitCode(List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(Outcome.InDoubt.class::isInstance)) {
            return ExitCode.IN_DOUBT;
        }
        return outcomes.stream().anyMatch(Outcome.Refused.class::isInstance) ? ExitCode.REFUSED
                : ExitCode.DONE;
    }
}
