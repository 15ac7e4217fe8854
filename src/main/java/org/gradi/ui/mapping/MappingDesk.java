package org.gradi.ui.mapping;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gradi.request.RequestDraft;
import org.gradi.request.TextFiles;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.selection.MappingWorkbench.Subject;
import org.gradi.selection.MappingWorkbench.Suggestion;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;
import org.gradi.ui.mapping.MappingView.Possible;
import org.gradi.ui.mapping.MappingView.Tone;

/** Decides what happens to the mapping at hand. Edits wait for each other. On the event thread. */
final class MappingDesk {
    private static final int MOST_BYTES = 4 << 20;

    private final With with;
    private final Texts texts;
    private final MappingView view;
    private final Deque<Edit> waiting = new ArrayDeque<>();
    private OpenMapping open;
    private Subject subject;
    private TextHistory history = new TextHistory("");
    private String saved = "";
    private Path file;
    private boolean isEditing;
    private final Deque<Runnable> afterEdits = new ArrayDeque<>();

    /**
     * What the workbench works with.
     *
     * @param texts     its words
     * @param tasks     runs what takes time
     * @param workbench reads and studies mappings
     * @param questions asks the user
     * @param requests  those to be tried
     * @param grid      the location of the grid that is shown
     */
    record With(Texts texts, BackgroundTasks tasks, MappingWorkbench workbench, MappingQuestions questions,
            RequestsToTry requests, Supplier<String> grid) {
        With {
            Objects.requireNonNull(texts, "texts");
            Objects.requireNonNull(tasks, "tasks");
            Objects.requireNonNull(workbench, "workbench");
            Objects.requireNonNull(questions, "questions");
            Objects.requireNonNull(requests, "requests");
            Objects.requireNonNull(grid, "grid");
        }
    }

    /** Makes another text of a mapping. */
    private interface Change {
        String of(OpenMapping open, String text) throws GridProblem;
    }

    /** @param advances whether the next word comes after it */
    private record Edit(Change change, boolean advances) {
    }

    /**
     * A subject to which a file was added.
     *
     * @param before  what it was added to
     * @param tooLate tells that this is not on the desk any more
     */
    private record Extension(OpenMapping before, Subject wanted, OpenMapping read, Runnable tooLate) {
    }

    /** A mapping as it is now, with everything that there is to show. */
    private record Studied(OpenMapping open, String text, Review review, List<Tried> tried) {
        static Studied of(OpenMapping open, String text, List<RequestDraft> requests) {
            Review review = open.review(text);
            return new Studied(open, text, review, Tried.all(requests, open, review));
        }
    }

    MappingDesk(With with, MappingView view) {
        this.with = Objects.requireNonNull(with, "with");
        this.texts = with.texts();
        this.view = Objects.requireNonNull(view, "view");
    }

    // ---- what is on the desk

    /** Offers the organisations of the grid that is shown now. */
    void begin() {
        showPossible();
        String grid = with.grid().get();
        with.tasks().run(texts.text("mapping.reading"), progress -> with.workbench().organisations(grid),
                Outcome.of(view::showOrganisations, this::fail));
    }

    void openOrganisation(String name) {
        leave(() -> read(new Subject(with.grid().get(), Optional.of(name), List.of(), Optional.empty())));
    }

    void openDescription() {
        with.questions().descriptionToOpen().ifPresent(path -> leave(() ->
                read(new Subject(with.grid().get(), Optional.empty(), List.of(path), Optional.empty()))));
    }

    /** Reads another file of the same organisation; what was mapped so far stays. */
    void addDescription() {
        if (subject == null || subject.descriptions().isEmpty()) {
            openDescription();
            return;
        }
        with.questions().descriptionToOpen().ifPresent(path -> {
            List<Path> paths = new ArrayList<>(subject.descriptions());
            paths.add(path);
            Subject extended = new Subject(subject.grid(), Optional.empty(), paths,
                    Optional.ofNullable(file).or(subject::mapping));
            OpenMapping before = open;
            Runnable tooLate = () -> view.showMessage(texts.text("mapping.not.added", path.getFileName()),
                    Tone.BAD);
            read(extended, read -> extend(new Extension(before, extended, read, tooLate)));
        });
    }

