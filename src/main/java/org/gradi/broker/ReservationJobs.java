package org.gradi.broker;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gradi.cluster.Answer;
import org.gradi.cluster.JobOrder;
import org.gradi.cluster.ReservedJob;
import org.gradi.cluster.ReservedJobs;
import org.gradi.journal.JournalProblem;
import org.gradi.model.Part;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;

/**
 * The jobs that users submit into what was promised to them. Safe for use by many threads; each call waits
 * for its turn among the decisions and takes as long as the slowest manager takes to answer.
 *
 * <p>That a job is going to be submitted is on disk before its manager is asked, so that it is known after a
 * crash that there may be one. Nothing is submitted again by itself, because a manager may have forgotten a
 * job that has run.
 */
public final class ReservationJobs {
    private final Office office;
    private final Together together;
    private final Turns turns;

    ReservationJobs(Office office, Together together, Turns turns) {
        this.office = office;
        this.together = together;
        this.turns = turns;
    }

    /**
     * Submits a job into every part of a reservation, or into the one on a cluster; a part that has a job of
     * that name answers with that one. Empty when no reservation of this id is committed or active, or it has
     * no such part.
     */
    public List<PartJob> submit(String id, JobOrder order, Optional<String> cluster) {
        return turns.take(() -> {
            Set<String> known = office.books().jobs().of(id).stream()
                    .filter(job -> job.name().equals(order.name())).map(PartJob::cluster)
                    .collect(Collectors.toSet());
            List<PartJob> wanted = office.reservations().findLive(id).filter(ReservationJobs::isPromised)
                    .stream().flatMap(found -> found.plan().parts().stream()).map(Part::cluster)
                    .filter(name -> cluster.isEmpty() || cluster.get().equals(name))
                    .map(name -> office.books().jobs().find(id, name, order.name())
                            .orElseGet(() -> PartJob.asked(name, order.name()))).toList();
            List<PartJob> doubtful = wanted.stream().filter(PartJob::isInDoubt).toList();
            Optional<String> why = record(id, doubtful);
            return why.isPresent() ? doubtful.stream().map(job -> known.contains(job.cluster())
                    ? job.saying(why.get()) : refused(id, job, why.get())).toList()
                    : List.copyOf(ask(id, wanted, (manager, job) -> job.job().isPresent()
                            ? manager.follow(job.job().get())
                            : manager.submit(office.keys().of(id), order)));
        });
    }

    private static boolean isPromised(Reservation reservation) {
        return reservation.state() == ReservationState.COMMITTED
                || reservation.state() == ReservationState.ACTIVE;
    }

    /** Records that the jobs are going to be submitted; why not, when that cannot be. */
    private Optional<String> record(String id, List<PartJob> jobs) {
        try {
            for (PartJob job : jobs) {
                office.journal().force(new JournalEntry.JobAsked(id, job.cluster(), job.name()));
                office.books().jobs().put(id, job);
            }
            return Optional.empty();
        } catch (JournalProblem problem) {
            return Optional.of("No job is submitted that cannot be recorded: " + problem.getMessage());
        }
    }

    /** Nothing of it is there. */
    private PartJob refused(String id, PartJob job, String why) {
        office.books().jobs().remove(id, job.cluster(), job.name());
        office.journal().note(
                new JournalEntry.JobTold(id, job.cluster(), job.name(), Optional.empty()));
        return job.refused(why);
    }

    /** The jobs of a reservation as they were last told of; no manager is asked. */
    public List<PartJob> known(String id) {
        return turns.take(() -> office.books().jobs().of(id));
    }

    /** The jobs of a reservation, each as its manager tells of it now. */
    public List<PartJob> follow(String id) {
        return turns.take(() -> told(id, goesOn(),
                (manager, job) -> manager.follow(job.job().orElseThrow())));
    }

    /**
     * Ends the jobs of a reservation, or those of one name, and gives all of its jobs as they are then. A job
     * of which it is not known whether it was submitted stays so.
     */
    public List<PartJob> cancel(String id, Optional<String> name) {
        return turns.take(() -> told(id, goesOn(), (manager, job) -> {
            ReservedJob submitted = job.job().orElseThrow();
            return name.isEmpty() || name.get().equals(job.name()) ? manager.cancel(submitted)
                    : manager.follow(submitted);
        }));
    }

    /** Every job of the reservation, those that are asked about as their managers answer. */
    private List<PartJob> told(String id, Predicate<PartJob> isAsked,
            BiFunction<ReservedJobs, PartJob, Answer<ReservedJob>> question) {
        List<PartJob> all = office.books().jobs().of(id);
        Iterator<PartJob> answers = ask(id, all.stream().filter(isAsked).toList(), question).iterator();
        return all.stream().map(job -> isAsked.test(job) ? answers.next() : job).toList();
    }

    private static Predicate<PartJob> goesOn() {
        return job -> job.job().isPresent() && !job.isOver();
    }

    private List<PartJob> ask(String id, List<PartJob> jobs,
            BiFunction<ReservedJobs, PartJob, Answer<ReservedJob>> question) {
        List<PartJob> asked = new ArrayList<>(jobs);
        together.ask(jobs, job -> { }, job -> office.watch().manager(job.cluster())
                .job(manager -> question.apply(manager, job)), reply -> {
                    asked.set(asked.indexOf(reply.to()), take(id, reply.to(), reply.result()));
                    return true;
                });
        office.journal().flush();
        return asked;
    }

    private PartJob take(String id, PartJob job, Answer<ReservedJob> answer) {
        if (answer instanceof Answer.Done<ReservedJob> done) {
            PartJob told = job.told(done.result());
            if (!told.equals(job)) {
                office.books().jobs().put(id, told);
                office.journal().note(new JournalEntry.JobTold(id, job.cluster(), job.name(), told.job()));
            }
            return told;
        }
        if (answer instanceof Answer.InDoubt<ReservedJob> doubt) {
            return job.saying(doubt.text());
        }
        String why = ((Answer.Denied<ReservedJob>) answer).text().english();
        return job.job().isPresent() ? job.saying(why) : refused(id, job, why);
    }
}
