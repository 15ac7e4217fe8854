/**
 * What a user did and what came out of it: recorded, saved, opened, replayed, compared.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.session.SessionRecorder} drives a broker on a user's behalf and
 * keeps each step; {@link org.gradi.session.Session} is what it kept; {@link org.gradi.session.SessionFiles}
 * saves and opens it; {@link org.gradi.session.Replay} does the steps again on a fresh broker and compares
 * the outcomes with the recorded ones. {@link org.gradi.session.OutcomeJson} is the JSON form of an outcome,
 * in files and on the command line alike. {@link org.gradi.session.UnsavedFolder} keeps what a window has
 * not saved yet.
 *
 * <p><b>Invariants.</b> On a simulated grid a replay gives the same outcomes, run after run.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, {@code org.gradi.model}, {@code org.gradi.request},
 * {@code org.gradi.broker} and, hidden inside, Gson.
 */
package org.gradi.session;
