package org.gradi.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradi.broker.CoReserver.Answered;
import org.gradi.journal.JournalProblem;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.planning.JointDecision;
import org.gradi.planning.JointObjective;
import org.gradi.planning.ManagerRefusals;
import org.gradi.planning.PlanningProblem;
import org.gradi.planning.Strategies;
import org.gradi.planning.Strategy;
import org.gradi.selection.OpenGrid;

/**
 * Decides requests: plans, holds, asks the managers, commits or undoes. Used by the deciding thread alone.
 *
 * <p>The intent is on disk before the first manager is asked, the decision before the first part is
 * confirmed, and the commitment before anybody hears of it. What has no decision on disk is undone after a
 * crash (<em>presumed abort</em>), so that undoing an attempt needs no record.
 */
final class Reserving {
    /** How far a joint decision is searched; proves the best of 30 requests, takes some seconds at most. */
    private static final int JOINT_STEPS = 1_000_000;

    /** How often a manager is asked for another part after it refused one. */
    private static final int MOST_TIMES_ASKED = 3;

    private final OpenGrid opened;
    private final Strategies strategies;
    private final Office office;
    private final UnderWay underWay;
    /** Those under way whose intent is on disk. */
    private final Set<String> intended = new HashSet<>();

    Reserving(OpenGrid opened, Strategies strategies, Office office, UnderWay underWay) {
        this.opened = opened;
        this.strategies = strategies;
        this.office = office;
        this.underWay = underWay;
    }

    Outcome reserve(Request request, Strategy strategy, Abandonment abandonment) {
        return receiveAndReserve(request, strategy, abandonment, Optional.empty());
    }

    /** Reserves in the place of another reservation, which is to be given back when this one is promised. */
    Outcome reserveInPlaceOf(String id, Request request, Strategy strategy, Abandonment abandonment) {
        return receiveAndReserve(request, strategy, abandonment, Optional.of(id));
    }

    private Outcome receiveAndReserve(Request request, Strategy strategy, Abandonment abandonment,
            Optional<String> replaces) {
        String id = office.reservations().newId();
        try {
            return planAndReserve(receive(id, request, strategy, abandonment, replaces));
        } finally {
            conclude(id);
        }
    }

    /** Decides these jointly, then reserves each; outcomes in the order of the requests. */
    List<Outcome> reserveTogether(List<Request> requests, Strategy joint, JointObjective objective) {
        List<String> ids = requests.stream().map(request -> office.reservations().newId()).toList();
        try {
            return reserveTogether(ids, requests, joint, objective);
        } finally {
            ids.forEach(this::conclude);
        }
    }

    private List<Outcome> reserveTogether(List<String> ids, List<Request> requests, Strategy joint,
            JointObjective objective) {
        List<Pending> pending = new ArrayList<>();
        for (int index = 0; index < requests.size(); index++) {
            pending.add(receive(ids.get(index), requests.get(index), joint, new Abandonment(),
                    Optional.empty()));
        }
        JointDecision decision = strategies.jointPlanner()
                .decide(pending.stream().map(Pending::problem).toList(), objective, JOINT_STEPS);
        // All are held before the first manager is asked, so that planning one anew cannot take what
        // another was given.
        Map<Integer, Reservation> held = new TreeMap<>();
        decision.plans().keySet().stream().sorted().forEach(index -> held.put(index,
                hold(pending.get(index), decision.planOf(index).orElseThrow())));
        Map<Integer, Outcome> outcomes = new TreeMap<>();
        held.forEach((index, reservation) -> outcomes.put(index,
                reserveHeld(pending.get(index), reservation)));
        for (int index = 0; index < pending.size(); index++) {
            if (!held.containsKey(index)) {
                outcomes.put(index, planAndReserve(pending.get(index)));
            }
        }
        office.tell(new BrokerEvent.DecidedTogether(office.now(), requests.size(), decision.optimal()
                && decision.plans().keySet().stream().allMatch(index ->
                        isAsDecided(decision.planOf(index).orElseThrow(), outcomes.get(index)))));
        return List.copyOf(outcomes.values());
    }

    /** Whether it is reserved with as many processors, on whatever clusters. */
    private static boolean isAsDecided(Plan decided, Outcome outcome) {
        return outcome instanceof Outcome.Reserved reserved
                && reserved.reservation().plan().processors() == decided.processors();
    }

