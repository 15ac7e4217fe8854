package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.gradi.broker.Availability;
import org.gradi.broker.SelectionOutcome;
import org.gradi.model.Cluster;
import org.gradi.model.TimeWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "check",
        description = "Show what is free for a request: processors per cluster, load per link.")
final class CheckVerb extends GridVerb {
    @Parameters(paramLabel = "REQUEST", description = "A request file.")
    private Path file;

    CheckVerb(Services services) {
        super(services);
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        CheckedRequest checked = workplace.read(List.of(file)).get(0);
        SelectionOutcome selection = workplace.broker().select(checked.request(), options().strategy());
        Availability availability = workplace.broker().check(checked.request());
        if (options().json()) {
            printer().json(json(checked.request().name(), selection, availability));
        } else {
            print(checked.request().name(), selection, availability, Times.of(workplace));
        }
        return selection.selected().isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static JsonObject json(String request, SelectionOutcome selection, Availability availability) {
        JsonObject object = SelectVerb.json(request, selection);
        object.addProperty("now", availability.now().toString());
        object.add("window", window(availability.window()));
        Set<Cluster> selected = Set.copyOf(selection.selected());
        JsonArray clusters = new JsonArray();
        for (Availability.OfCluster of : availability.clusters()) {
            JsonObject free = new JsonObject();
            free.add("now", number(of, Availability.Free::now));
            free.add("window", number(of, Availability.Free::inWindow));
            JsonObject row = new JsonObject();
            row.addProperty("organisation", of.cluster().organisation());
            row.addProperty("cluster", of.cluster().name());
            row.addProperty("processors", of.cluster().processors());
            row.addProperty("selected", selected.contains(of.cluster()));
            row.add("freeProcessors", free);
            SeenText.addTo(row, of.lastSeen());
            clusters.add(row);
        }
        object.add("clusters", clusters);
        JsonArray links = new JsonArray();
        for (Availability.OfLink of : availability.links()) {
            JsonArray between = new JsonArray();
            of.link().ends().forEach(between::add);
            JsonObject row = new JsonObject();
            row.add("between", between);
            row.addProperty("bandwidthMbps", of.link().bandwidthBitsPerSecond() / 1e6);
            row.addProperty("usedPercent", of.usedPercent());
            links.add(row);
        }
        object.add("links", links);
        return object;
    }

    private static JsonElement number(Availability.OfCluster of, Function<Availability.Free, Long> figure) {
        return of.free().<JsonElement>map(free -> new JsonPrimitive(figure.apply(free)))
                .orElse(JsonNull.INSTANCE);
    }

    private static String cell(Availability.OfCluster of, Function<Availability.Free, Long> figure) {
        return of.free().map(figure).map(String::valueOf).orElse("unknown");
    }

    /** Exactly, as in the JSON. */
    private static String megabits(long bitsPerSecond) {
        return BigDecimal.valueOf(bitsPerSecond).movePointLeft(6).stripTrailingZeros().toPlainString();
    }

    private static JsonObject window(TimeWindow window) {
        JsonObject object = new JsonObject();
        object.addProperty("start", window.start().toString());
        object.addProperty("end", window.end().toString());
        return object;
    }

    private void print(String request, SelectionOutcome selection, Availability availability, Times times) {
        printer().line("%s: free from %s (%s)".formatted(request, times.window(availability.window()),
                times.zone()));
        Set<Cluster> selected = Set.copyOf(selection.selected());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CLUSTER", "ORGANISATION", "SELECTED", "PROCESSORS", "FREE NOW", "FREE IN WINDOW",
                "AS OF"));
        for (Availability.OfCluster of : availability.clusters()) {
            rows.add(List.of(of.cluster().name(), of.cluster().organisation(),
                    selected.contains(of.cluster()) ? "yes" : "no",
                    String.valueOf(of.cluster().processors()), cell(of, Availability.Free::now),
                    cell(of, Availability.Free::inWindow), SeenText.cell(of.lastSeen(), times)));
        }
        printer().table(rows);
        availability.clusters().forEach(of -> of.lastSeen().silence().ifPresent(silence ->
                printer().line("  %s is silent: %s".formatted(of.cluster().name(), silence.text()))));
        if (!availability.links().isEmpty()) {
            printer().line("");
            List<List<String>> links = new ArrayList<>();
            links.add(List.of("LINK", "BANDWIDTH (Mbit/s)", "USED"));
            for (Availability.OfLink of : availability.links()) {
                links.add(List.of(of.link().label(),
                        megabits(of.link().bandwidthBitsPerSecond()),
                        String.format(Locale.ROOT, "%.1f %%", of.usedPercent())));
            }
            printer().table(links);
        }
    }
}
