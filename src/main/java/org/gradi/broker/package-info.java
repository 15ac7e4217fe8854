/**
 * One request from end to end: select, plan, hold, reserve at every cluster, commit or undo, watch, repair.
 *
 * <p><b>The walk.</b> {@link org.gradi.broker.Broker#reserve} has {@link org.gradi.broker.Reserving} select
 * clusters, ask the chosen {@link org.gradi.planning.Strategy} for a plan, hold its capacity in the {@link
 * org.gradi.broker.Books}, and have the {@link org.gradi.broker.CoReserver} ask every manager side by side
 * ({@link org.gradi.broker.Together}). When all grant and confirm, the reservation is committed; when one
 * refuses, every part already granted is released and the request is planned again without that cluster,
 * until there is a plan or none is left. The answer is an {@link org.gradi.broker.Outcome}; what happened on
 * the way is told as {@link org.gradi.broker.BrokerEvent}s.
 *
 * <p><b>What is left to do</b> is found by {@link org.gradi.broker.Watch}, which looks at managers when their
 * time has come, and done by {@link org.gradi.broker.Upkeep} with {@link org.gradi.broker.Repair} (what was
 * promised and is lost) and {@link org.gradi.broker.Sweep} (what is there and was not promised).
 * {@link org.gradi.broker.Changing} moves and resizes what was promised.
 *
 * <p><b>Crashes.</b> Each step is on disk before it is taken ({@link org.gradi.broker.WriteAhead}, {@link
 * org.gradi.broker.JournalEntry}); {@link org.gradi.broker.Restored} reads it back. {@code
 * src/docs/decisions/0005-write-ahead-journal.md} says what is written when, and why.
 *
 * <p><b>Words.</b> A <em>hold</em> is capacity set aside in our own book. A part <em>in doubt</em> is one
 * whose manager did not answer. An <em>orphan</em> is a reservation under a key of ours that we do not know.
 *
 * <p><b>Invariants.</b> Never more processors or bandwidth promised than exist, at any second. After any
 * outcome but {@code Reserved} nothing of the request is left at any manager, unless it is {@code InDoubt},
 * which names it. Every refusal has causes. The outcome depends only on the order of arrival.
 *
 * <p><b>Neighbours.</b> Imports the doors of every room above it in the house and no workshop. Called from
 * worker threads, never from the event thread.
 */
package org.gradi.broker;
