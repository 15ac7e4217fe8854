package org.gradi.fuzzy.fcl;

/** A linguistic value of a variable. */
record Term(String name, PiecewiseLinear shape) {
}
