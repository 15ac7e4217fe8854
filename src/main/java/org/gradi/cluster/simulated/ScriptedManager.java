package org.gradi.cluster.simulated;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gradi.cluster.Answer;
import org.gradi.cluster.JobOrder;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.Released;
import org.gradi.cluster.ReservedJob;
import org.gradi.cluster.ReservedJobs;
import org.gradi.model.TimeWindow;

/**
 * Stands before a manager and makes some of its calls go wrong, as a script says. The numbers of the calls
 * are given in the order in which they come in; delays hold up only the call they are about.
 */
public final class ScriptedManager implements LocalResourceManager {
    /** Those that change nothing; no manager refuses them. */
    private static final Set<ManagerCall> ASKING =
            EnumSet.of(ManagerCall.LOOK, ManagerCall.FIND, ManagerCall.FOLLOW);

    private final LocalResourceManager manager;
    private final FaultScript script;
    private final SimulatedClock clock;
    private final Pause pause;
    private final int[] callsByRule;

    /**
     * @param manager who is asked in the end
     * @param script  which calls go wrong
     * @param clock   moved on by delays
     * @param pause   how latencies pass
     */
    public ScriptedManager(LocalResourceManager manager, FaultScript script, SimulatedClock clock,
            Pause pause) {
        this.manager = Objects.requireNonNull(manager, "manager");
        this.script = Objects.requireNonNull(script, "script");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.pause = Objects.requireNonNull(pause, "pause");
        this.callsByRule = new int[script.rules().size()];
    }

    @Override
    public String cluster() {
        return manager.cluster();
    }

    @Override
    public Answer<LocalState> look(TimeWindow window) {
        return call(ManagerCall.LOOK, () -> manager.look(window));
    }

    @Override
    public Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
        return call(ManagerCall.RESERVE, () -> manager.reserve(key, processors, window));
    }

    @Override
    public Answer<LocalReservation> confirm(String key) {
        return call(ManagerCall.CONFIRM, () -> manager.confirm(key));
    }

    @Override
    public Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
        return call(ManagerCall.CHANGE, () -> manager.change(key, processors, window));
    }

    @Override
    public Answer<Released> release(String key) {
        return call(ManagerCall.RELEASE, () -> manager.release(key));
    }

    @Override
    public Answer<LocalReservation> find(String key) {
        return call(ManagerCall.FIND, () -> manager.find(key));
    }

    @Override
    public Optional<ReservedJobs> jobs() {
        return manager.jobs().map(Jobs::new);
    }

    private <T> Answer<T> call(ManagerCall call, Supplier<Answer<T>> asked) {
        List<Fault> faults = faultsOf(call);
        for (Fault fault : faults) {
            letPass(fault);
        }
        for (Fault fault : faults) {
            if (!fault.kind().takesTime()) {
                return failed(call, fault.kind(), asked);
            }
        }
        return asked.get();
    }

    private synchronized List<Fault> faultsOf(ManagerCall call) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < callsByRule.length; i++) {
            FaultRule rule = script.rules().get(i);
            if (rule.calls().contains(call)) {
                callsByRule[i]++;
                if (callsByRule[i] >= rule.first() && callsByRule[i] <= rule.last()) {
                    faults.add(rule.fault());
                }
            }
        }
        return faults;
    }

    private void letPass(Fault fault) {
        switch (fault.kind()) {
            case DELAY -> clock.passUntil(clock.now().plus(fault.length()));
            case LATENCY -> pause.pause(fault.length());
            case REFUSE, SILENT_BEFORE, SILENT_AFTER -> { }
        }
    }

    private <T> Answer<T> failed(ManagerCall call, Fault.Kind kind, Supplier<Answer<T>> asked) {
        boolean canBeRefused = !ASKING.contains(call);
        if (kind == Fault.Kind.REFUSE && canBeRefused) {
            return Denials.notServed(cluster(), call.key());
        }
        if (kind == Fault.Kind.SILENT_AFTER) {
            asked.get();
        }
        return new Answer.InDoubt<>("The manager of " + cluster() + " did not answer to " + call.key()
                + "; whether it acted is not known.");
    }

    /** The jobs of the manager it stands before. */
    private final class Jobs implements ReservedJobs {
        private final ReservedJobs jobs;

        Jobs(ReservedJobs jobs) {
            this.jobs = jobs;
        }

        @Override
        public Answer<ReservedJob> submit(String key, JobOrder order) {
            return call(ManagerCall.SUBMIT, () -> jobs.submit(key, order));
        }

        @Override
        public Answer<ReservedJob> follow(ReservedJob job) {
            return call(ManagerCall.FOLLOW, () -> jobs.follow(job));
        }

        @Override
        public Answer<ReservedJob> cancel(ReservedJob job) {
            return call(ManagerCall.CANCEL, () -> jobs.cancel(job));
        }
    }
}
