package org.gradi.cluster.gridengine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.JobOrder;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.SelfDescribing.Description;
import org.gradi.model.TimeWindow;

/** What is sent to Grid Engine, each as a list of arguments, and what is read from it. */
final class GridEngineCommands {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm.ss").withZone(ZoneOffset.UTC);

    private static final Pattern SLOTS = Pattern.compile("(?m)^slots\\s+(\\d{1,9})\\s*$");

    private final String cluster;
    private final CommandRunner runner;
    private final GridEngineSettings settings;

    GridEngineCommands(String cluster, CommandRunner runner, GridEngineSettings settings) {
        this.cluster = cluster;
        this.runner = runner;
        this.settings = settings;
    }

    List<String> reserve(String name, int slots, TimeWindow window) {
        List<String> command = new ArrayList<>(List.of(program("qrsub"), "-N", name, "-a",
                DATE.format(window.start()), "-e", DATE.format(window.end()), "-pe", settings.environment(),
                Integer.toString(slots)));
        if (!settings.queue().isEmpty()) {
            command.addAll(List.of("-q", settings.queue()));
        }
        if (!settings.users().isEmpty()) {
            command.addAll(List.of("-u", settings.users()));
        }
        return command;
    }

    List<String> delete(long id) {
        return List.of(program("qrdel"), Long.toString(id));
    }

    /** The advance reservations whose names are wanted, by number. */
    List<AdvanceReservation> reservations(Predicate<String> wanted) throws LostLine {
        Map<Long, String> names = GridEngineXml.names(read(List.of(program("qrstat"), "-u", "*", "-xml")));
        String ids = names.entrySet().stream().filter(one -> wanted.test(one.getValue()))
                .map(one -> one.getKey().toString()).collect(Collectors.joining(","));
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> command = List.of(program("qrstat"), "-ar", ids, "-xml");
        Finished details = run(command).finishedOn(cluster);
        // What ended between the two commands is named as unknown, and is an error when nothing else is left.
        boolean ended = details.out().contains("<ar_unknown>");
        return GridEngineXml.reservations(ended ? details.out() : required(command, details));
    }

    /** The cluster as it is, without reservations that had ended. */
    GridEngineView view(Instant now) throws LostLine {
        List<AdvanceReservation> reservations = reservations(name -> true).stream()
                .filter(one -> one.window().end().isAfter(now)).toList();
        String printed = queues();
        List<QueueInstance> queues = GridEngineXml.queues(printed);
        Set<Long> inside = printed.contains("<job_list") ? GridEngineXml.insideReservations(
                read(List.of(program("qstat"), "-j", "*", "-xml"))) : Set.of();
        return new GridEngineView(queues, slotsOfEnvironment(), reservations,
                GridEngineXml.jobs(printed, queues, inside, now));
    }

    /** Every queue of the parallel environment on every host, with the jobs that run or are suspended. */
    private String queues() throws LostLine {
        List<String> all = new ArrayList<>(List.of(program("qstat"), "-f", "-r", "-F", "h_rt", "-s", "rs",
                "-u", "*", "-pe", settings.environment(), "-xml"));
        if (!settings.queue().isEmpty()) {
            all.addAll(List.of("-q", settings.queue()));
        }
        Finished reply = run(all).finishedOn(cluster);
        if (!reply.succeeded()) {
            Optional<String> wrong = wrongSettings(text(reply));
            if (wrong.isPresent()) {
                throw new LostLine(wrong.get());
            }
        }
        return required(all, reply);
    }

    /** How many slots the parallel environment has at a time, in all queues together. */
    private int slotsOfEnvironment() throws LostLine {
        String printed = read(List.of(program("qconf"), "-sp", settings.environment()));
        Matcher slots = SLOTS.matcher(printed);
        if (!slots.find()) {
            throw new LostLine("%s does not say how many slots the parallel environment %s has: %s."
                    .formatted(cluster, settings.environment(), printed.strip()));
        }
        return Integer.parseInt(slots.group(1));
    }

    /** Which setting is behind a refusal, as a sentence; empty when none is. */
    Optional<String> wrongSettings(String refusal) throws LostLine {
        return new WrongSettings(cluster, settings, (program, option) ->
                run(List.of(program(program), option)).finishedOn(cluster)).behind(refusal);
    }

    /** What the hosts are made of, and how many slots can be reserved on them. */
    Description description() throws LostLine {
        GridEngineView view = new GridEngineView(GridEngineXml.queues(queues()), slotsOfEnvironment(),
                List.of(), List.of());
        return new Description(read(List.of(program("qhost"))), view.reservable());
    }

    /** Begins a job without a shell, so that its words reach it as they are. */
    List<String> submit(AdvanceReservation reservation, String name, JobOrder order) {
        List<String> command = new ArrayList<>(List.of(program("qsub"), "-terse", "-ar",
                Long.toString(reservation.id()), "-pe", settings.environment(),
                Integer.toString(reservation.slots()), "-N", name, "-b", "y", "-shell", "n", "-wd",
                order.directory()));
        command.addAll(order.command());
        return command;
    }

    List<String> deleteJob(String number) {
        return List.of(program("qdel"), number);
    }

    List<LiveJob> liveJobs() throws LostLine {
        return GridEngineXml.liveJobs(read(List.of(program("qstat"), "-u", "*", "-xml")));
    }

    /**
     * What the accounting says of a job.
     *
     * @param areKept whether there is an accounting at all where the commands run
     * @param text    its accounts, the latest last; empty when there is none
     */
    record Accounts(boolean areKept, Optional<String> text) {
    }

    /** The accounts of jobs of this number or name. */
    Accounts accounts(String job) throws LostLine {
        List<String> command = List.of(program("qacct"), "-j", job);
        Finished reply = run(command).finishedOn(cluster);
        if (!reply.succeeded() && text(reply).contains("no jobs running since startup")) {
            return new Accounts(false, Optional.empty());
        }
        boolean isNone = !reply.succeeded() && text(reply).endsWith(job + " not found");
        return new Accounts(true, isNone ? Optional.empty() : Optional.of(required(command, reply)));
    }

    private String read(List<String> command) throws LostLine {
        return required(command, run(command).finishedOn(cluster));
    }

    private String required(List<String> command, Finished reply) throws LostLine {
        if (!reply.succeeded()) {
            throw new LostLine("%s did not answer %s: %s.".formatted(cluster, command.get(0), text(reply)));
        }
        return reply.out();
    }

    CommandReply run(List<String> command) {
        return runner.run(command, settings.variables(), settings.timeout());
    }

    /** What a command said, of which Grid Engine writes some to each of its outputs; in one line. */
    static String text(Finished reply) {
        String text = (reply.out() + " " + reply.err()).strip().replaceAll("\\s+", " ");
        return text.length() <= 300 ? text : text.substring(0, 297) + "...";
    }

    private String program(String name) {
        return settings.commands() + "/" + name;
    }
}
