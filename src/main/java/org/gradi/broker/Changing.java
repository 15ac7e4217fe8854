package org.gradi.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gradi.broker.Together.Reply;
import org.gradi.cluster.Answer;
import org.gradi.cluster.ClusterPhrase;
import org.gradi.cluster.LocalReservation;
import org.gradi.journal.JournalProblem;
import org.gradi.model.Cause;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.gradi.planning.ManagerRefusals;
import org.gradi.planning.PlanningProblem;
import org.gradi.planning.Strategy;
import org.gradi.selection.OpenGrid;

/**
 * Moves or resizes what was promised, all or nothing, without ever giving up the old promise before the new
 * one stands. Used by the deciding thread alone.
 *
 * <p>In place where its clusters still serve and every manager can give the hull of the old and the new
 * part: growing is undone by giving back, and once all have grown, cutting to size only gives back. Otherwise
 * the new reservation is made first, and then the old one is released.
 */
final class Changing {
    private final OpenGrid opened;
    private final Office office;
    private final Together together;
    private final Reserving reserving;
    private final Consumer<Reservation> givingBack;
    private final UnderWay underWay;

    /** @param givingBack releases what the new reservation replaces */
    Changing(OpenGrid opened, Office office, Together together, Reserving reserving,
            Consumer<Reservation> givingBack, UnderWay underWay) {
        this.opened = opened;
        this.office = office;
        this.together = together;
        this.reserving = reserving;
        this.givingBack = givingBack;
        this.underWay = underWay;
    }

    /** Empty when no reservation of this id can be changed now. */
    Optional<Outcome> change(String id, Request request, Strategy strategy, Abandonment abandonment) {
        return office.reservations().findLive(id)
                .filter(old -> old.state() != ReservationState.IN_DOUBT
                        && !office.books().isBeingReplaced(old))
                .map(old -> {
                    underWay.begin(id, abandonment);
                    try {
                        return change(old, request, strategy, abandonment);
                    } finally {
                        underWay.end(id);
                    }
                });
    }

    private Outcome change(Reservation old, Request request, Strategy strategy, Abandonment abandonment) {
        office.tell(new BrokerEvent.ChangeBegun(office.now(), old.id(), request, strategy.name()));
        Optional<Reservation> changed = inPlace(old, request, strategy, abandonment);
        if (changed.isPresent()) {
            return new Outcome.Reserved(changed.get());
        }
        // One that was abandoned is refused here, so that every change that is not made uses up one id.
        Outcome outcome = reserving.reserveInPlaceOf(old.id(), request, strategy, abandonment);
        if (outcome instanceof Outcome.Reserved) {
            givingBack.accept(old);
        } else if (outcome instanceof Outcome.Refused refused && !abandonment.isWished()
                && hasBegun(old) && request.time().earliestStart().isAfter(old.plan().window().start())) {
            return new Outcome.Refused(request, refused.strategy(), refused.refusal().after(hasBegun(old,
                    request)));
        }
        return outcome;
    }

    private static Cause hasBegun(Reservation old, Request request) {
        Instant begun = old.plan().window().start();
        return new Cause("", "time", ClusterPhrase.START.about(request.time().earliestStart()),
                ClusterPhrase.BEGUN_AT.about(begun), BrokerPhrase.BEGUN.about(old.id(), begun));
    }

    /** Changes the reservation in place; empty, and nothing changed, when that cannot be done. */
    private Optional<Reservation> inPlace(Reservation old, Request request, Strategy strategy,
            Abandonment abandonment) {
        if (abandonment.isWished()) {
            return Optional.empty();
        }
        Optional<Plan> found = planWhereItIs(old, request, strategy)
                .filter(plan -> clusters(plan).equals(clusters(old.plan())))
                .filter(plan -> plan.window().start().equals(old.plan().window().start())
                        || !plan.window().start().isBefore(office.now()) && !hasBegun(old));
        if (found.isEmpty() || !office.books().swap(old, found.get())) {
            return Optional.empty();
        }
        Plan plan = inOrderOf(old.plan(), found.get());
        Plan hull = hull(old.plan(), plan);
        List<Part> asked = new ArrayList<>();
        Set<Part> granted = new HashSet<>();
        boolean isGranted = grow(old, hull, asked, granted, abandonment);
        if (!isGranted || !isRecorded(new JournalEntry.Changed(old.id(), request, plan))) {
            putBack(old, asked, granted);
            office.books().swap(old.withPlan(plan), old.plan());
            return Optional.empty();
        }
        Reservation changed = new Reservation(old.id(), request, plan, old.state(), old.requested());
        office.reservations().put(changed, Aim.STAND);
        office.tell(new BrokerEvent.Committed(office.now(), changed));
        bring(old.id(), plan, hull.parts(), cut -> { });
        return Optional.of(changed);
    }

