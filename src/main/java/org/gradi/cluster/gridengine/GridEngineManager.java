package org.gradi.cluster.gridengine;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.ManagedShare;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.Released;
import org.gradi.cluster.ReservationNames;
import org.gradi.cluster.ReservedJobs;
import org.gradi.cluster.SelfDescribing;
import org.gradi.model.Cluster;
import org.gradi.model.TimeWindow;

/**
 * The manager of one cluster under Grid Engine.
 *
 * <p>A window is granted as asked or not at all, never when it has begun, and what is granted is durable at
 * once. A look takes four or five commands, a reservation five; a command takes 5 to 10 ms on the cluster's
 * own machine.
 */
public final class GridEngineManager implements LocalResourceManager, SelfDescribing {
    /** The kind of managers in a grid file that this is. */
    public static final String KIND = "gridengine";
    private static final Duration NOTICE = Duration.ofSeconds(5);

    private final GridEngineCluster engine;
    /** How many processors the grid is told the cluster has. */
    private final int described;

    GridEngineManager(Cluster cluster, GridEngineSettings settings, GridClock clock, CommandRunner runner) {
        this.described = cluster.processors();
        this.engine = new GridEngineCluster(cluster.name(), settings, Objects.requireNonNull(clock, "clock"),
                Objects.requireNonNull(runner, "runner"));
    }

    /**
     * The manager of a cluster whose grid file says it is of the kind {@value #KIND}.
     *
     * @param clock  the time of day; it and the cluster's clocks must agree within a second or so
     * @param runner reaches a machine on which Grid Engine's commands work for the cluster
     * @throws ManagerSettingsProblem when a setting is unknown or its value wrong
     */
    public static GridEngineManager of(Cluster cluster, GridClock clock, CommandRunner runner)
            throws ManagerSettingsProblem {
        return new GridEngineManager(cluster, GridEngineSettings.of(cluster), clock, runner);
    }

    /** Which processors a cluster stands for whose grid file says it is of the kind {@value #KIND}. */
    public static ManagedShare share(Cluster cluster) throws ManagerSettingsProblem {
        GridEngineSettings settings = GridEngineSettings.of(cluster);
        return new ManagedShare(List.of(KIND, ManagedShare.line(cluster), settings.variables().toString()),
                "queue", settings.queue());
    }

    /** {@inheritDoc} Time for its commands on a busy machine, and for clocks that do not agree. */
    @Override
    public Duration notice() {
        return NOTICE;
    }

    @Override
    public Optional<ReservedJobs> jobs() {
        return Optional.of(new GridEngineJobs(engine));
    }

    @Override
    public String cluster() {
        return engine.cluster();
    }

    @Override
    public Answer<LocalState> look(TimeWindow window) {
        return LostLine.orDoubt(() -> {
            GridEngineView view = engine.view();
            List<AdvanceReservation> ours = engine.ours(view.reservations()).all();
            List<LocalReservation> inWindow = ours.stream().filter(one -> one.window().overlaps(window))
                    .map(engine::toLocal).toList();
            return new Answer.Done<>(new LocalState(cluster(), view.processors(), inWindow,
                    view.otherWork(window, described, ours::contains), engine.now()));
        });
    }

    /** {@inheritDoc} The text is that of {@code qhost}. */
    @Override
    public Answer<Description> describe() {
        return LostLine.orDoubt(() -> new Answer.Done<>(engine.description()));
    }