    void openMapping() {
        if (subject != null) {
            leave(() -> with.questions().mappingToOpen().ifPresent(path -> read(new Subject(subject.grid(),
                    subject.organisation(), subject.descriptions(), Optional.of(path)))));
        }
    }

    /** Puts another subject on the desk; asks about what was done to the one before while it was read. */
    private void read(Subject wanted) {
        String left = history.now();
        read(wanted, read -> study(read, read.text(), studied -> whenDone(() -> {
            Runnable adopting = () -> adopt(wanted, studied, new TextHistory(studied.text()));
            if (history.now().equals(left)) {
                adopting.run();
            } else {
                leave(adopting);
            }
        })));
    }

    private void read(Subject wanted, Consumer<OpenMapping> then) {
        view.clearMessage();
        with.tasks().run(texts.text("mapping.reading"), progress -> {
            progress.report(0, 2, texts.text("mapping.reading.description"));
            return with.workbench().open(wanted);
        }, Outcome.of(then, this::fail));
    }

    private void study(OpenMapping read, String text, Consumer<Studied> then) {
        List<RequestDraft> requests = with.requests().all();
        with.tasks().run(texts.text("mapping.reading"), progress -> {
            progress.report(1, 2, texts.text("mapping.reading.mapping"));
            return Studied.of(read, text, requests);
        }, Outcome.of(then, this::fail));
    }

    /** Adds to what is on the desk, with all that has been mapped by now. */
    private void extend(Extension extension) {
        whenDone(() -> {
            String begun = history.now();
            boolean isUntouched = !history.hasEarlier() && isSaved();
            String text = isUntouched ? extension.read.text() : begun;
            study(extension.read, text, studied -> whenDone(() -> {
                if (open != extension.before) {
                    extension.tooLate.run();
                } else if (history.now().equals(begun)) {
                    adopt(extension.wanted, studied, isUntouched ? new TextHistory(text) : history);
                } else {
                    extend(extension);
                }
            }));
        });
    }

    private void adopt(Subject wanted, Studied studied, TextHistory edits) {
        subject = wanted;
        open = studied.open();
        history = edits;
        saved = open.text();
        file = open.file().orElse(null);
        view.showSubject(open.organisation(), open.vocabulary());
        show(studied);
    }

    private void show(Studied studied) {
        view.showReview(studied.review(), studied.tried());
        showPossible();
    }

    private void showPossible() {
        view.showPossible(new Possible(open != null, history.hasEarlier(), history.hasLater()));
        String name = file == null ? texts.text("mapping.unnamed") : file.getFileName().toString();
        view.showTitle(open == null ? texts.text("mapping.title")
                : texts.text("mapping.title.of", open.organisation(), name + (isSaved() ? "" : " *")));
    }

    // ---- edits

    void confirm(Suggestion suggestion) {
        edit((mapping, text) -> mapping.with(text, suggestion.draft()), true);
    }

    /** Takes the likeliest suggestion of each word that is likely enough. */
    void confirmAll(List<Suggestion> suggestions) {
        edit((mapping, text) -> {
            String all = text;
            for (Suggestion one : suggestions) {
                all = mapping.with(all, one.draft());
            }
            return all;
        }, false);
    }

    void reject(Suggestion suggestion) {
        CellDraft draft = suggestion.draft();
        edit((mapping, text) -> mapping.with(text, draft.kind() == CellDraft.Kind.VALUE
                ? CellDraft.rejectionOfValue(draft.word(), draft.value())
                : CellDraft.rejection(draft.word(), draft.to())), false);
    }

    void set(CellDraft cell) {
        edit((mapping, text) -> mapping.with(text, cell), false);
    }

