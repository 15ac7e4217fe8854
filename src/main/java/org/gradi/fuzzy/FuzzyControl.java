package org.gradi.fuzzy;

/** Decides how far a job may be scattered and how full a link may get. Safe for use by many threads. */
public interface FuzzyControl {

    /** The smallest share of the job that the main cluster must be able to take, 0 to 1. */
    double delta(JobInputs job);

    /** The highest utilisation that the link may reach, 0 to 1. */
    double lambda(JobInputs job, LinkInputs link);

    /** Both values with the memberships and the rules that led to them; slower than the values alone. */
    ControlExplanation explain(JobInputs job, LinkInputs link);
}
