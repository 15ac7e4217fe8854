package org.gradi.ui.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradi.experiment.ExperimentPlan;
import org.gradi.experiment.Instance;
import org.gradi.experiment.InstanceFiles;
import org.gradi.experiment.InstanceGenerator;
import org.gradi.planning.Strategy;
import org.gradi.request.FileProblem;

/**
 * A draft in which nothing is wrong, as far as can be told without reading files.
 *
 * @param strategies at least one
 * @param folder     of instance files; empty when instances are to be made
 * @param users      numbers of users of the instances to be made
 * @param runs       how many of each number
 * @param seed       from which they are made
 * @param slack      0 to 100
 */
record Order(List<Strategy> strategies, Optional<Path> folder, List<Integer> users, int runs, long seed,
        double slack) {

    Order {
        strategies = List.copyOf(strategies);
        users = List.copyOf(users);
    }

    /** Reads or makes the instances; takes time. */
    ExperimentPlan plan() throws FileProblem {
        List<Instance> instances = folder.isPresent() ? InstanceFiles.readFolder(folder.get())
                : InstanceGenerator.instances(seed, users, runs);
        return new ExperimentPlan(instances, strategies, slack);
    }
}
