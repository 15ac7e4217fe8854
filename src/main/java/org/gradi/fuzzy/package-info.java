/**
 * Lambda and delta for a job and a link, and how they came about.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.fuzzy.FuzzyControl} is the door. <em>Delta</em> is the smallest
 * share of the job that its main cluster must be able to take; it limits scattering. <em>Lambda</em> is the
 * highest utilisation a link may reach; it limits saturation (source section 4.2.4 and appendix A, after Qin
 * and Bauer).
 * {@link org.gradi.fuzzy.ControlVariables} are the scales on which every engine sees a job and a link;
 * {@link org.gradi.fuzzy.PriorityControl} weighs clusters and requests for two of the related strategies.
 * {@link org.gradi.fuzzy.FclProblem} tells the author of a rule base what is wrong with it.
 *
 * <p><b>Invariants.</b> Lambda never rises with the size of the job or the load of the link, and never falls
 * with the link's bandwidth; peer-to-peer never gives a higher lambda or a lower delta than master-slave on
 * the same inputs. The same inputs give the same outputs, on any thread.
 *
 * <p><b>Units.</b> Bandwidth is in bits per second, both outputs are fractions from 0 to 1.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*} and {@code org.gradi.model}. The rule base is an FCL file read
 * by the workshop {@code fuzzy.fcl}; {@code fuzzy.jfuzzylogic} can evaluate the same file where that library
 * is on the class path. Decision 1, {@code src/docs/decisions/0001-own-fuzzy-evaluator.md}.
 */
package org.gradi.fuzzy;
