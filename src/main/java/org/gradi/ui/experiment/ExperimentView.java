package org.gradi.ui.experiment;

import org.gradi.experiment.Results;

/** What the presenter tells the screen. On the event thread. */
interface ExperimentView {

    /** What may be pressed now. */
    void showControls(boolean isRunning, boolean hasResults);

    /** How far it is: so many of so many decisions; with none to do nothing is known yet. */
    void showProgress(int done, int all, String words);

    void showResults(Results results);

    void showMessage(String words, boolean isGood);
}
