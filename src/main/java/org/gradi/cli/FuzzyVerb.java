package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradi.fuzzy.ControlExplanation;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.model.CommunicationPattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "fuzzy", description = "Show lambda and delta for a job and a link, and how they come about.")
final class FuzzyVerb extends Verb {
    @Option(names = "--job-size", required = true, paramLabel = "N",
            description = "Processors the job asks for.")
    private int jobSize;

    @Option(names = "--largest", required = true, paramLabel = "M",
            description = "Processors of the largest cluster that could serve it.")
    private int largest;

    @Option(names = "--pattern", required = true, paramLabel = "PATTERN",
            description = "peer-to-peer or master-slave.")
    private String pattern;

    @Option(names = "--link-load-mbps", required = true, paramLabel = "X",
            description = "What is taken of the link already, in Mbit/s.")
    private BigDecimal linkLoad;

    @Option(names = "--link-max-mbps", required = true, paramLabel = "Y",
            description = "What the link carries, in Mbit/s.")
    private BigDecimal linkMax;

    @Mixin
    private ControlOptions control;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    FuzzyVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        ControlExplanation explanation = control.control(services()).explain(job(), link());
        if (json) {
            printer().json(json(explanation));
        } else {
            print(explanation);
        }
        return ExitCode.DONE;
    }

    private JobInputs job() throws InvalidInput {
        CommunicationPattern communication = CommunicationPattern.ofKey(pattern)
                .orElseThrow(() -> new InvalidInput(
                "--pattern: (%s) must be peer-to-peer or master-slave.".formatted(pattern)));
        try {
            return new JobInputs(jobSize, largest, communication);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput("--job-size, --largest: " + wrong.getMessage(), wrong);
        }
    }

    private LinkInputs link() throws InvalidInput {
        long load = bits("--link-load-mbps", linkLoad);
        long most = bits("--link-max-mbps", linkMax);
        try {
            return new LinkInputs(load, most);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput("--link-load-mbps, --link-max-mbps: " + wrong.getMessage(), wrong);
        }
    }

    private static long bits(String option, BigDecimal megabits) throws InvalidInput {
        try {
            return megabits.movePointRight(6).toBigInteger().longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new InvalidInput("%s: the bandwidth (%s Mbit/s) must be less than 2^63 bit/s.".formatted(
                    option, megabits), tooLarge);
        }
    }

    private static JsonObject json(ControlExplanation explanation) {
        JsonArray memberships = new JsonArray();
        for (ControlExplanation.Membership membership : explanation.memberships()) {
            JsonObject row = new JsonObject();
            row.addProperty("variable", membership.variable());
            row.addProperty("value", membership.value());
            row.addProperty("term", membership.term());
            row.addProperty("degree", membership.degree());
            memberships.add(row);
        }
        JsonArray fired = new JsonArray();
        for (ControlExplanation.FiredRule rule : explanation.rules()) {
            JsonObject row = new JsonObject();
            row.addProperty("rule", rule.rule());
            row.addProperty("text", rule.text());
            row.addProperty("strength", rule.strength());
            fired.add(row);
        }
        JsonObject object = new JsonObject();
        object.addProperty("lambda", explanation.lambda());
        object.addProperty("delta", explanation.delta());
        object.add("memberships", memberships);
        object.add("rules", fired);
        return object;
    }

    private void print(ControlExplanation explanation) {
        printer().line(String.format(Locale.ROOT, "lambda %.4f: the link may be used to at most that share",
                explanation.lambda()));
        printer().line(String.format(Locale.ROOT,
                "delta  %.4f: the main cluster must take at least that share",
                explanation.delta()));
        List<List<String>> memberships = new ArrayList<>();
        memberships.add(List.of("INPUT", "VALUE", "IS", "DEGREE"));
        explanation.memberships()
                .forEach(one -> memberships.add(List.of(one.variable(), four(one.value()), one.term(),
                four(one.degree()))));
        printer().table(memberships);
        List<List<String>> fired = new ArrayList<>();
        fired.add(List.of("RULE", "STRENGTH", "TEXT"));
        explanation.rules().stream().filter(rule -> rule.strength() > 0)
                .forEach(rule -> fired.add(List.of(rule.rule(), four(rule.strength()), rule.text())));
        printer().table(fired);
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
