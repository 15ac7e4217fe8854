package org.gradi.ui.clock;

/** What the presenter tells the clock to show. On the event thread. */
interface ClockView {

    /**
     * @param time what time it is on the grid, with its zone, in words
     * @param hint the same at more length
     */
    void showTime(String time, String hint);

    /** Whether time can be let pass at all, and whether it is passing. */
    void showRunning(boolean canRun, boolean isRunning);

    /** Begins to call {@link ClockPresenter#tick} regularly. */
    void startTicking();

    void stopTicking();
}
