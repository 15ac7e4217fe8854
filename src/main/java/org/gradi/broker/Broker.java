package org.gradi.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gradi.cluster.AdvanceableClock;
import org.gradi.cluster.Answer;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.Offer;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.gradi.planning.JointDecision;
import org.gradi.planning.JointObjective;
import org.gradi.planning.JointStrategy;
import org.gradi.planning.ManagerRefusals;
import org.gradi.planning.PlanningProblem;
import org.gradi.planning.Strategies;
import org.gradi.planning.Strategy;
import org.gradi.profile.FreeCapacity;
import org.gradi.request.TimeFrame;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.Selection;

/**
 * Drives requests through all stages on one grid and owns what was promised there.
 *
 * <p>Safe for use by many threads. Decisions are made one after the other, in the order of arrival; questions
 * ({@link #select}, {@link #check}, {@link #state}) do not wait for managers. A decision takes as long as the
 * managers take to answer, so it is never asked for on the event thread.
 */
public final class Broker {
    /** How far ahead managers are asked about other work. */
    private static final Duration HORIZON = Duration.ofDays(366);
    /** How far a joint decision is searched; enough to prove the best of 30 requests, a second at most. */
    private static final int JOINT_STEPS = 300_000;

    private final OpenGrid opened;
    private final Map<String, LocalResourceManager> managers;
    private final GridClock clock;
    private final Strategies strategies;
    private final GridBook book;
    private final ReservationBook reservations = new ReservationBook();
    private final CoReserver coReserver;
    private final OfferSearch offerSearch = new OfferSearch();
    private final List<Consumer<BrokerEvent>> listeners = new CopyOnWriteArrayList<>();
    /** Fair, so that requests are decided in the order of arrival. */
    private final ReentrantLock deciding = new ReentrantLock(true);
    /** Guards the profiles for the moment of a change or a question; never held while a manager is asked. */
    private final Object profiles = new Object();

    /**
     * @param opened     the grid with its selector
     * @param managers   the manager of every cluster of the grid, by the cluster's name
     * @param clock      the grid's time
     * @param strategies those that requests can name
     */
    public Broker(OpenGrid opened, Map<String, LocalResourceManager> managers, GridClock clock,
            Strategies strategies) {
        for (Cluster cluster : opened.grid().clusters()) {
            if (!managers.containsKey(cluster.name())) {
                throw new IllegalArgumentException(
                        "The cluster (%s) has no manager.".formatted(cluster.name()));
            }
        }
        this.opened = opened;
        this.managers = Map.copyOf(managers);
        this.clock = clock;
        this.strategies = strategies;
        this.book = new GridBook(opened.grid());
        this.coReserver = new CoReserver(managers, clock::now, this::tell);
        refresh();
    }

    public OpenGrid opened() {
        return opened;
    }

    public Strategies strategies() {
        return strategies;
    }

    public GridClock clock() {
        return clock;
    }

    /** How the times of a request are to be read at this moment. */
    public TimeFrame timeFrame() {
        return new TimeFrame(clock instanceof AdvanceableClock ? opened.grid().epoch()
                : clock.now(), clock.now());
    }

    /**
     * Tells the listener each step from now on, in order, on the thread that decides. A listener is quick and
     * does not call back.
     */
    public void addListener(Consumer<BrokerEvent> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<BrokerEvent> listener) {
        listeners.remove(listener);
    }

