package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.gradi.broker.GridState;
import org.gradi.broker.Orphan;
import org.gradi.model.Cluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "orphans", description = {
    "List reservations at managers that have names of ours, but that the journal does not know.",
    "With --release they are given back."})
final class OrphansVerb extends GridVerb {
    @Option(names = "--release", description = "Give all of them back.")
    private boolean release;

    OrphansVerb(Services services) {
        super(services);
    }

    @Override
    boolean isAboutReservations() {
        return true;
    }

    @Override
    int run(Workplace workplace) {
        List<Orphan> orphans = workplace.broker().orphans();
        GridState state = workplace.broker().state();
        List<Cluster> silent = SeenText.silent(state);
        List<Boolean> released = orphans.stream()
                .map(orphan -> release && workplace.broker().releaseOrphan(orphan)).toList();
        if (options().json()) {
            JsonArray array = new JsonArray();
            for (int i = 0; i < orphans.size(); i++) {
                array.add(json(orphans.get(i), released.get(i)));
            }
            JsonObject object = new JsonObject();
            object.addProperty("grid", workplace.broker().opened().grid().name());
            object.add("orphans", array);
            object.add("silent", SeenText.clusters(state, silent));
            printer().json(object);
        } else {
            if (orphans.isEmpty()) {
                printer().line(silent.isEmpty() ? "No orphans." : "No orphans at the managers that answer.");
            } else {
                print(orphans, released, Times.of(workplace));
            }
            SeenText.silences(state, silent, Times.of(workplace)).forEach(printer()::line);
        }
        boolean isInDoubt = !silent.isEmpty() || release && released.contains(false);
        return isInDoubt ? ExitCode.IN_DOUBT : ExitCode.DONE;
    }

    private static JsonObject json(Orphan orphan, boolean released) {
        JsonObject object = new JsonObject();
        object.addProperty("cluster", orphan.cluster());
        object.addProperty("key", orphan.key());
        object.addProperty("processors", orphan.processors());
        object.addProperty("start", orphan.window().start().toString());
        object.addProperty("end", orphan.window().end().toString());
        object.addProperty("released", released);
        return object;
    }

    private void print(List<Orphan> orphans, List<Boolean> released, Times times) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CLUSTER", "KEY", "PROCESSORS", "FROM (" + times.zone() + ")", "TO", "RELEASED"));
        for (int i = 0; i < orphans.size(); i++) {
            Orphan orphan = orphans.get(i);
            rows.add(List.of(orphan.cluster(), orphan.key(), String.valueOf(orphan.processors()),
                    times.moment(orphan.window().start()), times.moment(orphan.window().end()),
                    released.get(i) ? "yes" : "no"));
        }
        printer().table(rows);
    }
}
