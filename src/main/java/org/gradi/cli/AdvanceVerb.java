package org.gradi.cli;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.gradi.request.TimeFrame;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "advance",
        description = "Let the time of a simulated grid pass; reservations become active and complete.")
final class AdvanceVerb extends GridVerb {
    @Parameters(paramLabel = "DURATION", description = "How much time passes, such as PT30M.")
    private String length;

    AdvanceVerb(Services services) {
        super(services);
    }

    @Override
    boolean isAboutReservations() {
        return true;
    }

    @Override
    boolean beginsState() {
        return true;
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        if (workplace.isReal()) {
            throw new InvalidInput("--grid: the time of grid (%s) passes by itself; only that of a simulated "
                    .formatted(workplace.broker().opened().grid().name()) + "grid can be advanced.");
        }
        Instant now = workplace.broker().clock().now();
        Duration passing = parsed();
        if (passing.compareTo(Duration.between(now, TimeFrame.LATEST)) > 0) {
            throw new InvalidInput(
                    "DURATION: the time (%s) would lead beyond the year 9999.".formatted(length));
        }
        Instant moment = now.plus(passing);
        workplace.recorder().advanceTo(moment);
        if (options().json()) {
            JsonObject object = new JsonObject();
            object.addProperty("now", moment.toString());
            printer().json(object);
        } else {
            Times times = Times.of(workplace);
            printer().line("It is %s (%s).".formatted(times.moment(moment), times.zone()));
        }
        return ExitCode.DONE;
    }

    private Duration parsed() throws InvalidInput {
        try {
            Duration duration = Duration.parse(length);
            if (duration.isNegative() || duration.getNano() != 0) {
                throw new InvalidInput(
                        "DURATION: the time (%s) must be whole seconds, zero or more.".formatted(length));
            }
            return duration;
        } catch (DateTimeParseException notADuration) {
            throw new InvalidInput(("DURATION: (%s) must be an ISO duration of days, hours, minutes and "
                    + "seconds, such as PT30M.").formatted(length), notADuration);
        }
    }
}
