package org.gradi.ui.session;

import java.util.List;

/** What the presenter tells the replay screen to show. On the event thread. */
interface ReplayView {

    /**
     * @param heading which session, how far it is, and whether all came out as recorded; empty without a
     *                replay
     */
    void showHeading(String heading, Verdict verdict);

    void showSteps(List<StepRow> steps, int current);

    void showDifferences(List<DifferenceRow> differences);

    void showControls(Controls controls);

    void startPlaying(int stepMillis);

    void stopPlaying();

    /** How the replay stands to the record. */
    enum Verdict {
        NOTHING_YET, SAME, DIFFERENT
    }

    /**
     * One step of the session.
     *
     * @param number   from 1
     * @param what     what was done, in words
     * @param outcome  what came out now, in words; empty as long as it has not been done again
     * @param verdict  whether it came out as recorded
     */
    record StepRow(int number, String what, String outcome, Verdict verdict) {
    }

    /**
     * One value that came out otherwise.
     *
     * @param step     the step's number, from 1
     * @param what     which value of which request, in words
     * @param recorded what the session says, in words
     * @param replayed what came out now, in words
     */
    record DifferenceRow(int step, String what, String recorded, String replayed) {
    }

    /**
     * What the user can do now.
     *
     * @param isOpen      whether there is anything to show
     * @param canTakeOver whether it is beside the live session, and could take its place
     */
    record Controls(boolean isOpen, boolean canTakeOver, boolean canStep, boolean isPlaying) {
    }
}
