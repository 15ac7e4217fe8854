/**
 * Rows, bars and bands of the allocation map and the link map, as plain values without a chart library.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.timemap.MapContent} gathers what is to be shown,
 * {@link org.gradi.timemap.TimeMap} lays it out in {@linkplain org.gradi.timemap.Lane lanes} of
 * {@linkplain org.gradi.timemap.Bar bars}, {@link org.gradi.timemap.TimeMapTable} says the same in rows.
 *
 * <p><b>Invariants.</b> Bars that take capacity never overlap and lie below the capacity, unless more was
 * promised than there is; then the map says where, as {@link org.gradi.timemap.OverPromise}.
 *
 * <p><b>Units.</b> Moments are seconds since 1970-01-01T00:00:00Z, windows include their start and exclude
 * their end; amounts are whole processors and bits per second.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*} and {@code org.gradi.model}. The workshop
 * {@code timemap.chart} draws with JFreeChart, for the window and the command line alike.
 */
package org.gradi.timemap;
