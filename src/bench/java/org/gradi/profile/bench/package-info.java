/**
 * Measures {@link org.gradi.profile.CapacityProfile} beside Apache Hadoop YARN's reservation system and a
 * plain {@link java.util.TreeMap}, on one workload and in one run.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.profile.bench.Main} first lets all contenders answer the same
 * requests and stops when two disagree, then runs the benchmarks and prints the tables of
 * {@code src/docs/performance.md}.
 *
 * <p><b>Words.</b> A <em>cycle</em> cancels what a random slot holds, searches the earliest start for the
 * next request and, when there is one, books it into the slot. A <em>series</em> says how many slots there
 * are, how many processors and how long a stretch of time. A <em>book</em> keeps the slots of one contender.
 *
 * <p><b>Units.</b> Seconds and processors going in, nanoseconds and bytes coming out.
 */
package org.gradi.profile.bench;
