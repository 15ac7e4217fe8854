/**
 * Measures what opening a large grid costs in a fresh Java process, and what changing one description and
 * selecting cost afterwards.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.selection.bench.Main} makes the grid, starts the processes and
 * prints what each of them measured.
 *
 * <p><b>Units.</b> Seconds for opening, milliseconds for the rest, megabytes for what is kept.
 */
package org.gradi.selection.bench;
