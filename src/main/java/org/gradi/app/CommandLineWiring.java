package org.gradi.app;

import org.gradi.cli.CommandLineTool;
import org.gradi.cli.MapPictures;
import org.gradi.cli.Services;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.planning.Strategies;
import org.gradi.planning.choco.ChocoJointSolver;
import org.gradi.selection.jena.JenaGridSource;

/** Wires what the command line works with. */
final class CommandLineWiring {

    private CommandLineWiring() {
    }

    static CommandLineTool tool(MapPictures pictures) {
        JenaGridSource grids = new JenaGridSource();
        RuleBases rules = new RuleBases();
        return new CommandLineTool(new Services(control -> new GridBrokers(grids, control),
                new Strategies(rules.builtIn(), FclPriorityControl.builtIn(), new ChocoJointSolver()).all(),
                grids, pictures, rules));
    }
}
