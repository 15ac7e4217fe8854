package org.gradi.cluster.slurm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply.Unanswered;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.Refusals;
import org.gradi.cluster.Released;
import org.gradi.cluster.ReservationNames;
import org.gradi.model.Cluster;
import org.gradi.model.TimeWindow;

/**
 * The manager of one cluster under Slurm.
 *
 * <p>It keeps nothing but the cluster's own state, so any number of programs may talk to one cluster. A look
 * takes three commands, a reservation five and more when others take the chosen nodes first; a command takes
 * 4 to 15 ms on the cluster's own machine. A window is granted as asked or not at all.
 *
 * <p>A grant is durable after {@link #durableAfter()}: Slurm writes its state at most every five seconds, so
 * a controller that is killed before may have forgotten it. Who promised something finds it again then.
 */
public final class SlurmManager implements LocalResourceManager {
    /** The kind of managers in a grid file that this is. */
    public static final String KIND = "slurm";
    private static final Duration BETWEEN_DELETES = Duration.ofMillis(200);

    private final String cluster;
    private final SlurmSettings settings;
    private final ReservationNames names;
    private final GridClock clock;
    private final SlurmCommands slurm;
    private final Rights rights;
    private final Refusals refusals;
    private final Pause pause;

    SlurmManager(String cluster, SlurmSettings settings, GridClock clock, CommandRunner runner, Pause pause) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.settings = settings;
        this.names = settings.names();
        this.clock = Objects.requireNonNull(clock, "clock");
        this.slurm = new SlurmCommands(cluster, runner, settings);
        this.rights = new Rights(slurm);
        this.refusals = new Refusals(cluster);
        this.pause = pause;
    }

    /**
     * The manager of a cluster whose grid file says it is of the kind {@value #KIND}.
     *
     * @param clock  the time of day; it and the cluster's clocks must agree within a second or so
     * @param runner reaches a machine on which Slurm's commands work for the cluster
     * @throws ManagerSettingsProblem when a setting is unknown or its value wrong
     */
    public static SlurmManager of(Cluster cluster, GridClock clock, CommandRunner runner)
            throws ManagerSettingsProblem {
        return new SlurmManager(cluster.name(), SlurmSettings.of(cluster), clock, runner,
                length -> TimeUnit.NANOSECONDS.sleep(length.toNanos()));
    }

    /** How long after a grant a crash of the controller may still make Slurm forget it. */
    public Duration durableAfter() {
        return Duration.ofSeconds(6);
    }

    @Override
    public String cluster() {
        return cluster;
    }

    @Override
    public Answer<LocalState> look(TimeWindow window) {
        return heard(() -> {
            Instant now = clock.now();
            ClusterView view = slurm.view(now);
            if (view.takesStock()) {
                throw takingStock();
            }
            List<LocalReservation> ours = view.reservations().stream().filter(this::isOurs)
                    .filter(one -> one.window().overlaps(window)).map(this::toLocal).toList();
            return new Answer.Done<>(new LocalState(cluster, view.processors(), ours,
                    view.otherWork(window, this::isOurs), now));
        });
    }

    @Override
    public Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
        requireSome(processors);
        return ReservationNames.usable(key) ? heard(() -> grant(key, processors, window))
                : refusals.unusableKey(key);
    }

    private Answer<LocalReservation> grant(String key, int processors, TimeWindow window) throws LostLine {
        String name = names.of(key);
        Set<List<String>> refused = new HashSet<>();
        while (true) {
            Instant now = clock.now();
            ClusterView view = slurm.view(now);
            Optional<SlurmReservation> existing = view.reservation(name);
            if (existing.isPresent()) {
                return repeated(toLocal(existing.get()), processors, window);
            }
            if (!window.end().isAfter(now)) {
                return refusals.windowEnded(window, now);
            }
            List<Node> free = view.free(window, name);
            List<String> nodes = NodeChoice.of(free, processors);
            if (nodes.isEmpty() || !refused.add(nodes)) {
                return notFree(view, free, processors, window);
            }
            String users = settings.users().isEmpty() ? rights.user() : settings.users();
            Optional<Answer<LocalReservation>> settled =
                    created(SlurmCommands.create(name, nodes, window, users), key, nodes, window);
            if (settled.isPresent()) {
                return settled.get() instanceof Answer.Done<LocalReservation> done
                        ? repeated(done.result(), processors, window) : settled.get();
            }
        }
    }

    /** Creates a reservation; empty when somebody else took one of its nodes first. */
    private Optional<Answer<LocalReservation>> created(List<String> command, String key, List<String> nodes,
            TimeWindow window) throws LostLine {
        String why = rights.missing();
        if (!why.isEmpty()) {
            return Optional.of(notPermitted(command, why));
        }
        CommandReply reply = slurm.run(command);
        Optional<SlurmReservation> found = alive(names.of(key));
        if (succeeded(reply)) {
            SlurmReservation got = found.orElseThrow(() -> new LostLine(
                    "%s granted %s but does not know of it any more.".formatted(cluster, key)));
            return Optional.of(is(got, nodes, window) ? new Answer.Done<>(toLocal(got))
                    : givenBack(key, got, nodes, window));
        }
        if (found.isPresent()) {
            return Optional.of(new Answer.Done<>(toLocal(found.get())));
        }
        Finished error = answered(reply);
        return switch (Complaint.of(error.err())) {
            case TAKEN -> Optional.empty();
            case WRONG_TIME -> Optional.of(refusals.windowBegan(window, clock.now()));
            case NOT_PERMITTED, REFUSED -> Optional.of(notPermitted(command, cluster + " refused: "
                    + SlurmCommands.firstLine(error)));
            default -> throw unclear(error);
        };
    }

    private Answer<LocalReservation> givenBack(String key, SlurmReservation got, List<String> nodes,
            TimeWindow window) throws LostLine {
        Answer<Released> released = deleted(key);
        if (!(released instanceof Answer.Done<Released>)) {
            throw new LostLine("%s granted %s other than asked and did not take it back.".formatted(cluster,
                    key));
        }
        return refusals.notFree(nodes.size(), window, "given %s in %s instead".formatted(
                got.nodes(), got.window()));
    }

    private Answer<LocalReservation> repeated(LocalReservation existing, int processors, TimeWindow window) {
        boolean same = existing.processors() == processors
                && existing.window().length().equals(window.length());
        return same ? new Answer.Done<>(existing) : refusals.keyTaken(existing, processors, window);
    }

    @Override
    public Answer<LocalReservation> confirm(String key) {
        return ReservationNames.usable(key) ? heard(() -> confirmed(key)) : refusals.unknownKey(key);
    }

    private Answer<LocalReservation> confirmed(String key) throws LostLine {
        String name = names.of(key);
        Optional<SlurmReservation> held = alive(name);
        if (held.isEmpty()) {
            return refusals.unknownKey(key);
        }
        if (held.get().confirmed()) {
            return new Answer.Done<>(toLocal(held.get()));
        }
        List<String> command = SlurmCommands.confirm(name);
        String why = rights.missing();
        if (!why.isEmpty()) {
            return notPermitted(command, why);
        }
        CommandReply reply = slurm.run(command);
        Optional<SlurmReservation> now = alive(name);
        if (now.isEmpty()) {
            return refusals.unknownKey(key);
        }
        if (now.get().confirmed()) {
            return new Answer.Done<>(toLocal(now.get()));
        }
        Finished error = answered(reply);
        return switch (Complaint.of(error.err())) {
            case NOT_PERMITTED, REFUSED -> notPermitted(command, cluster + " refused: "
                    + SlurmCommands.firstLine(error));
            default -> throw unclear(error);
        };
    }

    @Override
    public Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
        requireSome(processors);
        return ReservationNames.usable(key) ? heard(() -> changed(key, processors, window))
                : refusals.unknownKey(key);
    }

    private Answer<LocalReservation> changed(String key, int processors, TimeWindow window) throws LostLine {
        String name = names.of(key);
        Set<List<String>> refused = new HashSet<>();
        while (true) {
            Instant now = clock.now();
            ClusterView view = slurm.view(now);
            Optional<SlurmReservation> old = view.reservation(name);
            if (old.isEmpty()) {
                return refusals.unknownKey(key);
            }
            if (!window.end().isAfter(now)) {
                return refusals.windowEnded(window, now);
            }
            boolean startMoves = !old.get().window().start().equals(window.start());
            if (startMoves && !old.get().window().start().isAfter(now)) {
                return refusals.hasBegun(toLocal(old.get()), window);
            }
            List<Node> free = view.free(window, name);
            List<String> nodes = NodeChoice.of(free, processors);
            if (nodes.isEmpty() || !refused.add(nodes)) {
                return notFree(view, free, processors, window);
            }
            Optional<Answer<LocalReservation>> settled = updated(
                    SlurmCommands.change(name, nodes, window, startMoves), key, nodes, window);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
    }

    /** Updates a reservation; empty when somebody else took one of its new nodes first. */
    private Optional<Answer<LocalReservation>> updated(List<String> command, String key, List<String> nodes,
            TimeWindow window) throws LostLine {
        String why = rights.missing();
        if (!why.isEmpty()) {
            return Optional.of(notPermitted(command, why));
        }
        CommandReply reply = slurm.run(command);
        Optional<SlurmReservation> found = alive(names.of(key));
        if (found.isEmpty()) {
            return Optional.of(refusals.unknownKey(key));
        }
        if (is(found.get(), nodes, window)) {
            return Optional.of(new Answer.Done<>(toLocal(found.get())));
        }
        Finished error = answered(reply);
        return switch (Complaint.of(error.err())) {
            case TAKEN -> Optional.empty();
            case HAS_BEGUN -> Optional.of(refusals.hasBegun(toLocal(found.get()), window));
            case WRONG_TIME -> Optional.of(refusals.windowBegan(window, clock.now()));
            case NOT_PERMITTED, REFUSED -> Optional.of(notPermitted(command, cluster + " refused: "
                    + SlurmCommands.firstLine(error)));
            default -> throw unclear(error);
        };
    }

    @Override
    public Answer<Released> release(String key) {
        return ReservationNames.usable(key) ? heard(() -> deleted(key))
                : new Answer.Done<>(new Released(key, false));
    }

    /** Deletes a reservation; the jobs that use or await it are cancelled. */
    private Answer<Released> deleted(String key) throws LostLine {
        String name = names.of(key);
        if (alive(name).isEmpty()) {
            return new Answer.Done<>(new Released(key, false));
        }
        List<String> command = SlurmCommands.delete(name);
        String why = rights.missing();
        if (!why.isEmpty()) {
            return notPermitted(command, why);
        }
        long tries = Math.max(1, settings.timeout().dividedBy(BETWEEN_DELETES));
        for (long attempt = 0; attempt < tries; attempt++) {
            CommandReply reply = slurm.run(command);
            if (succeeded(reply) || alive(name).isEmpty()) {
                return new Answer.Done<>(new Released(key, true));
            }
            Finished error = answered(reply);
            switch (Complaint.of(error.err())) {
                case IN_USE -> endJobs(name);
                case NOT_PERMITTED -> {
                    return notPermitted(command, cluster + " refused: " + SlurmCommands.firstLine(error));
                }
                default -> throw unclear(error);
            }
        }
        throw new LostLine("%s still ends the jobs of %s; it is not released yet.".formatted(cluster, name));
    }

    private void endJobs(String name) throws LostLine {
        slurm.run(SlurmCommands.cancelJobsOf(name));
        try {
            pause.pass(BETWEEN_DELETES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LostLine("Waiting for the jobs of %s was broken off.".formatted(name));
        }
    }

    @Override
    public Answer<LocalReservation> find(String key) {
        if (!ReservationNames.usable(key)) {
            return refusals.unknownKey(key);
        }
        return heard(() -> alive(names.of(key)).map(this::toLocal)
                .<Answer<LocalReservation>>map(Answer.Done::new).orElseGet(() -> refusals.unknownKey(key)));
    }

    /** The reservation of that name, unless its window has ended. */
    private Optional<SlurmReservation> alive(String name) throws LostLine {
        return slurm.reservation(name).stream().filter(this::isOurs)
                .filter(one -> one.window().end().isAfter(clock.now())).findFirst();
    }

    private boolean isOurs(SlurmReservation reservation) {
        return names.isOurs(reservation.name()) && reservation.processors() > 0;
    }

    private LocalReservation toLocal(SlurmReservation one) {
        return new LocalReservation(names.key(one.name()), one.processors(), one.window(), one.confirmed());
    }

    private static boolean is(SlurmReservation got, List<String> nodes, TimeWindow window) {
        return got.window().equals(window) && Set.copyOf(got.nodes()).equals(Set.copyOf(nodes));
    }

    private Answer<LocalReservation> notFree(ClusterView view, List<Node> free, int processors,
            TimeWindow window) throws LostLine {
        if (view.takesStock()) {
            throw takingStock();
        }
        int most = free.stream().mapToInt(Node::processors).sum();
        List<Integer> sizes = free.stream().map(Node::processors).distinct().sorted().toList();
        return refusals.notFree(processors, window, most < processors
                ? "at most %d free all the time".formatted(most)
                : "%d free in whole nodes of %s processors".formatted(most, sizes));
    }

    private <T> Answer<T> notPermitted(List<String> command, String why) {
        return refusals.notServed(command.get(1), "%s. An operator of %s can do it with: %s".formatted(why,
                cluster, String.join(" ", command)));
    }

    private LostLine takingStock() {
        return new LostLine(("The controller of %s has just started and still takes stock of its nodes; "
                + "ask again in a few seconds.").formatted(cluster));
    }

    private LostLine unclear(Finished error) {
        return new LostLine("%s did not say whether it acted: %s.".formatted(cluster,
                SlurmCommands.firstLine(error)));
    }

    private static boolean succeeded(CommandReply reply) {
        return reply instanceof Finished finished && finished.succeeded();
    }

    private Finished answered(CommandReply reply) throws LostLine {
        if (reply instanceof Unanswered unanswered) {
            throw new LostLine("%s did not answer. %s".formatted(cluster, unanswered.why()));
        }
        return (Finished) reply;
    }

    private static void requireSome(int processors) {
        if (processors < 1) {
            throw new IllegalArgumentException(
                    "The processors (%d) to reserve must be at least 1.".formatted(processors));
        }
    }

    /** Something asked of the manager in one or more commands. */
    private interface Asking<T> {
        Answer<T> ask() throws LostLine;
    }

    private static <T> Answer<T> heard(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (LostLine lost) {
            return new Answer.InDoubt<>(lost.getMessage());
        }
    }
}
