/**
 * Draws the map with JFreeChart, for the window and the command line alike.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.timemap.chart.TimeMapPanel} is the map in the window,
 * {@link org.gradi.timemap.chart.TimeMapChart} the map as a PNG or SVG file; it needs no display. Both draw
 * the same plot: one time axis, and below each other the rows of {@link org.gradi.timemap.chart.RowLayout}.
 *
 * <p><b>Units.</b> The time axis counts seconds since 1970-01-01T00:00:00Z; the vertical axis counts the
 * rows' own height, one unit per pixel at normal size.
 *
 * <p><b>Neighbours.</b> Imports the door {@code org.gradi.timemap}, Swing, JFreeChart and Batik. Named by
 * {@code org.gradi.app} only. The panel lives on the event thread; a chart belongs to the thread that uses
 * it.
 */
package org.gradi.timemap.chart;
