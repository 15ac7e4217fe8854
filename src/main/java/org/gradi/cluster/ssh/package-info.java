/**
 * Commands on other machines, through SSH: a way to the login nodes of clusters on whose own machines this
 * program does not run.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.cluster.ssh.LoginNodes} gives the runner of a cluster's
 * commands; {@code LoginNode} runs them over a {@code Line}, and makes another when that is lost.
 *
 * <p><b>What travels.</b> SSH carries one text, which the login shell at the far side reads. {@code
 * CommandText} writes it so that no shell finds anything to interpret; what cannot be written so is not sent.
 *
 * <p><b>Trust.</b> {@code HostKeys} accepts only keys that a known_hosts file lists; nothing is ever added to
 * it. People are known by a private key without a passphrase; no agent is asked.
 *
 * <p><b>Doubt.</b> Whatever goes wrong on the way is {@link org.gradi.cluster.CommandReply.Unanswered}, so
 * that managers look again instead of taking it for a refusal.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, Apache MINA SSHD, {@code org.gradi.model} and the door.
 */
package org.gradi.cluster.ssh;
