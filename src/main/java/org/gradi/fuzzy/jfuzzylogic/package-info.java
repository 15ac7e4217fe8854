/**
 * Evaluates the rule base with the library jFuzzyLogic, where a user has put its jar on the class path.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.fuzzy.jfuzzylogic.JFuzzyLogicControl#create} finds the library
 * or answers that it is absent. {@code Library} speaks to it by reflection, because no build can fetch it
 * from where builds fetch their libraries, so nothing here may need it to compile.
 *
 * <p><b>Invariants.</b> The library's objects hold the last inputs, so each thread has its own.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*} and {@code org.gradi.fuzzy}. The rule base should have been
 * read by the program's own engine before: that one finds errors with their lines, this library prints and
 * goes on.
 *
 * <p>Decision 1, {@code src/docs/decisions/0001-own-fuzzy-evaluator.md}.
 */
package org.gradi.fuzzy.jfuzzylogic;
