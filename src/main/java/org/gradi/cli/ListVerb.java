package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.gradi.broker.GridState;
import org.gradi.model.Part;
import org.gradi.model.Reservation;
import picocli.CommandLine.Command;

@Command(name = "list",
        description = "List the reservations of a state folder, or of a grid with real clusters.")
final class ListVerb extends GridVerb {

    ListVerb(Services services) {
        super(services);
    }

    @Override
    boolean isAboutReservations() {
        return true;
    }

    @Override
    int run(Workplace workplace) {
        GridState state = workplace.broker().state();
        List<Reservation> reservations = state.reservations();
        if (options().json()) {
            JsonArray array = new JsonArray();
            reservations.forEach(reservation -> array.add(json(reservation)));
            JsonObject object = new JsonObject();
            object.addProperty("grid", workplace.broker().opened().grid().name());
            object.addProperty("now", state.now().toString());
            object.add("reservations", array);
            object.add("clusters", SeenText.clusters(state));
            printer().json(object);
        } else {
            print(reservations, Times.of(workplace));
            silences(state, Times.of(workplace));
        }
        return ExitCode.DONE;
    }

    static JsonObject json(Reservation reservation) {
        JsonObject object = new JsonObject();
        object.addProperty("reservation", reservation.id());
        object.addProperty("request", reservation.request().name());
        object.addProperty("state", reservation.state().key());
        object.addProperty("strategy", reservation.plan().strategy());
        object.addProperty("start", reservation.plan().window().start().toString());
        object.addProperty("end", reservation.plan().window().end().toString());
        JsonArray parts = new JsonArray();
        for (Part part : reservation.plan().parts()) {
            JsonObject row = new JsonObject();
            row.addProperty("organisation", part.organisation());
            row.addProperty("cluster", part.cluster());
            row.addProperty("processors", part.processors());
            parts.add(row);
        }
        object.add("parts", parts);
        return object;
    }

    private void silences(GridState state, Times times) {
        state.grid().clusters().forEach(cluster -> state.lastSeen().get(cluster.name()).silence().ifPresent(
                silence -> printer().line("%s has not answered since %s (%s). %s".formatted(cluster.name(),
                        times.moment(silence.since()), times.zone(), silence.text()))));
    }

    private void print(List<Reservation> reservations, Times times) {
        if (reservations.isEmpty()) {
            printer().line("No reservations.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "REQUEST", "STATE", "FROM (" + times.zone() + ")", "TO", "PLACES"));
        for (Reservation reservation : reservations) {
            rows.add(List.of(reservation.id(), reservation.request().name(), reservation.state().key(),
                    times.moment(reservation.plan().window().start()),
                    times.moment(reservation.plan().window().end()),
                    OutcomeText.places(reservation.plan())));
        }
        printer().table(rows);
    }
}
