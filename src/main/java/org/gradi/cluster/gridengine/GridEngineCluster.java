package org.gradi.cluster.gridengine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.gradi.cluster.Answer;
import org.gradi.cluster.ClusterPhrase;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.Refusals;
import org.gradi.cluster.ReservationNames;
import org.gradi.cluster.SelfDescribing;
import org.gradi.model.TimeWindow;

/** One cluster as those who look at it and change it share it. */
final class GridEngineCluster {
    private static final Pattern GRANTED = Pattern.compile("advance reservation \\d+ has been granted");

    private final String cluster;
    private final ReservationNames names;
    private final GridClock clock;
    private final GridEngineCommands commands;
    private final Refusals refusals;
    /** The numbers of those confirmed; Grid Engine itself has no place for it. */
    private final Set<Long> confirmed = ConcurrentHashMap.newKeySet();

    GridEngineCluster(String cluster, GridEngineSettings settings, GridClock clock, CommandRunner runner) {
        this.cluster = cluster;
        this.names = settings.names();
        this.clock = clock;
        this.commands = new GridEngineCommands(cluster, runner, settings);
        this.refusals = new Refusals(cluster);
    }

    String cluster() {
        return cluster;
    }

    Refusals refusals() {
        return refusals;
    }

    GridEngineCommands commands() {
        return commands;
    }

    /** The beginning of the names of what we have under a key. */
    String name(String key) {
        return names.of(key);
    }

    Instant now() {
        return clock.now();
    }

    GridEngineView view() throws LostLine {
        return commands.view(now());
    }

    SelfDescribing.Description description() throws LostLine {
        return commands.description();
    }

    OurReservations ours(List<AdvanceReservation> all) {
        return new OurReservations(names, all, now());
    }

    /** All advance reservations under a key, those left over included. */
    List<AdvanceReservation> under(String key) throws LostLine {
        return commands.reservations(name -> ReservationName.read(names, name)
                .filter(one -> one.key().equals(key)).isPresent());
    }

    Optional<AdvanceReservation> current(String key) throws LostLine {
        return ours(under(key)).under(key);
    }

    LocalReservation toLocal(AdvanceReservation one) {
        String key = ReservationName.read(names, one.name()).map(ReservationName::key).orElseThrow();
        return new LocalReservation(key, one.slots(), one.window(), confirmed.contains(one.id()));
    }

    boolean isConfirmed(AdvanceReservation one) {
        return confirmed.contains(one.id());
    }

    void confirm(AdvanceReservation one) {
        confirmed.add(one.id());
    }

    /**
     * Has Grid Engine make an advance reservation.
     *
     * @return Done with {@code true} when it was granted; Denied when it was refused
     */
    Answer<Boolean> make(String key, int generation, int processors, TimeWindow window) throws LostLine {
        List<String> command = commands.reserve(new ReservationName(key, generation).in(names), processors,
                window);
        Finished reply = commands.run(command).finishedOn(cluster);
        String text = GridEngineCommands.text(reply);
        if (reply.succeeded() && GRANTED.matcher(text).find()) {
            return new Answer.Done<>(true);
        }
        if (text.contains("no suitable queues")) {
            int free = view().free(window, 0);
            return refusals.notFree(processors, window, free < processors
                    ? ClusterPhrase.AT_MOST_FREE.about(free) : ClusterPhrase.QUEUES_NOT_GIVEN.about(free));
        }
        if (text.contains("start time is in the past")) {
            return refusals.windowBegan(window, now());
        }
        if (refusesUs(text)) {
            return notPermitted(command, text);
        }
        throw unclear(text);
    }

    /** Deletes an advance reservation; Done also when it is gone already. Jobs in it are ended. */
    Answer<Boolean> delete(AdvanceReservation one) throws LostLine {
        List<String> command = commands.delete(one.id());
        CommandReply reply = commands.run(command);
        String text = GridEngineCommands.text(reply.finishedOn(cluster));
        if (text.contains("has deleted") || text.contains("has registered")
                || text.contains("does not exist")) {
            confirmed.remove(one.id());
            return new Answer.Done<>(true);
        }
        if (refusesUs(text)) {
            return notPermitted(command, text);
        }
        throw unclear(text);
    }

    /** Whether a text is one of Grid Engine's refusals; anything else may come from a line that broke. */
    static boolean refusesUs(String text) {
        return lacksRights(text) || text.contains("is not known as a user")
                || text.contains("job rejected") || text.contains("was rejected")
                || text.contains("does not exist");
    }

    private static boolean lacksRights(String text) {
        return text.contains("denied") || text.contains("must be manager or");
    }

    private <T> Answer<T> notPermitted(List<String> command, String text) throws LostLine {
        Optional<String> wrong = commands.wrongSettings(text);
        if (wrong.isPresent()) {
            return refusals.notServed(command.get(0), wrong.get());
        }
        if (!lacksRights(text)) {
            return refusals.notServed(command.get(0), "%s refused: %s. What was asked: %s".formatted(cluster,
                    text, String.join(" ", command)));
        }
        return refusals.notServed(command.get(0), ("%s refused: %s. A manager of Grid Engine can give the"
                + " right to the user with qconf -au USER arusers, or run: %s").formatted(cluster, text,
                String.join(" ", command)));
    }

    LostLine unclear(String text) {
        return new LostLine("%s did not say whether it acted: %s.".formatted(cluster, text));
    }
}
