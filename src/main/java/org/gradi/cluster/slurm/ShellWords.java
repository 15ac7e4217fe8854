package org.gradi.cluster.slurm;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a command such that the shell which Slurm starts a job with reads exactly its words. */
final class ShellWords {

    private ShellWords() {
    }

    /**
     * A script of one line that turns into the command. Between single quotes a shell reads every character
     * as it is; only the quote itself is written outside of them.
     */
    static String script(List<String> command) {
        return command.stream().map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "exec ", ""));
    }
}