    private Pending receive(String id, Request request, Strategy strategy, Abandonment abandonment,
            Optional<String> replaces) {
        underWay.begin(id, abandonment);
        office.tell(new BrokerEvent.Received(office.now(), id, request, strategy.name(), replaces));
        SelectionOutcome selection =
                SelectionOutcome.of(request, opened.selector().select(request.requirements()), strategy);
        office.tell(new BrokerEvent.Selected(office.now(), id,
                selection.selected().stream().map(Cluster::name).toList()));
        Reachable reachable = office.reachable(selection.selected());
        return new Pending(id, new PlanningProblem(request, reachable.clusters(), office.books().grid(),
                reachable.soonest(), ManagerRefusals.NONE), selection, reachable.leftOut(), strategy,
                abandonment, replaces);
    }

    /** The same on the clusters whose managers answer now. */
    private Pending seenAnew(Pending pending) {
        Reachable reachable = office.reachable(pending.selection.selected());
        return new Pending(pending.id, pending.problem.withCandidates(reachable.clusters())
                .withNow(reachable.soonest()), pending.selection,
                reachable.leftOut(), pending.strategy, pending.abandonment, pending.replaces);
    }

    /** The same, not to be planned on that cluster again in the way it was refused. */
    private static Pending without(Pending pending, String cluster, Plan refused) {
        ManagerRefusals before = pending.problem.refusals();
        return pending.with(pending.problem.withRefusals(refused.isCoReservation()
                ? before.plusTogether(cluster) : before.plusAlone(cluster)));
    }

    private void conclude(String id) {
        underWay.end(id);
        intended.remove(id);
    }

    private Outcome planAndReserve(Pending pending) {
        if (pending.abandonment.isWished()) {
            return refuse(pending, new Refusal(List.of(abandoned())));
        }
        Optional<Plan> plan = pending.strategy.plan(pending.problem);
        return plan.isPresent() ? reserveHeld(pending, hold(pending, plan.get()))
                : refuse(pending, whyNot(pending, List.of()));
    }

    /**
     * Reserves what is held. Where a manager refuses, it is looked at, and another part there may be planned;
     * else it is planned without that manager, as long as there is a plan.
     */
    private Outcome reserveHeld(Pending first, Reservation firstHeld) {
        Pending pending = first;
        List<Cause> denials = new ArrayList<>();
        Set<Part> refused = new HashSet<>();
        Optional<Reservation> next = Optional.of(firstHeld);
        while (next.isPresent()) {
            Reservation held = next.get();
            Answered answered = attempt(pending, held);
            if (answered instanceof Answered.Granted granted) {
                return commit(held, granted.plan());
            }
            if (answered instanceof Answered.InDoubt inDoubt) {
                return leaveInDoubt(held, inDoubt);
            }
            office.books().giveBack(held);
            if (answered instanceof Answered.GivenUp givenUp) {
                return refuse(pending, new Refusal(List.of(givenUp.cause())));
            }
            Answered.Denied denied = (Answered.Denied) answered;
            denials.addAll(denied.causes());
            refused.add(held.plan().partOn(denied.cluster()));
            office.watch().lookAt(denied.cluster()).ifPresent(office::see);
            Pending seen = seenAnew(pending);
            Optional<Plan> other = refused.stream().filter(part -> part.cluster().equals(denied.cluster()))
                    .count() > MOST_TIMES_ASKED ? Optional.empty() : seen.strategy.plan(seen.problem)
                    .filter(plan -> plan.parts().stream().noneMatch(refused::contains));
            pending = other.isPresent() ? seen : without(seen, denied.cluster(), held.plan());
            Pending planned = pending;
            next = other.or(() -> planned.strategy.plan(planned.problem)).map(plan -> hold(planned, plan));
        }
        return refuse(pending, whyNot(pending, denials));
    }

    /** All or nothing, once. */
    private Answered attempt(Pending pending, Reservation held) {
        String id = held.id();
        Optional<Cause> against = recorded(pending,
                new JournalEntry.Intent(id, held.request(), held.plan(), held.requested(),
                        pending.replaces));
        if (against.isPresent()) {
            return new Answered.GivenUp(against.get());
        }
        intended.add(id);
        Answered answered = office.coReserver().reserve(id, held.plan(), held.request().time());
        if (!(answered instanceof Answered.Granted granted)) {
            return answered;
        }
        Plan plan = granted.plan();
        against = taken(held, plan).or(() -> recorded(pending, new JournalEntry.Decided(id, plan)));
        if (against.isEmpty()) {
            answered = office.coReserver().confirm(id, plan);
            if (!(answered instanceof Answered.Granted)) {
                restore(held, plan);
                return answered;
            }
            against = recorded(pending, new JournalEntry.Committed(id, pending.replaces));
        }
        if (against.isPresent()) {
            restore(held, plan);
            return office.coReserver().giveUp(id, plan.parts(), against.get());
        }
        return granted;
    }

