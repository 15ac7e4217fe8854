/**
 * The local resource manager of one cluster, as the broker sees it.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.cluster.LocalResourceManager} is the contract; every method says
 * each way in which it can fail. A manager also serves local jobs and local reservations that the grid does
 * not know of, so it may refuse or shift what the broker planned. A <em>reservation key</em> is a name of
 * ours that makes a request repeatable: asking twice under one key never reserves twice.
 * {@link org.gradi.cluster.GridClock} tells the time that the clusters share; whether a reservation is active
 * or completed follows from it and the window granted. {@link org.gradi.cluster.ReservedJobs}, a second
 * contract that a manager may keep, runs jobs in reservations and tells what became of them.
 *
 * <p><b>Invariants.</b> An answer that did not arrive is {@link org.gradi.cluster.Answer.InDoubt}, never a
 * refusal.
 *
 * <p><b>Units.</b> Windows in whole seconds, capacity in processors.
 *
 * <p><b>Real clusters.</b> Their managers are reached by commands: {@link org.gradi.cluster.CommandRunner}
 * is where a command goes, here or through SSH to another machine; {@link
 * org.gradi.cluster.ReservationNames}, {@link org.gradi.cluster.Refusals} and {@link
 * org.gradi.cluster.SettingsReader} are what their kinds share. They are {@link
 * org.gradi.cluster.SelfDescribing}, too: they tell what their cluster is made of.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*} and {@code org.gradi.model}. Workshops: {@code
 * cluster.simulated}, {@code cluster.slurm}, {@code cluster.gridengine}, {@code cluster.ssh}.
 */
package org.gradi.cluster;
