/**
 * The command line: one class for each verb, thin over the doors.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.cli.CommandLineTool} puts the verbs together and maps what went
 * wrong to exit codes: 0 done, 1 refused or nothing selected, 2 wrong usage or invalid input, 3 a manager
 * cannot be reached or is in doubt, 4 our own fault. {@link org.gradi.cli.Services} is what the verbs are
 * given.
 *
 * <p><b>Invariants.</b> With {@code --json} standard output holds exactly one JSON document. Messages go to
 * standard error. Input is checked whole before anything is done.
 *
 * <p><b>Neighbours.</b> Imports the doors, picocli and Gson; knows no workshop.
 */
package org.gradi.cli;