    private void tell(BrokerEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    /** Which clusters suit the request, with what the strategy leaves out besides. */
    public SelectionOutcome select(Request request, String strategyName) {
        Strategy strategy = strategies.named(strategyName);
        return SelectionOutcome.of(request, opened.selector().select(request.requirements()), strategy);
    }

    /** What is free for the request, now and in its window. */
    public Availability check(Request request) {
        Selection selection = opened.selector().select(request.requirements());
        Instant now = clock.now();
        Instant start = request.time().earliestStart().isBefore(now) ? now : request.time().earliestStart();
        TimeWindow window = TimeWindow.of(start, request.time().duration());
        List<Availability.OfCluster> clusters = new ArrayList<>();
        List<Availability.OfLink> links = new ArrayList<>();
        synchronized (profiles) {
            selection.assessments().forEach(assessment -> {
                FreeCapacity free = book.processors(assessment.cluster());
                clusters.add(new Availability.OfCluster(assessment.cluster(),
                        free.freeAt(now.getEpochSecond()),
                        free.leastFree(window.startSecond(), window.endSecond()), assessment.isSuitable()));
            });
            for (Link link : opened.grid().links()) {
                links.add(new Availability.OfLink(link, link.bandwidthBitsPerSecond()
                        - book.bandwidth(link).leastFree(window.startSecond(), window.endSecond())));
            }
        }
        return new Availability(now, window, clusters, links);
    }

    /** Everything in the book at this moment. */
    public GridState state() {
        synchronized (profiles) {
            return new GridState(opened.grid(), clock.now(), reservations.all(), book.otherWork());
        }
    }

    public Optional<Reservation> find(String id) {
        return reservations.find(id);
    }

    /** Reserves what the request asks for, all or nothing. Blocks while managers are asked. */
    public Outcome reserve(Request request, String strategyName) {
        Strategy strategy = strategies.named(strategyName);
        deciding.lock();
        try {
            return planAndReserve(receive(request, strategy), strategy);
        } finally {
            deciding.unlock();
        }
    }

    /**
     * Decides requests that are pending together by the joint strategy, then reserves what was planned for
     * them, each all or nothing; gives their outcomes in the order of the requests. Promises made before are
     * never moved. Blocks while managers are asked.
     *
     * @param requests  at least one
     * @param objective what the decision makes as large as possible
     */
    public List<Outcome> reserveTogether(List<Request> requests, JointObjective objective) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one request to decide.");
        }
        Strategy strategy = strategies.named(JointStrategy.NAME);
        deciding.lock();
        try {
            List<Pending> pending = requests.stream().map(request -> receive(request, strategy)).toList();
            JointDecision decision = strategies.jointPlanner()
                    .decide(pending.stream().map(Pending::problem).toList(), objective, JOINT_STEPS);
            // All are held before the first manager is asked, so that planning one anew cannot take what
            // another was given.
            Map<Integer, Reservation> held = new TreeMap<>();
            decision.plans().keySet().stream().sorted().forEach(index -> held.put(index,
                    hold(pending.get(index), decision.planOf(index).orElseThrow())));
            Map<Integer, Outcome> outcomes = new TreeMap<>();
            held.forEach((index, reservation) ->
                    outcomes.put(index, reserveHeld(pending.get(index), strategy, reservation)));
            for (int index = 0; index < pending.size(); index++) {
                if (!held.containsKey(index)) {
                    outcomes.put(index, planAndReserve(pending.get(index), strategy));
                }
            }
            return List.copyOf(outcomes.values());
        } finally {
            deciding.unlock();
        }
    }

    private Pending receive(Request request, Strategy strategy) {
        String id = reservations.newId();
        tell(new BrokerEvent.Received(clock.now(), id, request, strategy.name()));
        SelectionOutcome selection = select(request, strategy.name());
        tell(new BrokerEvent.Selected(clock.now(), id,
                selection.selected().stream().map(Cluster::name).toList()));
        return new Pending(id, new PlanningProblem(request, selection.selected(), book, clock.now(),
                ManagerRefusals.NONE), selection);
    }

    private Outcome planAndReserve(Pending pending, Strategy strategy) {
        Optional<Plan> plan = strategy.plan(pending.problem);
        return plan.isPresent() ? reserveHeld(pending, strategy, hold(pending, plan.get()))
                : refuse(pending, strategy, List.of());
    }

    /** Reserves what is held; where a manager refuses, plans anew without it, as long as there is a plan. */
    private Outcome reserveHeld(Pending first, Strategy strategy, Reservation firstHeld) {
        Pending pending = first;
        List<Cause> denials = new ArrayList<>();
        Optional<Reservation> next = Optional.of(firstHeld);
        while (next.isPresent()) {
            Reservation held = next.get();
            CoReserver.Answered answered =
                    coReserver.reserve(held.id(), held.plan(), held.request().time());
            if (answered instanceof CoReserver.Answered.Granted granted) {
                return commit(held, granted.plan());
            }
            if (answered instanceof CoReserver.Answered.InDoubt inDoubt) {
                return leaveInDoubt(held, inDoubt);
            }
            CoReserver.Answered.Denied denied = (CoReserver.Answered.Denied) answered;
            denials.add(denied.cause());
            letGo(held.plan());
            look(denied.cluster());
            Pending without = pending.without(denied.cluster(), held.plan());
            next = strategy.plan(without.problem).map(plan -> hold(without, plan));
            pending = without;
        }
        return refuse(pending, strategy, denials);
    }

    private Outcome refuse(Pending pending, Strategy strategy, List<Cause> denials) {
        List<Cause> causes = new ArrayList<>(denials);
        causes.addAll(pending.selection.causes());
        causes.addAll(strategy.whyNot(pending.problem).causes());
        reservations.find(pending.id).ifPresent(held ->
                reservations.put(held.become(ReservationState.REFUSED)));
        tell(new BrokerEvent.Refused(clock.now(), pending.id, causes));
        return new Outcome.Refused(pending.problem.request(), strategy.name(), causes);
    }

    /** A request that is being decided. */
    private record Pending(String id, PlanningProblem problem, SelectionOutcome selection) {

        /** The same, not to be planned on that cluster again in the way it was refused. */
        private Pending without(String cluster, Plan refused) {
            ManagerRefusals refusals = problem.refusals();
            return new Pending(id, problem.withRefusals(refused.isCoReservation()
                    ? refusals.plusTogether(cluster) : refusals.plusAlone(cluster)), selection);
        }
    }

    private Reservation hold(Pending pending, Plan plan) {
        synchronized (profiles) {
            book.take(plan);
        }
        Reservation held = new Reservation(pending.id, pending.problem.request(), plan, ReservationState.HELD,
                clock.now());
        reservations.put(held);
        tell(new BrokerEvent.Held(clock.now(), pending.id, plan));
        return held;
    }

    private void letGo(Plan plan) {
        synchronized (profiles) {
            book.giveBack(plan);
        }
    }

    private Outcome commit(Reservation held, Plan granted) {
        if (!granted.equals(held.plan())) {
            synchronized (profiles) {
                book.giveBack(held.plan());
                book.take(granted);
            }
        }
        Reservation committed = held.withPlan(granted).become(ReservationState.COMMITTED);
        reservations.put(committed);
        tell(new BrokerEvent.Committed(clock.now(), committed));
        return new Outcome.Reserved(committed);
    }

    private Outcome leaveInDoubt(Reservation held, CoReserver.Answered.InDoubt inDoubt) {
        return new Outcome.InDoubt(keepInDoubt(held, inDoubt.parts()), List.of(inDoubt.cause()));
    }

    private Reservation keepInDoubt(Reservation reservation, List<Part> parts) {
        Plan doubtful = new Plan(reservation.plan().strategy(), parts.get(0).window(), parts, List.of(),
                reservation.plan().delta());
        synchronized (profiles) {
            book.giveBack(reservation.plan());
            book.take(doubtful);
        }
        return move(reservation.withPlan(doubtful), ReservationState.IN_DOUBT);
    }

    /**
     * Offers instead of a request that was refused; none when nothing the negotiation knows would help. They
     * stand until the state changes, at the longest until {@code Offer.expires}.
     */
    public List<Offer> offers(Request request, String strategyName) {
        Strategy strategy = strategies.named(strategyName);
        Selection selection = opened.selector().select(request.requirements());
        deciding.lock();
        try {
            return offerSearch.offers(request, selection, strategy, book, clock.now());
        } finally {
            deciding.unlock();
        }
    }

    /**
     * Cancels a reservation that holds capacity, active ones too. Empty when there is none of this id or it
     * has ended; otherwise the reservation as it is now, in doubt when a manager did not answer.
     */
    public Optional<Reservation> cancel(String id) {
        deciding.lock();
        try {
            return reservations.find(id).filter(found -> found.state().holdsCapacity()).map(this::undo);
        } finally {
            deciding.unlock();
        }
    }

    private Reservation undo(Reservation reservation) {
        List<Part> inDoubt = coReserver.release(reservation.id(), reservation.plan().parts());
        if (inDoubt.isEmpty()) {
            letGo(reservation.plan());
            return move(reservation, ReservationState.CANCELLED);
        }
        return reservation.state() == ReservationState.IN_DOUBT
                && inDoubt.size() == reservation.plan().parts().size()
                ? reservation : keepInDoubt(reservation, inDoubt);
    }

    private Reservation move(Reservation reservation, ReservationState state) {
        Reservation moved = reservation.state() == state ? reservation : reservation.become(state);
        reservations.put(moved);
        tell(new BrokerEvent.Changed(clock.now(), moved));
        return moved;
    }

    /**
     * Brings the book up to the clock and the managers: reservations become active and complete, parts in
     * doubt are released where the manager answers again, and other work is looked at. Reservations about to
     * start are verified a second time; one that a manager no longer has is given up and its request reserved
     * anew. To be called when the clock has moved.
     */
    public void refresh() {
        deciding.lock();
        try {
            opened.grid().clusters().forEach(cluster -> look(cluster.name()));
            for (Reservation reservation : reservations.all()) {
                age(reservation);
            }
            tell(new BrokerEvent.Refreshed(clock.now()));
        } finally {
            deciding.unlock();
        }
    }

    /**
     * Lets the time of a simulated grid pass until that moment, through every start and end of a reservation
     * on the way. Fails with {@link IllegalStateException} when the grid's time passes by itself.
     */
    public void advanceTo(Instant moment) {
        if (!(clock instanceof AdvanceableClock advanceable)) {
            throw new IllegalStateException(
                    "The time of grid (%s) passes by itself; only that of a simulated grid can be advanced."
                            .formatted(opened.grid().name()));
        }
        deciding.lock();
        try {
            for (Optional<Instant> due = nextDue(moment); due.isPresent(); due = nextDue(moment)) {
                advanceable.advanceTo(due.get());
                refresh();
            }
            if (moment.isAfter(clock.now())) {
                advanceable.advanceTo(moment);
            }
            refresh();
        } finally {
            deciding.unlock();
        }
    }

    private Optional<Instant> nextDue(Instant latest) {
        Instant now = clock.now();
        return reservations.all().stream().flatMap(reservation -> switch (reservation.state()) {
            case COMMITTED -> Stream.of(reservation.plan().window().start());
            case ACTIVE -> Stream.of(reservation.plan().window().end());
            default -> Stream.<Instant>empty();
        }).filter(due -> due.isAfter(now) && !due.isAfter(latest)).min(Comparator.naturalOrder());
    }

    private void look(String cluster) {
        Instant now = clock.now();
        Instant from = Instant.ofEpochSecond(now.getEpochSecond());
        Answer<LocalState> answer = managers.get(cluster).look(TimeWindow.of(from, HORIZON));
        if (answer instanceof Answer.Done<LocalState> done) {
            synchronized (profiles) {
                book.see(done.result());
            }
        }
    }

    private void age(Reservation reservation) {
        Instant now = clock.now();
        TimeWindow window = reservation.plan().window();
        switch (reservation.state()) {
            case IN_DOUBT -> undo(reservation);
            case COMMITTED -> {
                if (!window.start().isAfter(now)) {
                    start(reservation);
                }
            }
            case ACTIVE -> {
                if (!window.end().isAfter(now)) {
                    complete(reservation);
                }
            }
            default -> {
            }
        }
    }

    private void start(Reservation reservation) {
        boolean over = !reservation.plan().window().end().isAfter(clock.now());
        boolean lost = !over && !reservation.plan().parts().stream()
                .allMatch(part -> coReserver.stillHas(reservation.id(), part));
        if (lost) {
            coReserver.release(reservation.id(), reservation.plan().parts());
            letGo(reservation.plan());
            move(reservation, ReservationState.FAILED);
            reserve(reservation.request(), reservation.plan().strategy());
            return;
        }
        Reservation active = move(reservation, ReservationState.ACTIVE);
        if (over) {
            complete(active);
        }
    }

    private void complete(Reservation active) {
        letGo(active.plan());
        move(active, ReservationState.COMPLETED);
    }
}
