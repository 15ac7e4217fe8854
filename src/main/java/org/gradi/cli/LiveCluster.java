package org.gradi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.gradi.cluster.Answer;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SelfDescribing.Description;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;
import org.gradi.selection.DescriptionImport.Published;
import picocli.CommandLine.Option;

/** A real cluster as the command line names it, to be asked what it is made of. */
final class LiveCluster {
    private static final String KIND = "kind";

    @Option(names = "--live", required = true, paramLabel = "CLUSTER",
            description = "Ask this real cluster instead of reading a file; may be given several times, each"
                    + " with its --with.")
    private String name = "";

    @Option(names = "--with", required = true, arity = "1..*", paramLabel = "NAME=VALUE",
            description = "How it is reached: kind=slurm or kind=gridengine, and the settings that a grid"
                    + " file would hold, such as slurmConf=/etc/slurm/slurm.conf sshHost=login.example.org.")
    private Map<String, String> settings = new LinkedHashMap<>();

    String name() {
        return name;
    }

    String kind() {
        return settings.getOrDefault(KIND, "");
    }

    /** Asks it; empty when it did not answer, and then {@code doubts} has a sentence more. */
    List<Published> ask(LiveClusters live, String organisation, List<String> doubts) throws InvalidInput {
        Map<String, String> others = new TreeMap<>(settings);
        others.remove(KIND);
        try {
            Answer<Description> answer = live.describe(
                    new Cluster(name, organisation, 1, new ManagerAccess(kind(), others)));
            if (answer instanceof Answer.Done<Description> done) {
                return List.of(new Published(name, name, done.result().text(),
                        OptionalInt.of(done.result().processors())));
            }
            doubts.add(answer instanceof Answer.Denied<Description> denied ? denied.text().english()
                    : ((Answer.InDoubt<Description>) answer).text());
            return List.of();
        } catch (ManagerSettingsProblem | IllegalArgumentException wrong) {
            throw new InvalidInput("--live %s: %s".formatted(name, wrong.getMessage()), wrong);
        }
    }

    /** How a grid file says that this cluster is reserved at its own manager. */
    String inGridFile() {
        List<String> words = new ArrayList<>();
        new TreeMap<>(settings).forEach((setting, value) -> words.add("grid:%s \"%s\"".formatted(setting,
                value.replace("\\", "\\\\").replace("\"", "\\\""))));
        return "To reserve at %s itself, its manager in the grid file must be: grid:manager [ %s ]."
                .formatted(name, String.join(" ; ", words));
    }
}
