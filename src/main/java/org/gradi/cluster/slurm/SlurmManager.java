package org.gradi.cluster.slurm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.LocalState.OtherWork;
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
 * The manager of one cluster under Slurm.
 *
 * <p>It keeps nothing but the cluster's own state, so any number of programs may talk to one cluster. A look
 * takes three commands, a reservation five and more when others take the chosen nodes first; a command takes
 * 4 to 15 ms on the cluster's own machine. A window is granted as asked or not at all.
 *
 * <p>What was done is durable after {@link #durableAfter()}: Slurm writes its state at most every five
 * seconds, so a controller that is killed before may have forgotten a grant, a confirmation or a change, and
 * bring a released reservation back. Who promised something looks for it again then.
 */
public final class SlurmManager implements LocalResourceManager, SelfDescribing {
    /** The kind of managers in a grid file that this is. */
    public static final String KIND = "slurm";

    private final int processors;
    private final SlurmCluster slurm;
    private final Granting granting;
    private final Changing changing;
    private final Releasing releasing;

    SlurmManager(Cluster cluster, SlurmSettings settings, GridClock clock, CommandRunner runner,
            Pause pause) {
        this.processors = cluster.processors();
        this.slurm = new SlurmCluster(cluster.name(), settings, Objects.requireNonNull(clock, "clock"),
                Objects.requireNonNull(runner, "runner"));
        this.releasing = new Releasing(slurm, pause);
        this.granting = new Granting(slurm, releasing);
        this.changing = new Changing(slurm);
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
        return new SlurmManager(cluster, SlurmSettings.of(cluster), clock, runner,
                length -> TimeUnit.NANOSECONDS.sleep(length.toNanos()));
    }

    /** Which processors a cluster stands for whose grid file says it is of the kind {@value #KIND}. */
    public static ManagedShare share(Cluster cluster) throws ManagerSettingsProblem {
        SlurmSettings settings = SlurmSettings.of(cluster);
        return new ManagedShare(List.of(KIND, ManagedShare.line(cluster), settings.slurmConf()), "partition",
                settings.partition());
    }

    /** {@inheritDoc} Slurm saves every five seconds. */
    @Override
    public Duration durableAfter() {
        return Duration.ofSeconds(6);
    }

    @Override
    public Optional<ReservedJobs> jobs() {
        return Optional.of(new SlurmJobs(slurm));
    }

    @Override
    public String cluster() {
        return slurm.cluster();
    }

    @Override
    public Answer<LocalState> look(TimeWindow window) {
        return LostLine.orDoubt(() -> {
            Instant now = slurm.now();
            ClusterView view = slurm.view(now);
            if (view.takesStock()) {
                throw slurm.takingStock();
            }
            List<LocalReservation> ours = view.reservations().stream().filter(slurm::isOurs)
                    .filter(one -> one.window().overlaps(window)).map(slurm::toLocal).toList();
            List<OtherWork> others = new ArrayList<>(
                    view.otherWork(window, slurm::isOurs, slurm.settings().guard()));
            OtherWork.missing(processors, view.installed(), window).ifPresent(others::add);
            return new Answer.Done<>(new LocalState(cluster(), view.processors(), ours, others, now));
        });
    }

    /** {@inheritDoc} The text is that of {@code scontrol show nodes -o}. */
    @Override
    public Answer<Description> describe() {
        return LostLine.orDoubt(() -> new Answer.Done<>(slurm.description()));
    }

    @Override
    public Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
        LocalResourceManager.requireSome(key, processors);
        return ReservationNames.usable(key) ? LostLine.orDoubt(() -> granting.grant(key, processors, window))
                : slurm.refusals().unusableKey(key);
    }

    @Override
    public Answer<LocalReservation> confirm(String key) {
        return ReservationNames.usable(key) ? LostLine.orDoubt(() -> changing.confirm(key))
                : slurm.refusals().unknownKey(key);
    }

    @Override
    public Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
        LocalResourceManager.requireSome(key, processors);
        return ReservationNames.usable(key) ? LostLine.orDoubt(() -> changing.change(key, processors, window))
                : slurm.refusals().unknownKey(key);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The jobs that use or await the reservation are cancelled. In doubt when they take longer to end than
     * a command may take; asking again goes on from there.
     */
    @Override
    public Answer<Released> release(String key) {
        return ReservationNames.usable(key) ? LostLine.orDoubt(() -> releasing.release(key))
                : new Answer.Done<>(new Released(key, false));
    }

    @Override
    public Answer<LocalReservation> find(String key) {
        return ReservationNames.usable(key) ? LostLine.orDoubt(() -> found(key))
                : slurm.refusals().unknownKey(key);
    }

    private Answer<LocalReservation> found(String key) throws LostLine {
        return slurm.alive(slurm.name(key)).<Answer<LocalReservation>>map(one ->
                new Answer.Done<>(slurm.toLocal(one))).orElseGet(() -> slurm.refusals().unknownKey(key));
    }
}
