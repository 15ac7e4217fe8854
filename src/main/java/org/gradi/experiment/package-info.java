/**
 * Many users at once, strategy beside strategy: instances, runs, measures.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.experiment.Instance} is what several users ask for at once; the
 * {@link org.gradi.experiment.InstanceGenerator} makes them from a seed and {@link
 * org.gradi.experiment.InstanceFiles} keeps them. {@link org.gradi.experiment.Experiment} has every strategy
 * decide every instance on a fresh grid and counts what was granted; {@link org.gradi.experiment.Results} has
 * the means.
 *
 * <p><b>Words.</b> Times of an instance are minutes from the grid's epoch. The order of the users is the
 * order of arrival. <em>Slack</em> is how far a start may slip, as a share of the duration.
 * <em>Overbooked</em> counts, second by second and cluster by cluster, what was promised beyond the
 * processors there are.
 *
 * <p><b>Invariants.</b> The same instance, strategy and slack give the same users granted, on any machine.
 * Only times depend on the machine; the clock is handed in.
 *
 * <p><b>Neighbours.</b> Imports {@code org.gradi.model}, {@code org.gradi.planning} and, to read JSON
 * strictly, {@code org.gradi.request}.
 */
package org.gradi.experiment;
