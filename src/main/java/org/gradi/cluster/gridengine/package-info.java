/**
 * Clusters under Grid Engine, reached by its own commands {@code qrsub}, {@code qrstat}, {@code qrdel} and
 * {@code qstat}. Written against Grid Engine 8.1.9.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.cluster.gridengine.GridEngineManager} keeps the contract; {@code
 * GridEngineCommands} says what is sent, {@code GridEngineXml} reads what comes back.
 *
 * <p><b>Processors.</b> One processor is one slot of a parallel environment. Grid Engine counts strictly and
 * chooses the hosts itself.
 *
 * <p><b>Names.</b> Grid Engine numbers its advance reservations and lets names repeat. Ours are called
 * prefix, key, a dot and a generation: a change makes the next generation and then deletes the one before.
 * The highest generation is the reservation; when two have it, because two asked at once, it is the one with
 * the lower number and the other is given back.
 *
 * <p><b>Holds.</b> Grid Engine knows none, and nothing of a reservation can be altered, so that it is
 * confirmed is remembered here only; a program that was started anew confirms again what it promised.
 *
 * <p><b>Units.</b> The commands run in UTC, so dates have no gaps and no repetitions.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, {@code javax.xml}, {@code org.w3c.dom}, {@code
 * org.gradi.model} and the door.
 */
package org.gradi.cluster.gridengine;
