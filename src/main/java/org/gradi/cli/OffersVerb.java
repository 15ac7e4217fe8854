package org.gradi.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
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
        if (options().json()) {
            JsonObject object = new JsonObject();
            object.addProperty("request", checked.request().name());
            object.add("offers", Printer.parsed(OutcomeJson.write(offers,
                    workplace.broker().opened().grid().epoch())));
            printer().json(object);
        } else {
            Times times = Times.of(workplace);
            printer().line("%s: %d offers (%s)".formatted(checked.request().name(), offers.size(),
                    times.zone()));
            offers.forEach(offer -> printer().line("  %s %s, %s".formatted(offer.change(),
                    OutcomeText.places(offer.plan()), times.window(offer.plan().window()))));
        }
        return offers.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
