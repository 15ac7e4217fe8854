package org.gradi.app;

import java.nio.file.Path;
import java.util.Optional;
import org.gradi.ui.experiment.FileChoice;
import org.gradi.ui.frame.Questions;

/** The experiment's files, asked for as the window asks. */
final class AskedFiles implements FileChoice {
    private final Questions questions;

    AskedFiles(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Optional<Path> instances() {
        return questions.fileToOpen(Questions.FileKind.INSTANCES);
    }

    @Override
    public Optional<Path> table() {
        return questions.fileToSave(Questions.FileKind.TABLE, "experiment.csv");
    }

    @Override
    public Optional<Path> charts() {
        return questions.fileToSave(Questions.FileKind.CHARTS, "experiment.png");
    }
}
