/**
 * The only room that knows everybody: it opens the workshops and wires the object graph.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.app.Main} decides between window and command line;
 * {@link org.gradi.app.WindowWiring} wires the window, {@link org.gradi.app.CommandLineWiring} the command
 * line, and {@link org.gradi.app.GridBrokers} puts a grid, its managers, the clock and the strategies
 * together.
 */
package org.gradi.app;
