package org.gradi.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradi.broker.GridState;
import org.gradi.model.Cluster;
import org.gradi.model.Offer;
import org.gradi.session.OutcomeJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "offers",
        description = "Show what could be reserved instead of a request: later, smaller, shorter.")
final class OffersVerb extends GridVerb {
    @Parameters(paramLabel = "REQUEST", description = "A request file.")
    private Path file;

    OffersVerb(Services services) {
        super(services);
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        CheckedRequest checked = workplace.read(List.of(file)).get(0);
        List<Offer> offers = workplace.broker().offers(checked.request(), options().strategy());
        GridState state = workplace.broker().state();
        List<Cluster> silent = new ArrayList<>(SeenText.silent(state));
        silent.retainAll(workplace.broker().select(checked.request(), options().strategy()).selected());
        if (options().json()) {
            JsonObject object = new JsonObject();
            object.addProperty("request", checked.request().name());
            object.add("offers", Printer.parsed(OutcomeJson.write(offers,
                    workplace.broker().opened().grid().epoch())));
            object.add("silent", SeenText.clusters(state, silent));
            printer().json(object);
        } else {
            Times times = Times.of(workplace);
            printer().line("%s: %d offer%s (%s)".formatted(checked.request().name(), offers.size(),
                    offers.size() == 1 ? "" : "s", times.zone()));
            offers.forEach(offer -> printer().line("  %s %s, %s".formatted(offer.change(),
                    OutcomeText.places(offer.plan()), times.window(offer.plan().window()))));
            SeenText.silences(state, silent, times).forEach(printer()::line);
        }
        return !offers.isEmpty() ? ExitCode.DONE : silent.isEmpty() ? ExitCode.REFUSED : ExitCode.IN_DOUBT;
    }
}