    /** Takes the window that was granted in our own book too; a cause when it is not free there. */
    private Optional<Cause> taken(Reservation held, Plan granted) {
        return office.books().swap(held, granted) ? Optional.empty()
                : Optional.of(new Cause("", "time", BrokerPhrase.A_WINDOW.about(held.plan().window()),
                        BrokerPhrase.A_WINDOW.about(granted.window()),
                        BrokerPhrase.TAKEN.about(granted.window(), held.plan().window())));
    }

    private void restore(Reservation held, Plan granted) {
        office.books().swap(held.withPlan(granted), held.plan());
    }

    /** Records the next step; a cause when it cannot be recorded, or is not wanted any more. */
    private Optional<Cause> recorded(Pending pending, JournalEntry step) {
        if (pending.abandonment.isWished()) {
            return Optional.of(abandoned());
        }
        try {
            office.journal().force(step);
            return Optional.empty();
        } catch (JournalProblem problem) {
            return Optional.of(new Cause("", "journal", BrokerPhrase.A_RECORD.about(),
                    BrokerPhrase.NONE.about(), BrokerPhrase.NOT_RECORDED.about(problem.getMessage())));
        }
    }

    private static Cause abandoned() {
        return new Cause("", Abandonment.CONSTRAINT, BrokerPhrase.A_DECISION.about(),
                BrokerPhrase.THE_WISH_TO_END_IT.about(), BrokerPhrase.ABANDONED.about());
    }

    /** Worked out of the books as they stand now, whenever it is asked for. */
    private Refusal whyNot(Pending pending, List<Cause> denials) {
        Pending frozen = pending.with(pending.problem.withView(office.books().frozen()));
        List<Cause> before = List.copyOf(denials);
        OutOfService outOfService = new OutOfService(office.books().grid().otherWork());
        return Refusal.onDemand(() -> frozen.causes(before, outOfService));
    }

    private Outcome refuse(Pending pending, Refusal refusal) {
        office.reservations().findLive(pending.id).ifPresent(held -> {
            office.reservations().put(held.become(ReservationState.REFUSED));
            if (intended.contains(pending.id)) {
                office.journal().note(new JournalEntry.Ended(pending.id, ReservationState.REFUSED));
                office.journal().flush();
            }
        });
        office.tell(new BrokerEvent.Refused(office.now(), pending.id, refusal));
        return new Outcome.Refused(pending.problem.request(), pending.strategy.name(), refusal);
    }

    private Reservation hold(Pending pending, Plan plan) {
        office.books().take(plan);
        Reservation held = new Reservation(pending.id, pending.problem.request(), plan, ReservationState.HELD,
                office.now());
        office.reservations().put(held);
        office.tell(new BrokerEvent.Held(office.now(), pending.id, plan));
        return held;
    }

    private Outcome commit(Reservation held, Plan granted) {
        Reservation committed = held.withPlan(granted).become(ReservationState.COMMITTED);
        office.reservations().put(committed);
        office.tell(new BrokerEvent.Committed(office.now(), committed));
        return new Outcome.Reserved(committed);
    }

    private Outcome leaveInDoubt(Reservation held, Answered.InDoubt inDoubt) {
        return new Outcome.InDoubt(office.keepInDoubt(held, inDoubt.parts(), Aim.CANCEL),
                List.of(inDoubt.cause()));
    }

    /**
     * A request that is being decided.
     *
     * @param leftOut why clusters that suit it are not planned on
     */
    private record Pending(String id, PlanningProblem problem, SelectionOutcome selection,
            List<Cause> leftOut, Strategy strategy, Abandonment abandonment, Optional<String> replaces) {

        /** Every cause: of the managers, of the selection and, where managers answer, of the planner. */
        private Stream<Cause> causes(List<Cause> denials, OutOfService outOfService) {
            Stream<Cause> silent = leftOut.stream().filter(cause -> denials.stream().noneMatch(denial ->
                    Reachable.isSilence(denial) && denial.cluster().equals(cause.cluster())));
            Stream<Cause> ofManagers = Stream.concat(denials.stream(), silent);
            Stream<Cause> ofPlanner = problem.candidates().isEmpty() && !leftOut.isEmpty() ? Stream.empty()
                    : strategy.whyNot(problem).stream();
            Stream<Cause> ofNodes = outOfService.causes(problem.candidates(),
                    Instant.ofEpochSecond(problem.earliestSecond()));
            return Stream.of(ofManagers, selection.causes(), ofPlanner, ofNodes).flatMap(causes -> causes)
                    .distinct();
        }

        private Pending with(PlanningProblem other) {
            return new Pending(id, other, selection, leftOut, strategy, abandonment, replaces);
        }
    }
}
