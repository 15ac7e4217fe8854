/**
 * Clusters under Slurm, reached by its own commands {@code sinfo}, {@code squeue}, {@code scontrol} and
 * {@code scancel}. Written against Slurm 22.05.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.cluster.slurm.SlurmManager} keeps the contract; {@code
 * SlurmCommands} says what is sent, {@code SlurmText} reads what comes back, {@code ClusterView} decides
 * which nodes are free.
 *
 * <p><b>Processors.</b> One processor is one CPU of Slurm. Nodes are given whole: a reservation of n
 * processors is a set of nodes whose CPUs add up to exactly n, and a request that no set of free nodes adds
 * up to is refused with the size of the nodes. Reservations of single cores are not made, because Slurm
 * neither checks their updates nor sees them when it grants nodes.
 *
 * <p><b>Why nodes are named.</b> Asked for a number of nodes, Slurm grants fewer than that without a word;
 * asked for named nodes it is strict, for create and update alike. It does not check their health then, so
 * that is done here.
 *
 * <p><b>Holds.</b> Slurm knows none. A reservation that is not yet confirmed carries the flag {@code
 * PURGE_COMP}: left alone, Slurm drops it itself soon after its start when no job uses it. To confirm is to
 * take the flag away, so every program that looks sees the same.
 *
 * <p><b>Doubt.</b> Slurm reports a dead or silent controller in words that read like a refusal, and may carry
 * out later what it was asked before it fell silent. So every error is followed by a look under the name, and
 * only texts known to be refusals count as such.
 *
 * <p><b>Units.</b> Times travel as seconds since 1970, so no zone matters.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, {@code org.gradi.model} and the door.
 */
package org.gradi.cluster.slurm;
