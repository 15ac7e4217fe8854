/**
 * The window: puts the screens together so that a request can be described, checked, reserved, watched,
 * cancelled, saved and replayed.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.frame.Window} is what the program opens. {@code Desk} decides
 * what happens, and knows no widget; {@code MainFrame} places the screens, and decides nothing; {@code
 * DeskActions} are what menus, tool bar and keys call.
 *
 * <p><b>Threads.</b> Everything here runs on the event thread. Brokers, files and grids are reached through
 * {@link org.gradi.ui.BackgroundTasks}, and what a broker tells comes in through
 * {@link org.gradi.ui.session.BrokerFeed}.
 *
 * <p><b>Two benches.</b> What is on show is a {@code Bench}: the live one, or that of a replay. A replay's
 * bench never touches the live one; it becomes the live one when the user takes it over.
 *
 * <p><b>Neighbours.</b> Imports the screens and the doors. {@code org.gradi.app} brings the chart and the
 * brokers.
 */
package org.gradi.ui.frame;
