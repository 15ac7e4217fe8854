package org.gradi.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import org.gradi.experiment.Results;
import org.gradi.experiment.RunResult;

/** The decisions made so far, written by the worker and read by the event thread. Safe for both. */
final class LiveRuns {
    private final List<RunResult> runs = new ArrayList<>();
    private int all;

    synchronized void add(RunResult run, int ofAll) {
        runs.add(run);
        all = ofAll;
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(new Results(runs), all);
    }

    /**
     * @param results of the decisions made
     * @param all     how many there will be; 0 when not known yet
     */
    record Snapshot(Results results, int all) {
        int done() {
            return results.runs().size();
        }
    }
}
