/**
 * Measures whole requests: selection, planning, holding, asking the managers and committing, through
 * {@link org.gradi.broker.Broker}, on simulated grids of 5 to 10,000 clusters.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.broker.bench.Main} runs the benchmark and prints the tables of
 * {@code src/docs/performance.md}.
 *
 * <p><b>Words.</b> A <em>cycle</em> cancels one reservation and reserves one request. Requests are those of
 * {@link org.gradi.profile.bench}, in one of several <em>kinds</em>.
 *
 * <p><b>Units.</b> Seconds and processors going in, microseconds coming out.
 */
package org.gradi.broker.bench;
