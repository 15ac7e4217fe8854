package org.gradi.cluster.gridengine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.LocalState.OtherWork.Kind;
import org.gradi.model.TimeWindow;

/**
 * What a cluster looked like at one moment, as far as our parallel environment reaches in our queue.
 *
 * @param queues       every queue on every host in which its slots can be reserved
 * @param most         how many slots the parallel environment has at a time
 * @param reservations every advance reservation that has not ended, also in other queues
 * @param jobs         the running jobs that are inside none of them, in queues that work
 */
record GridEngineView(List<QueueInstance> queues, int most, List<AdvanceReservation> reservations,
        List<RunningJob> jobs) {

    GridEngineView {
        queues = List.copyOf(queues);
        reservations = List.copyOf(reservations);
        jobs = List.copyOf(jobs);
    }

    /** The slots of queues that work, as far as the parallel environment has so many. */
    int processors() {
        return Math.min(most, slots(QueueInstance::works));
    }

    /** The same when all queues work. */
    int reservable() {
        return Math.min(most, slots(queue -> true));
    }

    private int slots(Predicate<QueueInstance> wanted) {
        return queues.stream().filter(wanted).mapToInt(QueueInstance::slots).sum();
    }

    /** How many slots a reservation has in queues that work; those in others count with their queue. */
    private int working(AdvanceReservation one) {
        return one.slotsIn(names(QueueInstance::works)::contains);
    }

    private List<String> names(Predicate<QueueInstance> wanted) {
        return queues.stream().filter(wanted).map(QueueInstance::name).collect(Collectors.toList());
    }

    /**
     * What uses slots besides the reservations that are ours, and the slots that cannot be reserved.
     *
     * @param described how many the cluster is said to have; what the parallel environment does not reach of
     *                  them cannot be reserved
     */
    List<OtherWork> otherWork(TimeWindow window, int described, Predicate<AdvanceReservation> ours) {
        List<OtherWork> work = new ArrayList<>();
        reservations.stream().filter(one -> !ours.test(one) && working(one) > 0).forEach(one -> work.add(
                new OtherWork(one.label(), Kind.LOCAL_RESERVATION, working(one), one.window())));
        jobs.forEach(job -> work.add(
                new OtherWork(Long.toString(job.id()), Kind.LOCAL_JOB, job.slots(), job.window())));
        TimeWindow always = OtherWork.outOfService(window.start());
        if (described > reservable()) {
            work.add(new OtherWork("not in the parallel environment", Kind.OUT_OF_SERVICE,
                    described - reservable(), always));
        }
        work.addAll(outOfService(always, reservations.stream().filter(ours).toList()));
        return work.stream().filter(one -> one.window().overlaps(window)).toList();
    }

    /** Slots that do not work, without those that are promised to us: these are taken already. */
    private List<OtherWork> outOfService(TimeWindow always, List<AdvanceReservation> ours) {
        List<String> stopped = names(queue -> !queue.works());
        List<AdvanceReservation> affected = ours.stream().filter(one ->
                one.slotsIn(stopped::contains) > 0 && one.window().overlaps(always)).toList();
        TreeSet<Long> steps = new TreeSet<>(List.of(always.startSecond(), always.endSecond()));
        affected.stream().flatMap(one -> Stream.of(one.window().startSecond(), one.window().endSecond()))
                .filter(step -> step > always.startSecond() && step < always.endSecond())
                .forEach(steps::add);
        List<OtherWork> work = new ArrayList<>();
        for (long start : steps.headSet(always.endSecond())) {
            TimeWindow window = TimeWindow.ofEpochSeconds(start, steps.higher(start));
            int slots = reservable() - processors() - affected.stream()
                    .filter(one -> one.window().overlaps(window))
                    .mapToInt(one -> one.slotsIn(stopped::contains)).sum();
            if (slots > 0) {
                work.add(new OtherWork("out of service", Kind.OUT_OF_SERVICE, slots, window));
            }
        }
        return work;
    }

    /** How many slots are free at every second of a window when one reservation is left out of account. */
    int free(TimeWindow window, long exceptId) {
        TreeMap<Long, Integer> steps = new TreeMap<>();
        Stream.concat(reservations.stream().filter(one -> one.id() != exceptId)
                        .map(one -> new RunningJob(one.id(), working(one), one.window())), jobs.stream())
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
