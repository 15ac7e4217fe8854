package org.gradi.app;

import java.time.Clock;
import java.util.Locale;
import org.gradi.cli.CommandLineTool;
import org.gradi.cli.MapPictures;
import org.gradi.cli.Services;
import org.gradi.cluster.SystemGridClock;
import org.gradi.cluster.simulated.Pause;
import org.gradi.selection.jena.JenaGridSource;
import org.gradi.selection.jena.JenaMappingWorkbench;
import org.gradi.selection.jena.published.PublishedImport;
import org.gradi.ui.Texts;

/** Wires what the command line works with. */
final class CommandLineWiring {

    private CommandLineWiring() {
    }

    /** What a user works with: latencies of simulated clusters take their time. */
    static CommandLineTool ofUser(MapPictures pictures, boolean isOnTerminal) {
        return tool(pictures, new RealPause(), isOnTerminal);
    }

    /**
     * @param pause        how the latencies of simulated clusters pass
     * @param isOnTerminal whether somebody watches standard error
     */
    static CommandLineTool tool(MapPictures pictures, Pause pause, boolean isOnTerminal) {
        JenaGridSource grids = new JenaGridSource();
        RealGrids real = RealGrids.ofUser(System.getenv());
        return tool(pictures, grids, real, control -> new GridBrokers(grids, control, real, pause),
                isOnTerminal);
    }

    /** @param brokers opens grids for use */
    static CommandLineTool tool(MapPictures pictures, JenaGridSource grids, RealGrids real,
            Services.BrokersByControl brokers, boolean isOnTerminal) {
        RuleBases rules = new RuleBases();
        return new CommandLineTool(new Services(brokers,
                GridBrokers.strategies(rules.own()).all(),
                new ManagerSettingsCheck(grids, grids, real),
                new PublishedImport(grids::builtInVocabulary), new RealClusters(), new JenaMappingWorkbench(),
                pictures, new ChartExperimentPictures(new Texts(Locale.ENGLISH)), rules,
                new SystemGridClock(Clock.systemUTC()), isOnTerminal));
    }
}
