package org.gradi.ui.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestFiles;
import org.gradi.selection.GridLocations;
import org.gradi.selection.OpenGrid;
import org.gradi.session.Session;
import org.gradi.session.SessionFiles;
import org.gradi.session.SessionRecorder;
import org.gradi.session.SessionStep;
import org.gradi.session.UnsavedWork;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;
import org.gradi.ui.frame.Questions.FileKind;
import org.gradi.ui.session.SessionKeeper;

/** Opens and saves requests, sessions and grids, and sees to it that nothing unsaved is lost. */
final class DeskFiles {
    private static final Runnable NOTHING = () -> { };

    private final Surroundings with;
    private final Texts texts;
    private final Desk desk;
    private final DeskView view;
    private final RecentFiles recent;
    private final RequestDraft blank;
    private SessionKeeper keeper = new SessionKeeper(new Session(GridLocations.CASE_STUDY, List.of()));
    private Session session = new Session(GridLocations.CASE_STUDY, List.of());
    private Path requestFile;
    private RequestDraft savedDraft;
    /** Counts what was put into the form, so that a file written late is not taken for what came after. */
    private int formGeneration;
    private Runnable changeListener = () -> { };

    /**
     * @param recent remembers what is opened and saved
     * @param blank  what the form holds for a new request
     */
    DeskFiles(Surroundings with, Desk desk, DeskView view, RecentFiles recent, RequestDraft blank) {
        this.recent = Objects.requireNonNull(recent, "recent");
        this.with = Objects.requireNonNull(with, "with");
        this.texts = with.texts();
        this.desk = Objects.requireNonNull(desk, "desk");
        this.view = Objects.requireNonNull(view, "view");
        this.blank = Objects.requireNonNull(blank, "blank");
        this.savedDraft = blank;
        desk.onSession(this::sessionIs);
    }

    /** Hears when what is not saved may have become something else. */
    void onChange(Runnable listener) {
        changeListener = listener;
    }

    /** The form holds something else. */
    void draftChanged() {
        changed();
    }

    private void changed() {
        showTitle();
        changeListener.run();
    }

    private void sessionIs(Session now) {
        session = now;
        changed();
    }

    /**
     * What would be lost if the program ended now: once a grid is open. With a session goes what the form
     * holds, also when that is in it.
     */
    UnsavedWork unsaved() {
        boolean isSessionLost = desk.recorder().isPresent() && desk.real().isEmpty()
                && keeper.isUnsaved(session);
        return new UnsavedWork(Optional.of(view.draft()).filter(draft -> isSessionLost || isDraftLost()),
                Optional.of(session).filter(lost -> isSessionLost), Optional.ofNullable(requestFile),
                keeper.file().filter(file -> !keeper.isOtherRecord()));
    }

    /** A draft that is not saved, and the file it is to be saved in. */
    void takeUp(RequestDraft draft, Optional<Path> file) {
        put(blank, file.orElse(null));
        view.load(draft);
    }

    /** A session that is not saved, and the file it is to be saved in. */
    void takeUp(Restored restored, Optional<Path> file) {
        Session unsaved = new Session(restored.recorder().session().grid(), List.of());
        keeper = new SessionKeeper(unsaved);
        file.ifPresent(place -> {
            if (restored.differences() == 0) {
                keeper.keptIn(place, unsaved);
            } else {
                keeper.recordedIn(place, unsaved);
            }
        });
        desk.adopt(restored, view.draft());
        view.showTab(DeskView.Tab.RESERVATIONS);
    }

    private void showTitle() {
        String request = requestFile == null ? texts.text("files.request.unnamed")
                : requestFile.getFileName().toString();
        view.showTitle(texts.text("files.title", starred(fileName(), keeper.isUnsaved(session)),
                starred(request, !view.draft().equals(savedDraft))));
    }

    private static String starred(String name, boolean isChanged) {
        return isChanged ? name + " *" : name;
    }

    // ---- requests

    void newRequest() {
        leavingDraft(() -> {
            isAbout(null);
            view.clearMessage();
            view.replace(texts.text("request.new.edit"), blank);
            savedDraft = view.draft();
            changed();
            view.enterForm();
        });
    }

    void openRequest() {
        with.questions().fileToOpen(FileKind.REQUEST).ifPresent(this::openRequest);
    }

