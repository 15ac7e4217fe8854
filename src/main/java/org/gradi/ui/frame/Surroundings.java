package org.gradi.ui.frame;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.gradi.broker.LiveBrokerFactory;
import org.gradi.selection.MappingWorkbench;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Texts;

/**
 * What the window works with.
 *
 * @param texts       its words
 * @param tasks       runs what takes time
 * @param eventThread runs what is to happen on the event thread
 * @param brokers     opens grids
 * @param questions   asks the user
 * @param mappings    helps to relate vocabularies
 */
public record Surroundings(Texts texts, BackgroundTasks tasks, Executor eventThread,
        LiveBrokerFactory brokers, Questions questions, MappingWorkbench mappings) {
    public Surroundings {
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(tasks, "tasks");
        Objects.requireNonNull(eventThread, "eventThread");
        Objects.requireNonNull(brokers, "brokers");
        Objects.requireNonNull(questions, "questions");
        Objects.requireNonNull(mappings, "mappings");
    }
}
