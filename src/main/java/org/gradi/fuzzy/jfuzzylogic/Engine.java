package org.gradi.fuzzy.jfuzzylogic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gradi.fuzzy.ControlExplanation.FiredRule;
import org.gradi.fuzzy.ControlExplanation.Membership;
import org.gradi.fuzzy.ControlVariables;
import org.gradi.fuzzy.jfuzzylogic.Library.LibraryFailure;

/** One rule base inside the library. It remembers its last inputs, so it belongs to one thread. */
final class Engine {
    private final Object system;

    /** Looks for every variable and the rules: after errors the library goes on with what it understood. */
    Engine(Library library, String fcl) throws LibraryFailure {
        system = library.read(fcl);
        for (String input : ControlVariables.INPUTS) {
            terms(input);
        }
        for (String output : ControlVariables.OUTPUTS) {
            terms(output);
        }
        rules();
    }

    void set(String input, double value) throws LibraryFailure {
        Library.call(system, "setVariable", input, value);
    }

    void evaluate() throws LibraryFailure {
        Library.call(system, "evaluate");
    }

    double output(String name) throws LibraryFailure {
        double value = Library.number(variable(name), "getValue");
        if (!(value >= 0 && value <= 1)) {
            throw new LibraryFailure("the output %s is %s; it must lie between 0 and 1"
                    .formatted(name, value), null);
        }
        return value;
    }

    /** By variable in the control's order, then by the names of the terms: the library keeps no order. */
    List<Membership> memberships() throws LibraryFailure {
        List<Membership> memberships = new ArrayList<>();
        for (String input : ControlVariables.INPUTS) {
            double value = Library.number(variable(input), "getValue");
            for (Object term : terms(input)) {
                double degree = Library.number(variable(input), "getMembership", term);
                memberships.add(new Membership(input, value, (String) term, degree));
            }
        }
        return memberships;
    }

    List<FiredRule> firedRules() throws LibraryFailure {
        List<FiredRule> fired = new ArrayList<>();
        for (Object rule : rules()) {
            fired.add(new FiredRule((String) Library.call(rule, "getName"),
                    (String) Library.call(rule, "toStringFcl"),
                    Library.number(rule, "getDegreeOfSupport")));
        }
        return fired;
    }

    private Object variable(String name) throws LibraryFailure {
        return Library.call(system, "getVariable", name);
    }

    private Iterable<?> terms(String variable) throws LibraryFailure {
        Map<?, ?> terms = (Map<?, ?>) Library.call(variable(variable), "getLinguisticTerms");
        if (terms.isEmpty()) {
            throw new LibraryFailure("the variable %s has no terms".formatted(variable), null);
        }
        return new TreeSet<>(terms.keySet());
    }

    private List<?> rules() throws LibraryFailure {
        List<Object> rules = new ArrayList<>();
        for (Object block : (Iterable<?>) system) {
            for (Object ruleBlock : ((Map<?, ?>) Library.call(block, "getRuleBlocks")).values()) {
                rules.addAll((List<?>) Library.call(ruleBlock, "getRules"));
            }
        }
        if (rules.isEmpty()) {
            throw new LibraryFailure("it found no rules", null);
        }
        return rules;
    }
}
