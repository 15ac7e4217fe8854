package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
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

    /** Those whose managers do not answer. */
    static List<Cluster> silent(GridState state) {
        return state.grid().clusters().stream()
                .filter(cluster -> state.lastSeen().get(cluster.name()).silence().isPresent()).toList();
    }

    /** The same rows for these clusters alone. */
    static JsonArray clusters(GridState state, List<Cluster> clusters) {
        JsonArray array = new JsonArray();
        for (Cluster cluster : clusters) {
            JsonObject row = new JsonObject();
            row.addProperty("cluster", cluster.name());
            addTo(row, state.lastSeen().get(cluster.name()));
            array.add(row);
        }
        return array;
    }

    /** For each of these silent clusters, since when and why. */
    static List<String> silences(GridState state, List<Cluster> silent, Times times) {
        return silent.stream().map(cluster -> {
            LastSeen.Silence silence = state.lastSeen().get(cluster.name()).silence().orElseThrow();
            return "%s has not answered since %s (%s). %s".formatted(cluster.name(),
                    times.moment(silence.since()), times.zone(), silence.text());
        }).toList();
    }

    private static void add(JsonObject row, String name, Optional<?> value) {
        row.add(name, value.<JsonElement>map(known -> new JsonPrimitive(known.toString()))
                .orElse(JsonNull.INSTANCE));
    }

    /** Every cluster of the grid with how old what is known of it is. */
    static JsonArray clusters(GridState state) {
        return clusters(state, state.grid().clusters());
    }

    /** For a cell of a table. */
    static String cell(LastSeen seen, Times times) {
        return seen.silence().map(silence -> "silent since " + times.moment(silence.since()))
                .or(() -> seen.asOf().map(times::moment)).orElse("never");
    }
}
