/**
 * The experiment's window: which strategies decide which instances, how far it is, and what came of it as a
 * table and as charts.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.experiment.ExperimentPresenter} checks what was entered, has
 * the room {@code org.gradi.experiment} decide on a worker thread, and tells an {@link
 * org.gradi.ui.experiment.ExperimentView} how far it is. The {@link org.gradi.ui.experiment.ExperimentPane}
 * is that view.
 */
package org.gradi.ui.experiment;
