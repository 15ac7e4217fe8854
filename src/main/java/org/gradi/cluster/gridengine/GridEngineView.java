package org.gradi.cluster.gridengine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.LocalState.OtherWork.Kind;
import org.gradi.model.TimeWindow;

/**
 * What a cluster looked like at one moment.
 *
 * @param queues       every queue on every host
 * @param reservations every advance reservation that has not ended
 * @param jobs         the running jobs that are inside none of them
 */
record GridEngineView(List<QueueInstance> queues, List<AdvanceReservation> reservations,
        List<RunningJob> jobs) {

    GridEngineView {
        queues = List.copyOf(queues);
        reservations = List.copyOf(reservations);
        jobs = List.copyOf(jobs);
    }

    /** The slots of queues that work. */
    int processors() {
        return queues.stream().filter(QueueInstance::works).mapToInt(QueueInstance::slots).sum();
    }

    /**
     * What uses slots besides the reservations that are ours, and the slots of queues that do not work. Which
     * queue a reservation has slots of is not known, so one in a queue that does not work counts beside it.
     */
    List<OtherWork> otherWork(TimeWindow window, Predicate<AdvanceReservation> ours) {
        List<OtherWork> work = new ArrayList<>();
        reservations.stream().filter(one -> !ours.test(one) && one.slots() > 0).forEach(one -> work.add(
                new OtherWork(one.name(), Kind.LOCAL_RESERVATION, one.slots(), one.window())));
        jobs.forEach(job -> work.add(
                new OtherWork(Long.toString(job.id()), Kind.LOCAL_JOB, job.slots(), job.window())));
        int stopped = queues.stream().mapToInt(QueueInstance::slots).sum() - processors();
        if (stopped > 0) {
            work.add(new OtherWork("out of service", Kind.OUT_OF_SERVICE, stopped,
                    OtherWork.outOfService(window.start())));
        }
        return work.stream().filter(one -> one.window().overlaps(window)).toList();
    }

    /** How many slots are free at every second of a window when one reservation is left out of account. */
    int free(TimeWindow window, long exceptId) {
        TreeMap<Long, Integer> steps = new TreeMap<>();
        Stream.concat(reservations.stream().filter(one -> one.id() != exceptId)
                        .map(one -> new RunningJob(one.id(), one.slots(), one.window())), jobs.stream())
                .filter(one -> one.window().overlaps(window)).forEach(one -> {
                    steps.merge(Math.max(one.window().startSecond(), window.startSecond()), one.slots(),
                            Integer::sum);
                    steps.merge(one.window().endSecond(), -one.slots(), Integer::sum);
                });
        int used = 0;
        int most = 0;
        for (int step : steps.headMap(window.endSecond()).values()) {
            used += step;
            most = Math.max(most, used);
        }
        return Math.max(0, processors() - most);
    }
}
