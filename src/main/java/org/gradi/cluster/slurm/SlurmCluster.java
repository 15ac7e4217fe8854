package org.gradi.cluster.slurm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradi.cluster.Answer;
import org.gradi.cluster.ClusterPhrase;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.Refusals;
import org.gradi.cluster.SelfDescribing;
import org.gradi.model.TimeWindow;

/** One cluster as those who look at it and change it share it: its words, its rights, its time. */
final class SlurmCluster {
    private final String cluster;
    private final SlurmSettings settings;
    private final GridClock clock;
    private final SlurmCommands commands;
    private final Rights rights;
    private final Refusals refusals;

    SlurmCluster(String cluster, SlurmSettings settings, GridClock clock, CommandRunner runner) {
        this.cluster = cluster;
        this.settings = settings;
        this.clock = clock;
        this.commands = new SlurmCommands(cluster, runner, settings);
        this.rights = new Rights(commands);
        this.refusals = new Refusals(cluster);
    }

    String cluster() {
        return cluster;
    }

    SlurmSettings settings() {
        return settings;
    }

    Rights rights() {
        return rights;
    }

    Refusals refusals() {
        return refusals;
    }

    Instant now() {
        return clock.now();
    }

    /** The name of our reservation under a key. */
    String name(String key) {
        return settings.names().of(key);
    }

    /** Who may use our reservations, separated by commas. */
    String users() throws LostLine {
        return settings.users().isEmpty() ? rights.user() : settings.users();
    }

    ClusterView view(Instant now) throws LostLine {
        return commands.view(now);
    }

    /** What a command that must succeed prints. */
    String read(List<String> command) throws LostLine {
        return commands.read(command);
    }

    SelfDescribing.Description description() throws LostLine {
        return commands.description();
    }

    CommandReply run(List<String> command) {
        return commands.run(command);
    }

    /** The reservation of that name, unless its window has ended. */
    Optional<SlurmReservation> alive(String name) throws LostLine {
        return commands.reservation(name).stream().filter(this::isOurs)
                .filter(one -> one.window().end().isAfter(now())).findFirst();
    }

    boolean isOurs(SlurmReservation reservation) {
        return settings.names().isOurs(reservation.name()) && reservation.processors() > 0;
    }

    LocalReservation toLocal(SlurmReservation one) {
        return new LocalReservation(settings.names().key(one.name()), one.processors(), one.window(),
                one.confirmed());
    }

    static boolean is(SlurmReservation got, List<String> nodes, TimeWindow window) {
        return got.window().equals(window) && Set.copyOf(got.nodes()).equals(Set.copyOf(nodes));
    }

    /** Refuses for want of nodes; in doubt while the controller has not heard of all of them. */
    Answer<LocalReservation> notFree(ClusterView view, List<Node> free, int processors, TimeWindow window)
            throws LostLine {
        if (view.takesStock()) {
            throw takingStock();
        }
        int most = free.stream().mapToInt(Node::processors).sum();
        List<Integer> sizes = free.stream().map(Node::processors).distinct().sorted().toList();
        return refusals.notFree(processors, window, most < processors
                ? ClusterPhrase.AT_MOST_FREE.about(most)
                : ClusterPhrase.FREE_IN_WHOLE_NODES.about(most, String.valueOf(sizes)));
    }

    /** Refuses because we have no right to; somebody who has can run the command. */
    <T> Answer<T> notPermitted(List<String> command, String why) {
        return refusals.notServed(command.get(1), "%s. An operator of %s can do it with: %s".formatted(why,
                cluster, String.join(" ", command)));
    }

    /** Refuses because Slurm did, for a reason that will not pass by itself. */
    <T> Answer<T> refusedFor(List<String> command, Finished error) {
        return notPermitted(command, cluster + " refused: " + SlurmCommands.firstLine(error));
    }

    LostLine takingStock() {
        return new LostLine(("The controller of %s has just started and still takes stock of its nodes; "
                + "ask again in a few seconds.").formatted(cluster));
    }

    LostLine unclear(Finished error) {
        return new LostLine("%s did not say whether it acted: %s.".formatted(cluster,
                SlurmCommands.firstLine(error)));
    }

    static boolean succeeded(CommandReply reply) {
        return reply instanceof Finished finished && finished.succeeded();
    }
}
