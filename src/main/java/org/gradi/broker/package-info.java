/**
 * One request from end to end: select, plan, hold, reserve at every cluster, commit or undo, watch, repair.
 *
 * <p><b>The walk.</b> {@link org.gradi.broker.Broker#reserve} has the clusters selected, asks the chosen
 * {@link org.gradi.planning.Strategy} for a plan, holds its capacity in the {@link
 * org.gradi.broker.GridBook}, and has the {@link org.gradi.broker.CoReserver} ask every manager. When all
 * grant and confirm, the reservation is committed in the {@link org.gradi.broker.ReservationBook}; when one
 * refuses, every part already granted is released and the request is planned again without that cluster,
 * until there is a plan or none is left. The answer is an {@link org.gradi.broker.Outcome}; what happened on
 * the way is told as {@link org.gradi.broker.BrokerEvent}s.
 *
 * <p><b>Words.</b> A <em>hold</em> is capacity set aside in our own book. A part <em>in doubt</em> is one
 * whose manager did not answer.
 *
 * <p><b>Invariants.</b> Never more processors or bandwidth promised than exist, at any second. After any
 * outcome but {@code Reserved} nothing of the request is left at any manager, unless it is {@code InDoubt},
 * which names it. Every refusal has causes. The outcome depends only on the order of arrival.
 *
 * <p><b>Neighbours.</b> Imports the doors of every room above it in the house and no workshop. Called from
 * worker threads, never from the event thread.
 */
package org.gradi.broker;