    void remove(CellDraft cell) {
        edit((mapping, text) -> mapping.without(text, cell), false);
    }

    /** Works out the cell of that meaning and puts it into the form. */
    void propose(OwnWord word, String to) {
        if (open == null) {
            return;
        }
        OpenMapping mapping = open;
        String text = history.now();
        with.tasks().run(texts.text("mapping.working"), progress -> mapping.proposal(text, word, to),
                Outcome.of(view::showProposal, this::fail));
    }

    /** Once every edit that was made is in the text. */
    private void whenDone(Runnable then) {
        if (isEditing) {
            afterEdits.add(then);
        } else {
            then.run();
        }
    }

    private void edit(Change change, boolean advances) {
        if (open != null) {
            waiting.add(new Edit(change, advances));
            next();
        }
    }

    private void next() {
        while (!isEditing && waiting.isEmpty() && !afterEdits.isEmpty()) {
            afterEdits.poll().run();
        }
        if (isEditing || waiting.isEmpty()) {
            return;
        }
        isEditing = true;
        Edit edit = waiting.poll();
        OpenMapping mapping = open;
        String text = history.now();
        List<RequestDraft> requests = with.requests().all();
        with.tasks().run(texts.text("mapping.working"),
                progress -> Studied.of(mapping, edit.change().of(mapping, text), requests),
                new Outcome<Studied>() {
                    @Override
                    public void succeeded(Studied studied) {
                        isEditing = false;
                        if (studied.open() == open) {
                            view.clearMessage();
                            history.step(studied.text());
                            show(studied);
                            if (edit.advances()) {
                                view.advance();
                            }
                        }
                        next();
                    }

                    @Override
                    public void failed(Throwable problem) {
                        isEditing = false;
                        fail(problem);
                        next();
                    }

                    @Override
                    public void cancelled() {
                        isEditing = false;
                        waiting.clear();
                        next();
                    }
                });
    }

    void undo() {
        if (!isEditing) {
            history.undo();
            study();
        }
    }

    void redo() {
        if (!isEditing) {
            history.redo();
            study();
        }
    }

    /** Looks at the mapping anew, with the requests as they are now. */
    void study() {
        if (open == null) {
            return;
        }
        OpenMapping mapping = open;
        String text = history.now();
        List<RequestDraft> requests = with.requests().all();
        view.clearMessage();
        with.tasks().run(texts.text("mapping.working"), progress -> Studied.of(mapping, text, requests),
                Outcome.of(studied -> {
                    if (studied.open() == open && studied.text().equals(history.now())) {
                        show(studied);
                    }
                }, this::fail));
    }

    // ---- files

    boolean isSaved() {
        return history.now().equals(saved);
    }

    void save() {
        save(() -> { });
    }

    private void save(Runnable then) {
        if (open == null) {
            return;
        }
        Optional<Path> place = Optional.ofNullable(file).or(() ->
                with.questions().mappingToSave(open.organisation() + "-mapping.ttl"));
        String text = history.now();
        OpenMapping mapping = open;
        place.ifPresent(path -> with.tasks().run(texts.text("mapping.saving", path.getFileName()),
                progress -> {
            mapping.requireTurtle(path);
            TextFiles.write(path, text, MOST_BYTES);
            return path;
        }, Outcome.of(written -> {
            if (open == mapping) {
                file = written;
                saved = text;
                showPossible();
            }
            view.showMessage(texts.text("mapping.saved", written), Tone.GOOD);
            then.run();
        }, this::fail)));
    }

    /** Goes on when nothing is lost by it, or the user agrees to the loss. */
    void leave(Runnable then) {
        whenDone(() -> {
            if (isSaved()) {
                then.run();
            } else {
                with.questions().unsaved(texts.text("mapping.unsaved", open.organisation()),
                        saved -> save(() -> leave(saved)), then);
            }
        });
    }

    private void fail(Throwable problem) {
        view.showMessage(texts.problem(problem), Tone.BAD);
    }
}