    private void openRequest(Path file) {
        with.tasks().run(texts.text("files.opening", file.getFileName()), progress -> RequestFiles.read(file),
                Outcome.of(draft -> leavingDraft(() -> {
                    put(draft, file);
                    recent.used(FileKind.REQUEST, file);
                }), notOpened(FileKind.REQUEST, file)));
    }

    void openSample(RequestDraft draft) {
        leavingDraft(() -> put(draft, null));
    }

    private void put(RequestDraft draft, Path file) {
        isAbout(file);
        view.clearMessage();
        view.load(draft);
        savedDraft = view.draft();
        changed();
    }

    /** The form holds another request from now on. */
    private void isAbout(Path file) {
        requestFile = file;
        formGeneration++;
    }

    void saveRequest() {
        saveRequest(Optional.ofNullable(requestFile), NOTHING, NOTHING);
    }

    void saveRequestAs() {
        saveRequest(Optional.empty(), NOTHING, NOTHING);
    }

    private void saveRequest(Optional<Path> known, Runnable then, Runnable otherwise) {
        view.sealDraft();
        RequestDraft draft = view.draft();
        int generation = formGeneration;
        Optional<Path> file = known.or(() -> with.questions().fileToSave(FileKind.REQUEST,
                fileName(draft.name()) + ".json"));
        file.ifPresentOrElse(place -> save(place, () -> {
            RequestFiles.write(place, draft);
            return draft;
        }, written -> {
            if (generation == formGeneration) {
                requestFile = place;
                savedDraft = written;
                changed();
            }
            recent.used(FileKind.REQUEST, place);
        }, then, otherwise), otherwise);
    }

    /** Writes a file and says so; goes on otherwise when it cannot be written, or is not any more. */
    private <T> void save(Path place, Callable<T> writing, Consumer<T> written, Runnable then,
            Runnable otherwise) {
        with.tasks().run(texts.text("files.saving", place.getFileName()), progress -> writing.call(),
                new Outcome<T>() {
                    @Override
                    public void succeeded(T result) {
                        written.accept(result);
                        view.showMessage(Message.good(texts.text("files.saved", place)));
                        then.run();
                    }

                    @Override
                    public void failed(Throwable problem) {
                        view.showMessage(Message.bad(
                                texts.text("files.not.saved", place, texts.problem(problem))));
                        otherwise.run();
                    }

                    @Override
                    public void cancelled() {
                        otherwise.run();
                    }
                });
    }

    private static String fileName(String name) {
        String safe = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        return safe.isEmpty() ? "request" : safe;
    }

    private void leavingDraft(Runnable then) {
        leavingDraft(then, NOTHING);
    }

    private void leavingDraft(Runnable then, Runnable staying) {
        if (isDraftLost()) {
            leave(texts.text("files.unsaved.request", view.draft().name()),
                    () -> saveRequest(Optional.ofNullable(requestFile), then, staying), then, staying);
        } else {
            then.run();
        }
    }

    /** A draft of which something was reserved is in the session already. */
    private boolean isDraftLost() {
        RequestDraft draft = view.draft();
        boolean isInSession = session.steps().stream().anyMatch(step ->
                step instanceof SessionStep.Reserve reserve && reserve.request().equals(draft)
                        && !reserve.isRefused());
        return !draft.equals(savedDraft) && !isInSession;
    }

    private void leave(String question, Runnable save, Runnable then, Runnable staying) {
        switch (with.questions().unsaved(question)) {
            case SAVE -> save.run();
            case DISCARD -> then.run();
            case STAY -> staying.run();
        }
    }

    // ---- grids and sessions

    /** Opens the grid that was given at the start, which nobody can stop: without one there is no window. */
    void openFirst(String location, Runnable then) {
        new GridOpener(with, with.tasks().apart(), desk, view).open(location,
                (leaving, staying) -> leaving.run(), opened -> {
                    taken(location, opened, blank);
                    then.run();
                });
    }

    void openGrid() {
        leavingSession(leaving -> with.questions().fileToOpen(FileKind.GRID)
                .ifPresent(file -> open(file.toString(), leaving)));
    }

