/**
 * The clock of a simulated grid: what time it is there, and how fast it passes.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.clock.ClockPane} is the screen; {@code ClockPresenter} behind
 * it decides how far to advance and never begins an advance before the last one has ended.
 *
 * <p><b>Neighbours.</b> Imports {@code org.gradi.ui} and {@code org.gradi.model}. Time is let pass by {@link
 * org.gradi.ui.clock.ClockDrive}.
 */
package org.gradi.ui.clock;
