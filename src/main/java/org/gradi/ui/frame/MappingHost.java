package org.gradi.ui.frame;

import java.awt.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradi.request.RequestDraft;
import org.gradi.selection.GridLocations;
import org.gradi.ui.frame.Questions.FileKind;
import org.gradi.ui.frame.Samples.Sample;
import org.gradi.ui.mapping.MappingQuestions;
import org.gradi.ui.mapping.MappingWindow;
import org.gradi.ui.mapping.RequestsToTry;

/** Opens the mapping workbench beside the main window, and answers what it asks. On the event thread. */
final class MappingHost implements MappingQuestions, RequestsToTry {

    private final Surroundings with;
    private final Desk desk;
    private final Supplier<RequestDraft> form;
    private List<RequestDraft> samples = List.of();
    private MappingWindow window;

    /** @param form what the form of the main window holds */
    MappingHost(Surroundings with, Desk desk, Supplier<RequestDraft> form) {
        this.with = Objects.requireNonNull(with, "with");
        this.desk = Objects.requireNonNull(desk, "desk");
        this.form = Objects.requireNonNull(form, "form");
    }

    /** The samples, once they have been read. */
    void offer(List<Sample> read) {
        samples = read.stream().map(Sample::draft).toList();
    }

    void open(Component over) {
        if (window == null) {
            window = new MappingWindow(with.texts(), with.tasks().apart(), with.mappings(), this, this,
                    this::grid);
        }
        window.open(over);
    }

    private String grid() {
        return desk.recorder().map(recorder -> recorder.broker().opened().location())
                .orElse(GridLocations.CASE_STUDY);
    }

    /** Goes on when no mapping is lost by it. */
    void leave(Runnable then) {
        if (window == null) {
            then.run();
        } else {
            window.leave(() -> {
                window.frame().dispose();
                then.run();
            });
        }
    }

    @Override
    public List<RequestDraft> all() {
        List<RequestDraft> all = new ArrayList<>();
        if (desk.recorder().isPresent()) {
            all.add(form.get());
        }
        all.addAll(samples);
        return all;
    }

    @Override
    public Optional<Path> descriptionToOpen() {
        return with.questions().fileToOpen(FileKind.DESCRIPTION);
    }

    @Override
    public Optional<Path> mappingToOpen() {
        return with.questions().fileToOpen(FileKind.MAPPING);
    }

    @Override
    public Optional<Path> mappingToSave(String suggestedName) {
        return with.questions().fileToSave(FileKind.MAPPING, suggestedName);
    }

    @Override
    public void unsaved(String question, SavingFirst save, Runnable then) {
        switch (with.questions().unsaved(question)) {
            case SAVE -> save.save(then);
            case DISCARD -> then.run();
            case STAY -> { }
        }
    }
}
