package org.gradi.app;

import java.util.Locale;
import org.gradi.cli.CommandLineTool;
import org.gradi.cli.MapPictures;
import org.gradi.cli.Services;
import org.gradi.selection.jena.JenaGridSource;
import org.gradi.selection.jena.JenaMappingWorkbench;
import org.gradi.selection.jena.published.PublishedImport;
import org.gradi.ui.Texts;

/** Wires what the command line works with. */
final class CommandLineWiring {

    private CommandLineWiring() {
    }

    static CommandLineTool tool(MapPictures pictures) {
        return tool(pictures, RealGrids.ofUser(System.getenv()));
    }

    /** @param real opens the grids that have real clusters */
    static CommandLineTool tool(MapPictures pictures, RealGrids real) {
        JenaGridSource grids = new JenaGridSource();
        RuleBases rules = new RuleBases();
        return new CommandLineTool(new Services(control -> new GridBrokers(grids, control, real),
                GridBrokers.strategies(rules.own()).all(),
                new ManagerSettingsCheck(grids, grids, real),
                new PublishedImport(grids::builtInVocabulary), new RealClusters(), new JenaMappingWorkbench(),
                pictures, new ChartExperimentPictures(new Texts(Locale.ENGLISH)), rules));
    }
}
