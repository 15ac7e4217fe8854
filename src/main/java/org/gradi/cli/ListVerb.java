package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gradi.broker.GridState;
import org.gradi.model.Reservation;
import org.gradi.session.OutcomeJson;
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
            reservations.forEach(reservation -> array.add(json(reservation, state.grid().epoch())));
            JsonObject object = new JsonObject();
            object.addProperty("grid", workplace.broker().opened().grid().name());
            object.addProperty("now", state.now().toString());
            object.add("reservations", array);
            object.add("clusters", SeenText.clusters(state));
            printer().json(object);
        } else {
            print(reservations, Times.of(workplace));
            SeenText.silences(state, SeenText.silent(state), Times.of(workplace)).forEach(printer()::line);
        }
        return ExitCode.DONE;
    }

    /** A reservation as it stands. */
    static JsonObject json(Reservation reservation, Instant epoch) {
        JsonObject object = new JsonObject();
        object.addProperty("reservation", reservation.id());
        object.addProperty("request", reservation.request().name());
        object.addProperty("state", reservation.state().key());
        object.addProperty("strategy", reservation.plan().strategy());
        Printer.parsed(OutcomeJson.write(reservation.plan(), epoch)).getAsJsonObject().entrySet().forEach(
                member -> object.add(member.getKey(), member.getValue()));
        return object;
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
