package org.gradi.profile.bench;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.ReservationDefinition;
import org.apache.hadoop.yarn.api.records.ReservationId;
import org.apache.hadoop.yarn.api.records.ReservationRequest;
import org.apache.hadoop.yarn.api.records.ReservationRequestInterpreter;
import org.apache.hadoop.yarn.api.records.ReservationRequests;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.proto.YarnProtos.ReservationAllocationStateProto;
import org.apache.hadoop.yarn.server.resourcemanager.RMContextImpl;
import org.apache.hadoop.yarn.server.resourcemanager.recovery.NullRMStateStore;
import org.apache.hadoop.yarn.server.resourcemanager.reservation.InMemoryPlan;
import org.apache.hadoop.yarn.server.resourcemanager.reservation.InMemoryReservationAllocation;
import org.apache.hadoop.yarn.server.resourcemanager.reservation.NoOverCommitPolicy;
import org.apache.hadoop.yarn.server.resourcemanager.reservation.RLESparseResourceAllocation;
import org.apache.hadoop.yarn.server.resourcemanager.reservation.ReservationInterval;
import org.apache.hadoop.yarn.server.resourcemanager.reservation.exceptions.PlanningException;
import org.apache.hadoop.yarn.server.resourcemanager.reservation.planning.GreedyReservationAgent;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.QueueMetrics;
import org.apache.hadoop.yarn.util.resource.DefaultResourceCalculator;
import org.apache.hadoop.yarn.util.resource.ResourceCalculator;

/**
 * Apache Hadoop YARN's in-memory plan with its greedy agent, which favours early starts. One plan step is one
 * second; each slot is a user of its own, which is the cheapest for the plan; nothing is written to a state
 * store.
 */
final class YarnPlanBook implements Book {
    private static final String QUEUE = "bench";
    private static final int BATCH = 100;

    /** Kept, because a logger nobody keeps forgets its level. */
    private final Logger log = Logger.getLogger("org.apache.hadoop");
    private final ResourceCalculator calculator = new DefaultResourceCalculator();
    private final GreedyReservationAgent agent = new GreedyReservationAgent();
    private final InMemoryPlan plan;
    private final ReservationId[] held;
    private long lastId;

    YarnPlanBook(Workload workload) {
        log.setLevel(Level.WARNING);
        var configuration = new Configuration();
        agent.init(configuration);
        var context = new RMContextImpl();
        context.setStateStore(new Forgetful());
        Resource all = YarnAvailability.processors(workload.series.capacity);
        Resource one = YarnAvailability.processors(1);
        plan = new InMemoryPlan(QueueMetrics.forQueue(QUEUE, null, false, configuration),
                new NoOverCommitPolicy(), agent, all, 1, calculator, one, all, QUEUE, null, true, context);
        held = new ReservationId[workload.series.live];
        try {
            fill(workload, one);
        } catch (PlanningException | ReflectiveOperationException cannotBeFilled) {
            throw new IllegalStateException("YARN's plan cannot be filled.", cannotBeFilled);
        }
    }

    /**
     * Adds the reservations while the plan's step function is kept short, and then puts the whole one in its
     * place: the plan rebuilds that function with every addition, so filling 100,000 slots honestly would
     * take an hour.
     */
    private void fill(Workload workload, Resource one)
            throws PlanningException, ReflectiveOperationException {
        Field vector = InMemoryPlan.class.getDeclaredField("rleSparseVector");
        vector.setAccessible(true);
        Field steps = RLESparseResourceAllocation.class.getDeclaredField("cumulativeCapacity");
        steps.setAccessible(true);
        Object used = vector.get(plan);
        for (int slot = 0; slot < held.length; slot++) {
            if (slot % BATCH == 0) {
                steps.set(used, new TreeMap<Long, Resource>());
            }
            Request request = workload.first[slot];
            long start = workload.firstStarts[slot];
            long end = start + request.durationSeconds();
            held[slot] = nextId();
            Map<ReservationInterval, Resource> allocation = Map.of(new ReservationInterval(start, end),
                    YarnAvailability.processors(request.processors()));
            plan.addReservation(new InMemoryReservationAllocation(held[slot], definition(request), user(slot),
                    QUEUE, start, end, allocation, calculator, one), true);
        }
        NavigableMap<Long, Resource> whole = YarnAvailability.usedSteps(workload.filled);
        steps.set(used, whole);
    }

    @Override
    public void cancel(int slot) {
        if (held[slot] != null) {
            try {
                agent.deleteReservation(held[slot], user(slot), plan);
            } catch (PlanningException unknown) {
                throw new IllegalStateException(
                        "YARN does not know the reservation in slot %d.".formatted(slot), unknown);
            }
            held[slot] = null;
        }
    }

    @Override
    public long reserve(int slot, Request request) {
        ReservationId id = nextId();
        try {
            agent.createReservation(id, user(slot), plan, definition(request));
        } catch (PlanningException refused) {
            return Availability.NONE;
        }
        held[slot] = id;
        // Its own start is that of the window asked for; where it was placed, the allocation tells.
        return plan.getReservationById(id).getAllocationRequests().keySet().iterator().next().getStartTime();
    }

    private ReservationId nextId() {
        return ReservationId.newInstance(0, ++lastId);
    }

    private static String user(int slot) {
        return "user" + slot;
    }

    /** All processors of the request at the same time. */
    private static ReservationDefinition definition(Request request) {
        ReservationRequest gang = ReservationRequest.newInstance(YarnAvailability.processors(1),
                request.processors(), request.processors(), request.durationSeconds());
        return ReservationDefinition.newInstance(request.earliestSecond(), request.latestEndSecond(),
                ReservationRequests.newInstance(List.of(gang), ReservationRequestInterpreter.R_ALL), QUEUE);
    }

    /** Keeps nothing, so that only the plan is measured. */
    private static final class Forgetful extends NullRMStateStore {
        @Override
        public void storeNewReservation(ReservationAllocationStateProto allocation, String planName,
                String id) {
            // Nothing is kept.
        }

        @Override
        public void removeReservation(String planName, String id) {
            // Nothing was kept.
        }
    }
}
