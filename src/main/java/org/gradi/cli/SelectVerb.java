package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradi.broker.SelectionOutcome;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.selection.Selection;
import org.gradi.session.OutcomeJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "select",
        description = "Show which clusters satisfy a request's environment, and why others do not.")
final class SelectVerb extends GridVerb {
    @Parameters(paramLabel = "REQUEST", description = "A request file.")
    private Path file;

    SelectVerb(Services services) {
        super(services);
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        CheckedRequest checked = workplace.read(List.of(file)).get(0);
        SelectionOutcome selection = workplace.broker().select(checked.request(), options().strategy());
        if (options().json()) {
            printer().json(json(checked.request().name(), selection));
        } else {
            print(checked.request().name(), selection);
        }
        return selection.selected().isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** The members {@code request}, {@code selected}, {@code ranking} and {@code rejected}. */
    static JsonObject json(String request, SelectionOutcome selection) {
        JsonObject object = new JsonObject();
        object.addProperty("request", request);
        JsonArray selected = new JsonArray();
        selection.selected().forEach(cluster -> selected.add(cluster.name()));
        object.add("selected", selected);
        JsonArray ranking = new JsonArray();
        for (Selection.Ranked ranked : ranking(selection)) {
            JsonObject row = new JsonObject();
            row.addProperty("cluster", ranked.cluster().name());
            row.addProperty("satisfiedPreferences", ranked.satisfiedPreferences());
            ranking.add(row);
        }
        object.add("ranking", ranking);
        JsonArray rejected = new JsonArray();
        for (SelectionOutcome.Rejected one : selection.rejected()) {
            JsonObject row = new JsonObject();
            row.addProperty("cluster", one.cluster().name());
            row.add("causes", Printer.parsed(OutcomeJson.write(one.causes())));
            rejected.add(row);
        }
        object.add("rejected", rejected);
        return object;
    }

    private void print(String request, SelectionOutcome selection) {
        printer().line("%s: %d of %d clusters selected".formatted(request, selection.selected().size(),
                selection.selection().assessments().size()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CLUSTER", "ORGANISATION", "PROCESSORS", "SELECTED", "WHY NOT"));
        for (Selection.Ranked ranked : ranking(selection)) {
            rows.add(row(ranked.cluster(), ranked.satisfiedPreferences() == 0 ? "yes"
                    : "yes, +" + ranked.satisfiedPreferences(), ""));
        }
        for (SelectionOutcome.Rejected rejected : selection.rejected()) {
            String mark = "no";
            for (Cause cause : rejected.causes()) {
                rows.add(row(rejected.cluster(), mark, cause.text().english()));
            }
        }
        printer().table(rows);
    }

    /** Those that remain under the strategy, the most preferred first. */
    private static List<Selection.Ranked> ranking(SelectionOutcome selection) {
        Set<Cluster> remaining = Set.copyOf(selection.selected());
        return selection.selection().ranking().stream()
                .filter(ranked -> remaining.contains(ranked.cluster())).toList();
    }

    private static List<String> row(Cluster cluster, String selected, String why) {
        return List.of(cluster.name(), cluster.organisation(), String.valueOf(cluster.processors()),
                selected, why);
    }
}