    /**
     * A fresh session on the same grid. Reservations on simulated clusters are left; those at real ones are
     * promised, and stay.
     */
    void newSession() {
        leavingSession(leaving -> desk.real().ifPresentOrElse(live -> {
            Restored fresh = Restored.on(live, with.eventThread());
            keeper = new SessionKeeper(fresh.recorder().session());
            desk.adopt(fresh, view.draft());
        }, () -> open(session.grid(), leaving)));
    }

    private void open(String location, Leaving leaving) {
        new GridOpener(with, with.tasks(), desk, view).open(location, leaving::ask,
                opened -> taken(location, opened, view.draft()));
    }

    private void taken(String location, Restored opened, RequestDraft draft) {
        keeper = new SessionKeeper(opened.recorder().session());
        desk.adopt(opened, draft);
        savedDraft = draft.equals(blank) ? view.draft() : savedDraft;
        changed();
        if (!location.equals(GridLocations.CASE_STUDY)) {
            recent.used(FileKind.GRID, Path.of(location));
        }
        tellFindings(opened.recorder().broker().opened());
    }

    /** In one sentence that leads to the list of all. */
    private void tellFindings(OpenGrid opened) {
        opened.warnings().stream().findFirst().ifPresent(first -> view.showMessage(Message.neutral(
                texts.text("files.grid.findings", opened.findings().size(), first))));
    }

    void openSession() {
        leavingSession(leaving -> with.questions().fileToOpen(FileKind.SESSION)
                .ifPresent(file -> openSession(file, leaving)));
    }

    private void openSession(Path file, Leaving leaving) {
        view.clearMessage();
        with.tasks().run(texts.text("files.opening", file.getFileName()),
                progress -> {
                    Session read = SessionFiles.read(file);
                    return new Reopened(file, read,
                            Restored.from(read, with.brokers(), with.eventThread()));
                }, Outcome.of(opened -> leaving.ask(() -> opened(opened), () -> {
                    opened.restored().feed().stop();
                    view.showMessage(Message.neutral(texts.text("files.stayed", opened.name())));
                }), notOpened(FileKind.SESSION, file)));
    }

    private void opened(Reopened opened) {
        Session now = opened.restored().recorder().session();
        keeper = new SessionKeeper(now);
        if (opened.isAsRecorded()) {
            keeper.keptIn(opened.file(), now);
        } else {
            keeper.recordedIn(opened.file(), opened.read());
        }
        desk.adopt(opened.restored(), view.draft());
        recent.used(FileKind.SESSION, opened.file());
        if (!opened.isAsRecorded()) {
            view.showReplayed(opened.name(), opened.read(), opened.restored());
        }
        view.showTab(DeskView.Tab.RESERVATIONS);
        view.showMessage(opened.told(texts));
    }

    void saveSession() {
        saveKept(NOTHING, NOTHING);
    }

    /** Into its file; a record there that is of something else is replaced only when the user agrees. */
    private void saveKept(Runnable then, Runnable otherwise) {
        if (!keeper.isOtherRecord() || with.questions().agrees(texts.text("files.replace.title"),
                texts.text("files.replace.record", fileName()), texts.text("files.replace.yes"))) {
            saveSession(keeper.file(), then, otherwise);
        } else {
            otherwise.run();
        }
    }

    /** The name of the file in which the session is kept, or the words for none. */
    private String fileName() {
        return keeper.file().map(file -> file.getFileName().toString())
                .orElseGet(() -> texts.text("files.session.unnamed"));
    }

    void saveSessionAs() {
        saveSession(Optional.empty(), NOTHING, NOTHING);
    }

    private void saveSession(Optional<Path> known, Runnable then, Runnable otherwise) {
        desk.recorder().ifPresentOrElse(recorder -> known.or(() -> with.questions().fileToSave(
                FileKind.SESSION, fileName(recorder.broker().opened().grid().name()) + ".session.json"))
                .ifPresentOrElse(place -> saveSession(recorder, place, then, otherwise), otherwise),
                otherwise);
    }

    private void saveSession(SessionRecorder recorder, Path place, Runnable then, Runnable otherwise) {
        save(place, () -> {
            Session now = recorder.session();
            SessionFiles.write(place, now);
            return now;
        }, written -> {
            if (desk.isLive(recorder)) {
                keeper.keptIn(place, written);
                desk.recorded(recorder);
            }
            recent.used(FileKind.SESSION, place);
        }, then, otherwise);
    }

