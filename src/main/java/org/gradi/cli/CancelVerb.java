package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gradi.broker.GridState;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "cancel",
        description = "Cancel reservations of a state folder; every part of them is given back.")
final class CancelVerb extends GridVerb {
    @Parameters(arity = "1..*", paramLabel = "ID",
            description = "A reservation's id, as list shows it; repeatable.")
    private Set<String> ids;

    CancelVerb(Services services) {
        super(services);
    }

    @Override
    boolean isAboutReservations() {
        return true;
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        for (String id : ids) {
            requireHolding(workplace, id);
        }
        List<Reservation> done = ids.stream()
                .map(id -> workplace.recorder().cancel(id).orElseThrow()).toList();
        if (options().json()) {
            printer().json(json(workplace, done));
        } else {
            done.forEach(after -> print(workplace, after));
        }
        done.stream().filter(CancelVerb::stands).forEach(this::warnOfStanding);
        return done.stream().anyMatch(after -> after.state().holdsCapacity()) ? ExitCode.IN_DOUBT
                : ExitCode.DONE;
    }

    private static void requireHolding(Workplace workplace, String id) throws InvalidInput {
        Reservation before = workplace.broker().find(id).orElseThrow(() -> new InvalidInput(
                "ID: there is no reservation (%s); list shows those there are.".formatted(id)));
        if (!before.state().holdsCapacity()) {
            throw new InvalidInput(
                    "ID: the reservation (%s) is %s and holds nothing that could be given back."
                    .formatted(id, before.state().key()));
        }
    }

    private static boolean stands(Reservation after) {
        return after.state().holdsCapacity() && after.state() != ReservationState.IN_DOUBT;
    }

    private void warnOfStanding(Reservation after) {
        warn(("%s still stands: its cancellation cannot be recorded in the journal%s. See that this can be "
                + "written, and cancel it again.").formatted(after.id(), options().state()
                        .map(folder -> " in " + folder).orElse("")));
    }

    private static JsonObject json(Workplace workplace, List<Reservation> done) {
        Instant epoch = workplace.broker().opened().grid().epoch();
        if (done.size() == 1) {
            return ListVerb.json(done.get(0), epoch);
        }
        JsonArray reservations = new JsonArray();
        done.forEach(after -> reservations.add(ListVerb.json(after, epoch)));
        JsonObject object = new JsonObject();
        object.addProperty("grid", workplace.broker().opened().grid().name());
        object.add("reservations", reservations);
        return object;
    }

    private void print(Workplace workplace, Reservation after) {
        printer().line("%s: %s".formatted(after.id(), after.state().key()));
        if (after.state() == ReservationState.IN_DOUBT) {
            GridState state = workplace.broker().state();
            printer().line("  Not known to be given back: %s. It is asked for again whenever a command looks."
                    .formatted(OutcomeText.places(after.plan())));
            SeenText.silences(state, SeenText.silent(state), Times.of(workplace))
                    .forEach(line -> printer().line("  " + line));
        }
    }
}
