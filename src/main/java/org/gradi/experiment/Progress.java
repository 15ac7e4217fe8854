package org.gradi.experiment;

/** Told how far an experiment is, and asked whether it shall go on. Called on the thread that runs it. */
public interface Progress {
    /** Goes on and tells nobody. */
    Progress NONE = (last, done, all) -> true;

    /**
     * @param last the run done last; a run is one strategy deciding one instance
     * @param done how many runs are done
     * @param all  how many there are
     * @return whether to go on
     */
    boolean done(RunResult last, int done, int all);
}
