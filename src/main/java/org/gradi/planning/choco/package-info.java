/**
 * The solver of joint decisions, with choco-solver: integer linear constraints, searched on the caller's
 * thread in a fixed order. Hides the library; only the application names this package.
 */
package org.gradi.planning.choco;
