package org.gradi.fuzzy.jfuzzylogic;

import com.fuzzylite.Engine;
import com.fuzzylite.variable.InputVariable;
import com.fuzzylite.variable.Variable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradi.fuzzy.FuzzyLiteEngines;

/**
 * The part of jFuzzyLogic's FIS that the adapter uses, on top of another library. Like the original it gives
 * null for what it cannot read and must not be shared by threads, which this one checks.
 */
public final class FakeFis implements Iterable<FakeFis.Block> {
    private final Engine engine;
    private final AtomicReference<Thread> owner = new AtomicReference<>();

    private FakeFis(Engine engine) {
        this.engine = engine;
    }

    public static FakeFis createFromString(String fcl, boolean verbose) {
        if (fcl.contains("unreadable")) {
            return null;
        }
        if (fcl.contains("explosive")) {
            throw new IllegalArgumentException("the library's own words");
        }
        return new FakeFis(FuzzyLiteEngines.read(fcl, 1000));
    }

    public void setVariable(String name, double value) {
        Thread first = owner.updateAndGet(known -> known == null ? Thread.currentThread() : known);
        if (first != Thread.currentThread()) {
            throw new IllegalStateException("shared by " + first + " and " + Thread.currentThread());
        }
        engine.setInputValue(name, value);
    }

    public void evaluate() {
        engine.process();
    }

    public FakeVariable getVariable(String name) {
        return engine.variables().stream().filter(variable -> variable.getName().equals(name)).findFirst()
                .map(FakeVariable::new)
                .orElseThrow(() -> new IllegalArgumentException("Variable '" + name + "' not found!"));
    }

    @Override
    public Iterator<Block> iterator() {
        return List.of(new Block(engine)).iterator();
    }

    public record FakeVariable(Variable variable) {
        public double getValue() {
            return variable instanceof InputVariable input ? input.getValue() : variable.getValue();
        }

        public Map<String, Object> getLinguisticTerms() {
            return variable.getTerms().stream()
                    .collect(Collectors.toMap(term -> term.getName(), term -> term));
        }

        public double getMembership(String term) {
            return variable.getTerm(term).membership(variable.getValue());
        }
    }

    public record Block(Engine engine) {
        public Map<String, RuleBlock> getRuleBlocks() {
            return Map.of("rules", new RuleBlock(engine.getRuleBlock(0)));
        }
    }

    public record RuleBlock(com.fuzzylite.rule.RuleBlock block) {
        public List<FakeRule> getRules() {
            return IntStream.range(0, block.numberOfRules())
                    .mapToObj(i -> new FakeRule(String.valueOf(i + 1), block.getRule(i))).toList();
        }
    }

    public record FakeRule(String name, com.fuzzylite.rule.Rule rule) {
        public String getName() {
            return name;
        }

        public String toStringFcl() {
            return rule.getText();
        }

        public double getDegreeOfSupport() {
            return rule.getActivationDegree();
        }
    }
}
