/**
 * Rows, bars and bands of the allocation map and the link map, as plain values without a chart library.
 *
 * <p><b>Units.</b> Time in whole seconds, processors and bits per second.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, {@code org.gradi.model} and {@code org.gradi.profile}. The
 * workshop {@code timemap.chart} draws with JFreeChart, for the window and the command line alike.
 */
package org.gradi.timemap;
