package org.gradi.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradi.request.ChangeDraft;
import org.gradi.ui.frame.Questions;

/** A user who has made up his mind: agrees unless told not to, and names the file he was told to. */
final class PreparedQuestions implements Questions {
    private final List<String> asked = new ArrayList<>();
    private Path file;
    private ChangeDraft change;
    private Unsaved unsaved = Unsaved.DISCARD;
    private boolean agrees = true;

    /** The file to be named from now on. */
    void name(Path next) {
        file = next;
    }

    /** What is to become of a reservation from now on. */
    void answerChange(ChangeDraft answer) {
        change = answer;
    }

    void agree(boolean answer) {
        agrees = answer;
    }

    void answerUnsaved(Unsaved answer) {
        unsaved = answer;
    }

    /** What was asked so far, in words. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Optional<Path> fileToOpen(FileKind kind) {
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> fileToSave(FileKind kind, String suggestedName) {
        return Optional.ofNullable(file);
    }

    @Override
    public boolean agrees(String title, String question, String yes) {
        asked.add(question);
        return agrees;
    }

    @Override
    public Optional<ChangeDraft> change(ChangeQuestion question) {
        asked.add(question.now());
        Optional<String> wrong = Optional.ofNullable(change).flatMap(question.problem());
        wrong.ifPresent(asked::add);
        return Optional.ofNullable(change).filter(answer -> wrong.isEmpty());
    }

    @Override
    public Unsaved unsaved(String question) {
        asked.add(question);
        return unsaved;
    }
}
