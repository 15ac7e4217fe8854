package org.gradi.fuzzy;

import java.util.List;

/**
 * How lambda and delta came about.
 *
 * @param lambda      the highest utilisation that the link may reach
 * @param delta       the smallest share of the job that the main cluster must be able to take
 * @param memberships how far each input belongs to each of its linguistic values; in the order of the rule
 *                    base
 * @param rules       every rule of the rule base and how strongly it fired; in its order
 */
public record ControlExplanation(double lambda, double delta, List<Membership> memberships,
        List<FiredRule> rules) {

    public ControlExplanation {
        memberships = List.copyOf(memberships);
        rules = List.copyOf(rules);
    }

    /**
     * @param variable the input variable, as the rule base names it
     * @param value    the crisp input
     * @param term     the linguistic value
     * @param degree   how far the input belongs to it, 0 to 1
     */
    public record Membership(String variable, double value, String term, double degree) {
    }

    /**
     * @param rule     the rule's number or name in the rule base
     * @param text     the rule as written
     * @param strength how far its condition holds, times its weight, 0 to 1
     */
    public record FiredRule(String rule, String text, double strength) {
    }
}