    /** Opens a file that was used before, as what it was then. */
    void openRecent(RecentFile wanted) {
        switch (wanted.kind()) {
            case REQUEST -> recent.open(wanted, this::openRequest);
            case SESSION -> recent.open(wanted,
                    file -> leavingSession(leaving -> openSession(file, leaving)));
            case GRID -> recent.open(wanted,
                    file -> leavingSession(leaving -> open(file.toString(), leaving)));
            default -> throw new IllegalArgumentException(
                    "A recent file must be a request, a session or a grid, not %s.".formatted(wanted));
        }
    }

    /** Opens a session for replay; the live one stays as it is. */
    void openReplay(BiConsumer<String, Session> begin) {
        with.questions().fileToOpen(FileKind.SESSION).ifPresent(file -> with.tasks().run(
                texts.text("files.opening", file.getFileName()), progress -> SessionFiles.read(file),
                Outcome.of(read -> begin.accept(file.getFileName().toString(), read),
                        notOpened(FileKind.SESSION, file))));
    }

    /** The live session is another one from now on, that no file has. */
    void sessionIsUnnamed(Session now) {
        keeper = new SessionKeeper(new Session(now.grid(), List.of()));
        sessionIs(now);
    }

    /** Goes on when the live session may be left: saved, or given up by the user. */
    void leavingSession(Runnable then) {
        leavingSession(then, NOTHING);
    }

    /** The same for something that is opened first: what it is left for hears how to ask again then. */
    private void leavingSession(Consumer<Leaving> then) {
        Leaving leaving = new Leaving();
        leavingSession(() -> then.accept(leaving));
    }

    private void leavingSession(Runnable then, Runnable staying) {
        Session now = sessionNow();
        if (keeper.isUnsaved(now)) {
            leave(keeper.isOtherRecord() ? texts.text("files.unsaved.record", fileName())
                    : texts.text("files.unsaved.session", now.steps().size()),
                    () -> saveKept(then, staying), then, staying);
        } else {
            then.run();
        }
    }

    /** Also what has just been decided and is still to be told. */
    private Session sessionNow() {
        return desk.recorder().map(SessionRecorder::session).orElse(session);
    }

    /** Goes on when nothing is lost by it, or the user agrees to the loss. */
    void leavingAll(Runnable then) {
        leavingDraft(() -> leavingSession(then));
    }

    /**
     * The same for the end of the program. While one grid makes way for another there is a form and no live
     * session, before the first there is neither.
     */
    void leavingForGood(Runnable then) {
        if (desk.recorder().isPresent()) {
            leavingAll(then);
        } else if (desk.hasForm()) {
            leavingDraft(then);
        } else {
            then.run();
        }
    }

    /** The same for something that is brought back first. */
    void leavingAll(Consumer<Leaving> then) {
        Leaving leaving = new Leaving();
        leavingAll(() -> then.accept(leaving));
    }

    /**
     * What the user has been asked about. While something is opened he works on, so that there may be more
     * to lose by the time it takes the place of that.
     */
    final class Leaving {
        private Session askedSession = sessionNow();
        private RequestDraft askedDraft = view.draft();

        private Leaving() {
        }

        /** Leaves the live session, if one is on the desk, or stays, when no attempt is under way. */
        void ask(Runnable then, Runnable staying) {
            desk.settle(() -> {
                Session now = sessionNow();
                if (desk.recorder().isEmpty() || now.equals(askedSession)) {
                    then.run();
                } else {
                    askedSession = now;
                    leavingSession(() -> ask(then, staying), staying);
                }
            });
        }

        /** Leaves the live session and what the form holds, or stays. */
        void askAll(Runnable then, Runnable staying) {
            RequestDraft now = view.draft();
            if (now.equals(askedDraft)) {
                ask(then, staying);
            } else {
                askedDraft = now;
                leavingDraft(() -> askAll(then, staying), staying);
            }
        }
    }

    private Consumer<Throwable> notOpened(FileKind kind, Path file) {
        return problem -> view.showMessage(
                Message.bad(texts.text("files.not.opened." + kind, file, texts.problem(problem))));
    }
}
