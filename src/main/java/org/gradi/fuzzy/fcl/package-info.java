/**
 * Evaluates the rule base itself: an exact reading of a stated subset of IEC 61131-7 FCL.
 *
 * <p><b>The walk.</b> {@link org.gradi.fuzzy.fcl.FclControl} takes the text. {@code Tokens} cuts it up,
 * {@code FclParser} and {@code RuleParser} check every word and build a {@code RuleBase}. That one turns
 * crisp inputs into memberships ({@code PiecewiseLinear}), memberships into the strengths of rules ({@code
 * Condition}), and strengths into the centre of gravity of an {@code OutputSet}.
 *
 * <p><b>Invariants.</b> Whatever can be wrong in a file is found while it is read, with its line; a rule base
 * that was read can be evaluated for every input but NaN. All types are immutable after that, so threads
 * share them.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, {@code org.gradi.fuzzy} and {@code org.gradi.model}. Takes
 * text, never paths; the built-in rule base is a resource of this program.
 *
 * <p>Why an evaluator of our own: decision 1, {@code src/docs/decisions/0001-own-fuzzy-evaluator.md}. The
 * subset: {@code src/docs/fuzzy.md}.
 */
package org.gradi.fuzzy.fcl;