    /** A plan on the clusters of the reservation, which may use what it has. */
    private Optional<Plan> planWhereItIs(Reservation old, Request request, Strategy strategy) {
        Set<String> clusters = clusters(old.plan());
        Reachable reachable = office.reachable(SelectionOutcome.of(request,
                opened.selector().select(request.requirements()), strategy).selected().stream()
                .filter(cluster -> clusters.contains(cluster.name())).toList());
        return strategy.plan(new PlanningProblem(request, reachable.clusters(),
                office.books().frozenWithout(old), earliest(old, request, reachable.soonest()),
                ManagerRefusals.NONE));
    }

    private boolean hasBegun(Reservation reservation) {
        return !reservation.plan().window().start().isAfter(office.now());
    }

    /** One that has begun keeps its start where the request allows it; no manager moves that. */
    private Instant earliest(Reservation old, Request request, Instant soonest) {
        Instant begun = old.plan().window().start();
        boolean stays = hasBegun(old) && !request.time().earliestStart().isAfter(begun);
        return stays ? begun : soonest;
    }

    private static Set<String> clusters(Plan plan) {
        return plan.parts().stream().map(Part::cluster).collect(Collectors.toSet());
    }

    /** The plan with its parts where the old one has those of the same clusters. */
    private static Plan inOrderOf(Plan old, Plan plan) {
        return new Plan(plan.strategy(), plan.window(), old.parts().stream().map(part ->
                plan.partOn(part.cluster())).toList(), plan.links(), plan.delta());
    }

    private static Plan hull(Plan one, Plan other) {
        TimeWindow window = TimeWindow.ofEpochSeconds(
                Math.min(one.window().startSecond(), other.window().startSecond()),
                Math.max(one.window().endSecond(), other.window().endSecond()));
        List<Part> parts = one.parts().stream().map(part -> new Part(part.organisation(), part.cluster(),
                Math.max(part.processors(), other.partOn(part.cluster()).processors()), window)).toList();
        return new Plan(one.strategy(), window, parts, List.of(), one.delta());
    }

    /**
     * Asks every manager for the hull; false when one refuses, or when nothing more is to be asked.
     *
     * @param asked   gets the parts that may have grown
     * @param granted gets those of them that have
     */
    private boolean grow(Reservation old, Plan hull, List<Part> asked, Set<Part> granted,
            Abandonment abandonment) {
        List<Part> larger = hull.parts().stream()
                .filter(part -> !part.equals(old.plan().partOn(part.cluster()))).toList();
        asked.addAll(together.ask(larger,
                part -> office.tell(new BrokerEvent.Asked(office.now(), old.id(), part)),
                part -> resize(old.id(), part), reply -> {
                    if (reply.result() instanceof Answer.Done<LocalReservation>) {
                        granted.add(reply.to());
                        office.tell(new BrokerEvent.Granted(reply.at(), old.id(), reply.to()));
                        return !abandonment.isWished();
                    }
                    office.coReserver().cause(old.id(), reply.to(), reply.result(), reply.at());
                    return false;
                }));
        return granted.size() == larger.size() && !abandonment.isWished();
    }

    /** Makes the parts that may have grown as they are promised again. */
    private void putBack(Reservation old, List<Part> asked, Set<Part> granted) {
        bring(old.id(), old.plan(), asked, reply -> {
            Part promised = reply.to();
            boolean hadGrown = granted.stream().anyMatch(part -> part.cluster().equals(promised.cluster()));
            if (hadGrown && reply.result() instanceof Answer.Done<LocalReservation>) {
                office.tell(new BrokerEvent.PutBack(reply.at(), old.id(), promised));
            }
        });
    }

    private Answer<LocalReservation> resize(String id, Part part) {
        WatchedManager manager = office.watch().manager(part.cluster());
        String key = office.keys().of(id);
        Answer<LocalReservation> answer = manager.change(key, part.processors(), part.window());
        return answer instanceof Answer.InDoubt<LocalReservation>
                && manager.find(key) instanceof Answer.Done<LocalReservation> found
                && Repair.isAsGranted(found.result(), part) ? found : answer;
    }

    /** Cuts parts to the plan; where that is not answered, the next look shows it and it is done then. */
    private void bring(String id, Plan plan, List<Part> parts,
            Consumer<Reply<Part, Answer<LocalReservation>>> answered) {
        List<Part> wanted = parts.stream().filter(part -> !plan.partOn(part.cluster()).equals(part))
                .map(part -> plan.partOn(part.cluster())).toList();
        together.ask(wanted, part -> { }, part -> resize(id, part), reply -> {
            answered.accept(reply);
            return true;
        });
    }

    private boolean isRecorded(JournalEntry entry) {
        try {
            office.journal().force(entry);
            return true;
        } catch (JournalProblem nothingPromised) {
            return false;
        }
    }
}
