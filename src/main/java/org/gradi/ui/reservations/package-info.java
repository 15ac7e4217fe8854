/**
 * The list of requests and reservations with their states.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.reservations.ReservationsPane} is the screen;
 * {@link org.gradi.ui.reservations.RequestLedger} makes its rows out of what the broker tells, because the
 * broker's book does not keep requests that were refused.
 *
 * <p><b>Neighbours.</b> Imports {@code org.gradi.ui}, {@code org.gradi.model}, {@code org.gradi.broker} and,
 * for the letters of the states, {@code org.gradi.timemap}.
 */
package org.gradi.ui.reservations;
