package org.gradi.fuzzy.jfuzzylogic;

import java.util.Objects;
import java.util.Optional;
import org.gradi.fuzzy.ControlExplanation;
import org.gradi.fuzzy.ControlVariables;
import org.gradi.fuzzy.FclProblem;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.fuzzy.jfuzzylogic.Library.LibraryFailure;

/**
 * The control as jFuzzyLogic infers it. Safe for many threads, each of which has its own rule base inside the
 * library. Its centres of gravity are sums over 1000 strips, up to 0.001 from the exact ones.
 */
public final class JFuzzyLogicControl implements FuzzyControl {
    private final String sourceName;
    private final ThreadLocal<Engine> engines;

    private JFuzzyLogicControl(String sourceName, ThreadLocal<Engine> engines) {
        this.sourceName = sourceName;
        this.engines = engines;
    }

    /**
     * Looks for the library and lets it read a rule base.
     *
     * @param fcl        a text that the program's own engine has accepted; this library prints what it
     *                   dislikes and goes on
     * @param sourceName what messages call the text, most often a file's name
     * @param loader     where to look for the library
     * @return empty when the library is not there
     * @throws FclProblem            when the library cannot use the text
     * @throws IllegalStateException when what is there is not the library that is known here
     */
    public static Optional<FuzzyControl> create(String fcl, String sourceName, ClassLoader loader)
            throws FclProblem {
        Objects.requireNonNull(fcl, "fcl");
        Objects.requireNonNull(sourceName, "sourceName");
        Optional<Library> found = Library.find(loader);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Library library = found.get();
        try {
            Engine first = new Engine(library, fcl);
            ThreadLocal<Engine> engines = ThreadLocal.withInitial(() -> another(library, fcl, sourceName));
            engines.set(first);
            return Optional.of(new JFuzzyLogicControl(sourceName, engines));
        } catch (LibraryFailure failure) {
            throw new FclProblem(sourceName,
                    "jFuzzyLogic cannot use this rule base: %s".formatted(failure.getMessage()), failure);
        }
    }

    /** A text that was read once is read again for each further thread. */
    private static Engine another(Library library, String fcl, String sourceName) {
        try {
            return new Engine(library, fcl);
        } catch (LibraryFailure failure) {
            throw failed(sourceName, failure);
        }
    }

    @Override
    public double delta(JobInputs job) {
        try {
            Engine engine = engines.get();
            setJob(engine, job);
            // The library infers all outputs at once. No rule for delta looks at a link, so any link serves.
            engine.set(ControlVariables.LINK_LOAD, 0);
            engine.set(ControlVariables.MAX_BANDWIDTH, 0);
            engine.evaluate();
            return ControlVariables.attainableDelta(engine.output(ControlVariables.DELTA), job);
        } catch (LibraryFailure failure) {
            throw failed(sourceName, failure);
        }
    }

    @Override
    public double lambda(JobInputs job, LinkInputs link) {
        try {
            return evaluated(job, link).output(ControlVariables.LAMBDA);
        } catch (LibraryFailure failure) {
            throw failed(sourceName, failure);
        }
    }

    @Override
    public ControlExplanation explain(JobInputs job, LinkInputs link) {
        try {
            Engine engine = evaluated(job, link);
            double delta = ControlVariables.attainableDelta(engine.output(ControlVariables.DELTA), job);
            return new ControlExplanation(engine.output(ControlVariables.LAMBDA), delta, engine.memberships(),
                    engine.firedRules());
        } catch (LibraryFailure failure) {
            throw failed(sourceName, failure);
        }
    }

    private Engine evaluated(JobInputs job, LinkInputs link) throws LibraryFailure {
        Engine engine = engines.get();
        setJob(engine, job);
        engine.set(ControlVariables.LINK_LOAD, ControlVariables.linkLoad(link));
        engine.set(ControlVariables.MAX_BANDWIDTH, ControlVariables.maxBandwidth(link));
        engine.evaluate();
        return engine;
    }

    private static void setJob(Engine engine, JobInputs job) throws LibraryFailure {
        engine.set(ControlVariables.JOB_SIZE, ControlVariables.jobSize(job));
        engine.set(ControlVariables.COMMUNICATION, ControlVariables.communication(job));
    }

    private static IllegalStateException failed(String sourceName, LibraryFailure failure) {
        return new IllegalStateException("jFuzzyLogic failed on the rule base %s: %s"
                .formatted(sourceName, failure.getMessage()), failure);
    }
}
