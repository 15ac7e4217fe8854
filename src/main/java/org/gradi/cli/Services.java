package org.gradi.cli;

import java.util.List;
import java.util.Objects;
import org.gradi.broker.LiveBrokerFactory;
import org.gradi.cluster.GridClock;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.planning.Strategy;
import org.gradi.selection.DescriptionImport;
import org.gradi.selection.GridCheck;
import org.gradi.selection.MappingWorkbench;

/**
 * What the verbs work with.
 *
 * @param brokers    opens grids, with the fuzzy rule base the user chose
 * @param strategies those that can be chosen, the default first
 * @param gridCheck  checks grid files
 * @param imports    describes organisations from what they publish
 * @param live       asks real clusters what they are made of
 * @param mappings   helps to relate vocabularies
 * @param pictures   draws maps
 * @param experimentPictures draws experiments
 * @param controls   opens fuzzy rule bases
 * @param clock      of grids with real clusters
 * @param isOnTerminal whether somebody watches standard error, so that progress can be shown there
 */
public record Services(BrokersByControl brokers, List<Strategy> strategies, GridCheck gridCheck,
        DescriptionImport imports, LiveClusters live, MappingWorkbench mappings, MapPictures pictures,
        ExperimentPictures experimentPictures, ControlFiles controls, GridClock clock,
        boolean isOnTerminal) {

    public Services {
        Objects.requireNonNull(brokers, "brokers");
        strategies = List.copyOf(strategies);
        Objects.requireNonNull(gridCheck, "gridCheck");
        Objects.requireNonNull(imports, "imports");
        Objects.requireNonNull(live, "live");
        Objects.requireNonNull(mappings, "mappings");
        Objects.requireNonNull(pictures, "pictures");
        Objects.requireNonNull(experimentPictures, "experimentPictures");
        Objects.requireNonNull(controls, "controls");
        Objects.requireNonNull(clock, "clock");
    }

    /** Makes broker factories whose co-reservations are under a given fuzzy control. */
    public interface BrokersByControl {
        LiveBrokerFactory under(FuzzyControl control);
    }
}
