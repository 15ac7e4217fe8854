package org.gradi.broker;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.gradi.broker.WatchedManager.Sight;
import org.gradi.cluster.AdvanceableClock;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.journal.Journal;
import org.gradi.journal.JournalProblem;
import org.gradi.journal.JournalRecord;
import org.gradi.model.Cluster;
import org.gradi.model.Offer;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.TimeWindow;
import org.gradi.planning.JointObjective;
import org.gradi.planning.JointStrategy;
import org.gradi.planning.Strategies;
import org.gradi.planning.Strategy;
import org.gradi.request.TimeFrame;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.Selection;

/**
 * Drives requests through all stages on one grid and owns what was promised there.
 *
 * <p>Safe for use by many threads. Decisions are made one after the other, in the order of arrival; questions
 * ({@link #select}, {@link #check}, {@link #state}) do not wait for managers, and looking at managers
 * ({@link #refresh}, {@link #watch}) does not hold up decisions. A decision takes as long as the slowest
 * manager takes to answer, so it is never asked for on the event thread.
 */
public final class Broker {
    /** The stem of the keys of a broker that keeps no journal. */
    private static final String NAMELESS = "gradi";

    private final OpenGrid opened;
    private final GridClock clock;
    private final Strategies strategies;
    private final Books books;
    /** Whether offsets in requests count from the epoch; that of a copy counts as its original. */
    private final boolean countsFromEpoch;
    private final Watch watch;
    private final Reserving reserving;
    private final Changing changing;
    private final Sweep sweep;
    private final Upkeep upkeep;
    private final OfferSearch offerSearch;
    private final List<Consumer<BrokerEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Turns turns = new Turns();
    private final UnderWay underWay = new UnderWay();
    private final ReservationJobs jobs;

    /**
     * A broker that keeps nothing and asks managers one after the other: for grids that end with the program.
     *
     * @param opened     the grid with its selector
     * @param managers   the manager of every cluster of the grid, by the cluster's name
     * @param clock      the grid's time
     * @param strategies those that requests can name
     */
    public Broker(OpenGrid opened, Map<String, LocalResourceManager> managers, GridClock clock,
            Strategies strategies) {
        this(opened, managers, clock, strategies, Runnable::run,
                new WriteAhead(Journal.keepingNothing(), 0), NAMELESS, new Books(opened.grid()),
                clock instanceof AdvanceableClock);
    }

    private Broker(OpenGrid opened, Map<String, LocalResourceManager> managers, GridClock clock,
            Strategies strategies, Executor executor, WriteAhead journal, String installation, Books books,
            boolean countsFromEpoch) {
        for (Cluster cluster : opened.grid().clusters()) {
            if (!managers.containsKey(cluster.name())) {
                throw new IllegalArgumentException(
                        "The cluster (%s) has no manager.".formatted(cluster.name()));
            }
        }
        this.opened = opened;
        this.clock = clock;
        this.strategies = strategies;
        this.books = books;
        this.countsFromEpoch = countsFromEpoch;
        Together together = new Together(executor, clock::now);
        Keys keys = new Keys(installation);
        this.watch = new Watch(opened.grid().clusters(), managers, together, clock::now);
        Office office = new Office(books, watch, new CoReserver(watch, keys, together, this::tell), journal,
                keys, clock, this::tell);
        this.reserving = new Reserving(opened, strategies, office, underWay);
        this.offerSearch = new OfferSearch(office);
        this.jobs = new ReservationJobs(office, together, turns);
        this.sweep = new Sweep(office);
        this.upkeep = new Upkeep(office, sweep, broken -> reserving.reserveInPlaceOf(broken.id(),
                broken.request(), strategies.named(broken.plan().strategy()), new Abandonment()));
        this.changing = new Changing(opened, office, together, reserving, upkeep::giveBack, underWay);
        refresh();
        if (upkeep.isToLookAgain()) {
            refresh();
        }
    }

