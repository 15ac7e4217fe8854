package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradi.broker.GridState;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.session.OutcomeJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "list", description = {
    "List the reservations of a state folder, or of a grid with real clusters.",
    "Ids, --request and --in narrow it down; each leaves those out that do not suit it."})
final class ListVerb extends GridVerb {
    @Parameters(arity = "0..*", paramLabel = "ID", description = "Only these reservations; default: all.")
    private List<String> ids = List.of();

    @Option(names = "--request", paramLabel = "NAME",
            description = "Only those for requests of that name; may stand repeatedly.")
    private List<String> requests = List.of();

    @Option(names = "--in", paramLabel = "STATE", split = ",",
            description = "Only those in these states, such as committed,active; may stand repeatedly.")
    private List<String> states = List.of();

    ListVerb(Services services) {
        super(services);
    }

    @Override
    boolean isAboutReservations() {
        return true;
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        GridState state = workplace.broker().state();
        List<Reservation> reservations = chosen(state.reservations());
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
        return isChoice() && reservations.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private boolean isChoice() {
        return !ids.isEmpty() || !requests.isEmpty() || !states.isEmpty();
    }

    private List<Reservation> chosen(List<Reservation> all) throws InvalidInput {
        Set<String> known = all.stream().map(Reservation::id).collect(Collectors.toSet());
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new InvalidInput("ID: there is no reservation (%s); list alone shows those there are."
                        .formatted(id));
            }
        }
        Set<String> keys = Arrays.stream(ReservationState.values()).map(ReservationState::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String state : states) {
            if (!keys.contains(state)) {
                throw new InvalidInput("--in: the state (%s) is not known; known are %s.".formatted(state,
                        String.join(", ", keys)));
            }
        }
        return all.stream().filter(one -> ids.isEmpty() || ids.contains(one.id()))
                .filter(one -> requests.isEmpty() || requests.contains(one.request().name()))
                .filter(one -> states.isEmpty() || states.contains(one.state().key())).toList();
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
            printer().line(isChoice() ? "No such reservations." : "No reservations.");
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
