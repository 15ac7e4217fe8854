package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.gradi.broker.GridState;
import org.gradi.broker.LastSeen;
import org.gradi.model.Cluster;

/** Tells how old what is known of clusters is. */
final class SeenText {

    private SeenText() {
    }

    /** Adds {@code asOf}, {@code silentSince} and {@code silence}, why; null where there is none. */
    static void addTo(JsonObject row, LastSeen seen) {
        add(row, "asOf", seen.asOf());
        add(row, "silentSince", seen.silence().map(LastSeen.Silence::since));
        add(row, "silence", seen.silence().map(LastSeen.Silence::text));
    }

    private static void add(JsonObject row, String name, Optional<?> value) {
        row.add(name, value.<JsonElement>map(known -> new JsonPrimitive(known.toString()))
                .orElse(JsonNull.INSTANCE));
    }

    /** Every cluster of the grid with how old what is known of it is. */
    static JsonArray clusters(GridState state) {
        JsonArray array = new JsonArray();
        for (Cluster cluster : state.grid().clusters()) {
            JsonObject row = new JsonObject();
            row.addProperty("cluster", cluster.name());
            addTo(row, state.lastSeen().get(cluster.name()));
            array.add(row);
        }
        return array;
    }

    /** For a cell of a table. */
    static String cell(LastSeen seen, Times times) {
        return seen.silence().map(silence -> "silent since " + times.moment(silence.since()))
                .or(() -> seen.asOf().map(times::moment)).orElse("never");
    }
}
