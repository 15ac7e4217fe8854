package org.gradi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradi.broker.Outcome;
import org.gradi.broker.PartProgress;
import org.gradi.model.Cause;
import org.gradi.model.LinkUse;
import org.gradi.model.Offer;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;

/** Tells outcomes to people. */
final class OutcomeText {
    private final Printer printer;
    private final Times times;

    OutcomeText(Printer printer, Times times) {
        this.printer = printer;
        this.times = times;
    }

    void print(Outcome outcome, List<Offer> offers) {
        if (outcome instanceof Outcome.Reserved reserved) {
            granted("%s: reserved as %s from %s (%s)", reserved.reservation());
        } else if (outcome instanceof Outcome.InDoubt inDoubt) {
            printer.line("%s: in doubt as %s".formatted(inDoubt.request().name(), inDoubt.reservation()
                    .id()));
            causes(inDoubt.causes());
        } else if (outcome instanceof Outcome.Refused refused) {
            printer.line("%s: refused".formatted(refused.request().name()));
            causes(refused.causes());
            offers(offers);
        }
    }

    /** A reservation has another window or size, in its place. */
    void printChanged(Reservation reservation) {
        granted("%s: %s changed, now from %s (%s)", reservation);
    }

    /** @param sentence with its request, id, window and time zone */
    private void granted(String sentence, Reservation reservation) {
        Plan plan = reservation.plan();
        printer.line(sentence.formatted(reservation.request().name(), reservation.id(),
                times.window(plan.window()), times.zone()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CLUSTER", "ORGANISATION", "PROCESSORS"));
        for (Part part : plan.parts()) {
            rows.add(List.of(part.cluster(), part.organisation(), String.valueOf(part.processors())));
        }
        printer.table(rows);
        for (LinkUse link : plan.links()) {
            printer.line(String.format(Locale.ROOT, "  link %s - %s: %.3f Mbit/s (lambda %.2f)", link.from(),
                    link.to(),
                    link.bitsPerSecond() / 1e6, link.lambda()));
        }
        if (plan.isCoReservation() && plan.delta() > 0) {
            printer.line(String.format(Locale.ROOT,
                    "  delta %.2f: the main cluster had to take at least that share",
                    plan.delta()));
        }
    }

    private void causes(List<Cause> causes) {
        causes.forEach(cause -> printer.line("  " + cause.text().english()));
    }

    private void offers(List<Offer> offers) {
        if (!offers.isEmpty()) {
            printer.line("  Could be had instead (%s):".formatted(times.zone()));
            offers.forEach(offer ->
                    printer.line("  - %s %s, %s".formatted(offer.change(), places(offer.plan()),
                    times.window(offer.plan().window()))));
        }
    }

    /** When each cluster was asked, and what came of it. */
    void steps(List<PartProgress> parts) {
        parts.forEach(part -> printer.line("  %s: %s (%s)%s".formatted(part.cluster(), part.times()
                .entrySet().stream().map(step -> step.getKey().key() + " " + times.moment(step.getValue()))
                .collect(Collectors.joining(", ")), times.zone(),
                part.message().map(said -> "; " + said.english()).orElse(""))));
    }

    static String places(Plan plan) {
        return plan.parts().stream().map(part -> part.processors() + " on " + part.cluster())
                .collect(Collectors.joining(" + "));
    }
}