    @Override
    public Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
        LocalResourceManager.requireSome(key, processors);
        return ReservationNames.usable(key) ? LostLine.orDoubt(() -> granted(key, processors, window))
                : engine.refusals().unusableKey(key);
    }

    private Answer<LocalReservation> granted(String key, int processors, TimeWindow window) throws LostLine {
        Optional<AdvanceReservation> before = engine.current(key);
        if (before.isPresent()) {
            return engine.refusals().unlessOther(engine.toLocal(before.get()), processors, window);
        }
        if (!window.end().isAfter(engine.now())) {
            return engine.refusals().windowEnded(window, engine.now());
        }
        Answer<Boolean> made = engine.make(key, 1, processors, window);
        List<AdvanceReservation> all = engine.under(key);
        Optional<AdvanceReservation> current = engine.ours(all).under(key);
        if (current.isEmpty()) {
            if (made instanceof Answer.Denied<Boolean> no) {
                return no.as();
            }
            throw new LostLine("%s granted %s but does not know of it any more.".formatted(cluster(), key));
        }
        deleteOthers(all, current.get());
        return engine.refusals().unlessOther(engine.toLocal(current.get()), processors, window);
    }

    /** Deletes what is left over under a key; of two that ask at once both may come to this. */
    private void deleteOthers(List<AdvanceReservation> all, AdvanceReservation current) throws LostLine {
        for (AdvanceReservation one : all) {
            if (one.id() != current.id() && !one.leaving()) {
                engine.delete(one);
            }
        }
    }

    @Override
    public Answer<LocalReservation> confirm(String key) {
        if (!ReservationNames.usable(key)) {
            return engine.refusals().unknownKey(key);
        }
        return LostLine.orDoubt(() -> {
            Optional<AdvanceReservation> current = engine.current(key);
            current.ifPresent(engine::confirm);
            return current.<Answer<LocalReservation>>map(one -> new Answer.Done<>(engine.toLocal(one)))
                    .orElseGet(() -> engine.refusals().unknownKey(key));
        });
    }

    /**
     * {@inheritDoc}
     *
     * <p>The new reservation is made first and the old one deleted then. When only the old one is in the way
     * it is deleted first; should somebody else take its slots in that moment and the new ones, too, neither
     * can be had and the answer is in doubt. A reservation that has begun cannot be changed.
     */
    @Override
    public Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
        LocalResourceManager.requireSome(key, processors);
        return ReservationNames.usable(key) ? LostLine.orDoubt(() -> changed(key, processors, window))
                : engine.refusals().unknownKey(key);
    }

    private Answer<LocalReservation> changed(String key, int processors, TimeWindow window) throws LostLine {
        List<AdvanceReservation> all = engine.under(key);
        OurReservations ours = engine.ours(all);
        if (ours.under(key).isEmpty()) {
            return engine.refusals().unknownKey(key);
        }
        AdvanceReservation old = ours.under(key).get();
        if (!window.end().isAfter(engine.now())) {
            return engine.refusals().windowEnded(window, engine.now());
        }
        if (old.slots() == processors && old.window().equals(window)) {
            deleteOthers(all, old);
            return new Answer.Done<>(engine.toLocal(old));
        }
        if (!old.window().start().isAfter(engine.now())) {
            return engine.refusals().hasBegun(engine.toLocal(old), window);
        }
        boolean confirmed = engine.isConfirmed(old);
        int next = ours.generation(old) + 1;
        Answer<Boolean> made = engine.make(key, next, processors, window);
        if (made instanceof Answer.Denied<Boolean> no) {
            boolean oldInTheWay = no.constraint().equals("processors") && old.window().overlaps(window)
                    && engine.view().free(window, old.id()) >= processors;
            if (!oldInTheWay) {
                return no.as();
            }
            made = exchanged(key, old, next, processors, window);
        }
        AdvanceReservation current = engine.current(key).orElseThrow(() -> new LostLine(
                "%s lost %s while it was changed.".formatted(cluster(), key)));
        if (confirmed) {
            engine.confirm(current);
        }
        deleteOthers(engine.under(key), current);
        return made instanceof Answer.Denied<Boolean> no ? no.as()
                : new Answer.Done<>(engine.toLocal(current));
    }

    /** Deletes the old reservation before it makes the new one, and makes the old one anew when refused. */
    private Answer<Boolean> exchanged(String key, AdvanceReservation old, int generation, int processors,
            TimeWindow window) throws LostLine {
        Answer<Boolean> deleted = engine.delete(old);
        if (!(deleted instanceof Answer.Done<Boolean>)) {
            return deleted;
        }
        Answer<Boolean> made = engine.make(key, generation, processors, window);
        if (made instanceof Answer.Denied<Boolean>) {
            engine.make(key, generation + 1, old.slots(), old.window());
        }
        return made;
    }

    @Override
    public Answer<Released> release(String key) {
        return ReservationNames.usable(key) ? LostLine.orDoubt(() -> released(key))
                : new Answer.Done<>(new Released(key, false));
    }

    private Answer<Released> released(String key) throws LostLine {
        boolean existed = false;
        for (AdvanceReservation one : engine.under(key)) {
            if (!one.leaving()) {
                if (engine.delete(one) instanceof Answer.Denied<Boolean> no) {
                    return no.as();
                }
                existed = true;
            }
        }
        return new Answer.Done<>(new Released(key, existed));
    }

    @Override
    public Answer<LocalReservation> find(String key) {
        if (!ReservationNames.usable(key)) {
            return engine.refusals().unknownKey(key);
        }
        return LostLine.orDoubt(() -> engine.current(key)
                .<Answer<LocalReservation>>map(one -> new Answer.Done<>(engine.toLocal(one)))
                .orElseGet(() -> engine.refusals().unknownKey(key)));
    }
}
