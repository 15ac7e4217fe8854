package org.gradi.cli;

import java.util.Optional;
import org.gradi.broker.GridState;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "cancel",
        description = "Cancel a reservation of a state folder; every part of it is given back.")
final class CancelVerb extends GridVerb {
    @Parameters(paramLabel = "ID", description = "The reservation's id, as list shows it.")
    private String id;

    CancelVerb(Services services) {
        super(services);
    }

    @Override
    boolean isAboutReservations() {
        return true;
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        Optional<Reservation> before = workplace.broker().find(id);
        if (before.isEmpty()) {
            throw new InvalidInput(
                    "ID: there is no reservation (%s); list shows those there are.".formatted(id));
        }
        if (!before.get().state().holdsCapacity()) {
            throw new InvalidInput(
                    "ID: the reservation (%s) is %s and holds nothing that could be given back."
                    .formatted(id, before.get().state().key()));
        }
        Reservation after = workplace.recorder().cancel(id).orElseThrow();
        if (options().json()) {
            printer().json(ListVerb.json(after, workplace.broker().opened().grid().epoch()));
        } else {
            print(workplace, after);
        }
        boolean stands = after.state().holdsCapacity() && after.state() != ReservationState.IN_DOUBT;
        if (stands) {
            warn(("%s still stands: its cancellation cannot be recorded in the journal%s. See that this can "
                    + "be written, and cancel it again.").formatted(id, options().state()
                            .map(folder -> " in " + folder).orElse("")));
        }
        return stands || after.state() == ReservationState.IN_DOUBT ? ExitCode.IN_DOUBT : ExitCode.DONE;
    }

    private void print(Workplace workplace, Reservation after) {
        printer().line("%s: %s".formatted(id, after.state().key()));
        if (after.state() == ReservationState.IN_DOUBT) {
            GridState state = workplace.broker().state();
            printer().line("  Not known to be given back: %s. It is asked for again whenever a command looks."
                    .formatted(OutcomeText.places(after.plan())));
            SeenText.silences(state, SeenText.silent(state), Times.of(workplace))
                    .forEach(line -> printer().line("  " + line));
        }
    }
}
