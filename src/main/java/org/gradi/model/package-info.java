/**
 * The words everybody uses, as values that cannot be wrong.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.model.Request} is what a user wants,
 * {@link org.gradi.model.Grid} what there is, {@link org.gradi.model.Plan} where and when, and
 * {@link org.gradi.model.Reservation} what was promised; {@link org.gradi.model.Cause} says why not.
 * What is said to people is a {@link org.gradi.model.Message} until somebody reads it.
 * {@link org.gradi.model.Vocabulary} holds the terms of the reference ontology in which requests are
 * written.
 *
 * <p><b>Invariants.</b> Every record checks itself where it is made and is immutable; a message names
 * the value and what would be right. No value here is null.
 *
 * <p><b>Units.</b> Time is {@link java.time.Instant} and {@link java.time.Duration} in whole seconds;
 * windows include their start and exclude their end. Capacity is a whole number of processors;
 * bandwidth is a whole number of bits per second.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*} only.
 */
package org.gradi.model;