    /**
     * A broker that goes on where its journal ends: what was promised stands, what was not decided is undone,
     * and managers that do not answer meanwhile are asked again at every refresh.
     *
     * @param executor     asks managers side by side
     * @param journal      used by nobody else; read before anything is decided
     * @param installation 1 to 20 letters a-z or digits by which our reservations at managers are told from
     *                     those of other installations; taken for a new journal only
     * @throws JournalProblem when the journal cannot be read or written, or does not suit the grid
     */
    public static Broker goingOn(OpenGrid opened, Map<String, LocalResourceManager> managers, GridClock clock,
            Strategies strategies, Executor executor, Journal journal, String installation)
            throws JournalProblem {
        List<JournalRecord> lines = journal.records();
        WriteAhead writing = new WriteAhead(journal, lines.size());
        Books books = new Books(opened.grid());
        String name = installation;
        if (lines.isEmpty()) {
            writing.force(new JournalEntry.Opened(name, 0));
        } else {
            Restored restored = Restored.from(lines);
            restored.enterInto(books);
            name = restored.installation();
        }
        return new Broker(opened, managers, clock, strategies, executor, writing, name, books,
                clock instanceof AdvanceableClock);
    }

    /**
     * A broker on a copy of the clusters as their managers tell of them now, with everything that is promised
     * here: what is done there reaches no manager and is kept nowhere. The time of the copy stands still
     * until it is advanced. A manager that does not answer now stays silent in the copy. Blocks while
     * managers are looked at.
     */
    public Broker copy(GridCopier copier) {
        return turns.take(() -> {
            Map<String, LocalState> states = watch.states();
            GridCopier.Copy copied = copier.copy(clock.now(), List.copyOf(states.values()));
            Map<String, LocalResourceManager> managers = new HashMap<>(copied.managers());
            opened.grid().clusters().stream().map(Cluster::name).filter(name -> !states.containsKey(name))
                    .forEach(name -> managers.put(name, new SilentManager(name,
                            "%s did not answer when it was copied.".formatted(name))));
            try {
                Books promised = new Books(opened.grid());
                Restored restored = Restored.of(upkeep.snapshot());
                restored.enterInto(promised);
                return new Broker(opened, managers, copied.clock(), strategies, Runnable::run,
                        new WriteAhead(Journal.keepingNothing(), 0), restored.installation(), promised,
                        countsFromEpoch);
            } catch (JournalProblem fault) {
                throw new IllegalStateException(fault);
            }
        });
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
        return new TimeFrame(countsFromEpoch ? opened.grid().epoch() : clock.now(), clock.now());
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
        Map<String, LastSeen> lastSeen = watch.lastSeen();
        return books.ask(book -> book.availability(selection, now, window, lastSeen));
    }

    /** Everything in the book at this moment. */
    public GridState state() {
        return books.ask(book -> new GridState(opened.grid(), clock.now(), books.reservations().all(),
                book.otherWork(), watch.lastSeen()));
    }

    public Optional<Reservation> find(String id) {
        return books.reservations().find(id);
    }

    /** Reserves what the request asks for, all or nothing. Blocks while managers are asked. */
    public Outcome reserve(Request request, String strategyName) {
        return reserve(request, strategyName, new Abandonment());
    }

    /**
     * The same, until it is abandoned: then nothing more is asked for, what was asked is undone as soon as
     * the managers asked so far have answered, and the outcome is a refusal with the cause {@code abandoned}.
     * A request that still waits for its turn is refused when that comes.
     */
    public Outcome reserve(Request request, String strategyName, Abandonment abandonment) {
        Strategy strategy = strategies.named(strategyName);
        return turns.take(() -> reserving.reserve(request, strategy, abandonment));
    }

    /**
     * Abandons the decision on this id, a change of the reservation included, without waiting for it; false
     * when none is under way.
     */
    public boolean abandon(String id) {
        return underWay.abandon(id);
    }

