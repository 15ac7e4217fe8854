package org.gradi.ui.experiment;

import java.util.List;

/**
 * What was entered, right or wrong.
 *
 * @param strategies   names of those chosen
 * @param isFromFolder whether the instances are files; else they are made
 * @param folder       of the files
 * @param users        numbers of users, apart by commas
 * @param runs         how many instances of each number
 * @param seed         from which they are made
 * @param slack        how far starts may slip, as a share of the duration
 */
record ExperimentDraft(List<String> strategies, boolean isFromFolder, String folder, String users,
        String runs, String seed, String slack) {

    ExperimentDraft {
        strategies = List.copyOf(strategies);
    }
}
