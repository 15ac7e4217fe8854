/**
 * Sessions on the screen: what the broker tells, the file in which a session is kept, and replays.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.session.BrokerFeed} brings what a broker tells to the event
 * thread; {@link org.gradi.ui.session.SessionKeeper} knows what has not been saved; {@link
 * org.gradi.ui.session.ReplayPane} steps through a recorded session on a fresh broker and compares.
 *
 * <p><b>Invariant.</b> A replay never touches the live session, until the user takes it over.
 *
 * <p><b>Neighbours.</b> Imports {@code org.gradi.ui}, {@code org.gradi.broker} and {@code org.gradi.session}.
 */
package org.gradi.ui.session;
