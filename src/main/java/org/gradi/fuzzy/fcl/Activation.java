package org.gradi.fuzzy.fcl;

/** What a rule's strength does to the set it concludes. */
enum Activation {
    /** The set is cut off at the strength. */
    MIN,
    /** The set is scaled by the strength. */
    PROD
}