    /**
     * Decides requests that are pending together by the joint strategy, then reserves what was planned for
     * them, each all or nothing; gives their outcomes in the order of the requests. Promises made before are
     * never moved. Blocks while managers are asked.
     *
     * @param requests  at least one, and no more than the objective can decide
     * @param objective what the decision makes as large as possible
     */
    public List<Outcome> reserveTogether(List<Request> requests, JointObjective objective) {
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one request to decide.");
        }
        if (requests.size() > objective.mostRequests()) {
            throw new IllegalArgumentException("The requests to decide by %s (%d) must be %d at most."
                    .formatted(objective.key(), requests.size(), objective.mostRequests()));
        }
        Strategy joint = strategies.named(JointStrategy.NAME);
        return turns.take(() -> reserving.reserveTogether(requests, joint, objective));
    }

    /**
     * What could be had instead of the request; none when nothing the negotiation knows would help. Offers
     * stand until the state changes, at the longest until {@code Offer.expires}.
     */
    public List<Offer> offers(Request request, String strategyName) {
        return offers(request, strategyName, Set.of());
    }

    /** What could be had instead of what was refused: on clusters whose managers serve us. */
    public List<Offer> offers(Outcome.Refused refused) {
        return offers(refused.request(), refused.strategy(), refused.notServing());
    }

    private List<Offer> offers(Request request, String strategyName, Set<String> notServing) {
        Strategy strategy = strategies.named(strategyName);
        Selection selection = opened.selector().select(request.requirements());
        return turns.take(() -> offerSearch.offers(request, selection, strategy, notServing));
    }

    /**
     * Cancels a reservation that holds capacity, active ones too. Empty when there is none of this id or it
     * has ended; otherwise the reservation as it is now: in doubt when a manager did not answer, unchanged
     * when the journal cannot be written, in which case it is cancelled once it can.
     */
    public Optional<Reservation> cancel(String id) {
        return turns.take(() -> upkeep.cancel(id));
    }

    /**
     * Moves or resizes what was promised, so that it serves this request instead; all or nothing. In place,
     * under the same id, where its managers can; otherwise the new reservation is made under an id of its own
     * before the old one is given back. Unless the outcome is {@code Reserved}, the old promise stands.
     * Empty when no reservation of this id is committed or active, or an earlier change of it that a crash
     * cut short is still to be settled.
     */
    public Optional<Outcome> change(String id, Request request, String strategyName) {
        return change(id, request, strategyName, new Abandonment());
    }

    /**
     * The same, until it is abandoned: then nothing more is asked for, what the managers granted of it is
     * given back, the old promise stands, and the outcome is a refusal with the cause {@code abandoned}. Once
     * the new promise is on disk it is too late, and the reservation is changed.
     */
    public Optional<Outcome> change(String id, Request request, String strategyName,
            Abandonment abandonment) {
        Strategy strategy = strategies.named(strategyName);
        return turns.take(() -> changing.change(id, request, strategy, abandonment));
    }

    /**
     * Brings the book up to the clock and every manager: reservations become active and complete, parts in
     * doubt are released where the manager answers again, and other work is looked at. Parts that a manager
     * has lost are asked for again; when they cannot be had, the reservation is given up and its request
     * reserved anew. What should not be there any more is released. To be called when the clock has moved.
     */
    public void refresh() {
        keepUp(watch.lookAtAll(), true);
    }

    /**
     * The same for those managers only whose time has come: at once after something was asked of them, else
     * the less often the longer they take to answer. To be called about once a second.
     */
    public void watch() {
        keepUp(watch.lookAtDue(), false);
    }

    private void keepUp(List<Sight> sights, boolean tellAlways) {
        turns.take(() -> {
            if (upkeep.keepUp(sights) || tellAlways) {
                tell(new BrokerEvent.Refreshed(clock.now()));
            }
            return sights;
        });
    }

    /** The jobs that users run in what was promised to them. */
    public ReservationJobs jobs() {
        return jobs;
    }

    /** Reservations at managers that have keys of ours but are not in our journal, as last looked at. */
    public List<Orphan> orphans() {
        return sweep.orphans();
    }

    /** Releases an orphan; false when it is not one any more or its manager does not answer. */
    public boolean releaseOrphan(Orphan orphan) {
        return turns.take(() -> sweep.release(orphan));
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
        turns.take(() -> {
            new PassingTime(advanceable, books.reservations()).passUntil(moment, this::refresh);
            return moment;
        });
    }
}
