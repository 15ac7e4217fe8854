package org.gradi.ui.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gradi.request.RequestDraft;
import org.gradi.session.LeftWork;
import org.gradi.session.LeftWork.Damaged;
import org.gradi.session.Session;
import org.gradi.session.UnsavedFolder;
import org.gradi.session.UnsavedWork;
import org.gradi.ui.Actions;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;

/** Offers what windows that live no more had not saved, one window after the other. On the event thread. */
final class Recovery {
    private final Surroundings with;
    private final Texts texts;
    private final BackgroundTasks quiet;
    private final UnsavedFolder folder;
    private final DeskFiles files;
    private final Safekeeping safekeeping;
    private final DeskView view;
    private UnsavedWork offered = UnsavedWork.none();

    Recovery(Surroundings with, UnsavedFolder folder, DeskFiles files, Safekeeping safekeeping,
            DeskView view) {
        this.with = Objects.requireNonNull(with, "with");
        this.texts = with.texts();
        this.quiet = with.tasks().apart();
        this.folder = Objects.requireNonNull(folder, "folder");
        this.files = Objects.requireNonNull(files, "files");
        this.safekeeping = Objects.requireNonNull(safekeeping, "safekeeping");
        this.view = Objects.requireNonNull(view, "view");
    }

    /** What the offer is shown in. */
    MessageBar bar() {
        Actions actions = new Actions(texts);
        return MessageBar.choice("unsaved", List.of(actions.action("restore-unsaved", this::restore),
                actions.action("discard-unsaved", this::discard)));
    }

    /** Looks whether there is something to offer. */
    void look() {
        quiet.run(texts.text("unsaved.looking"), progress -> folder.findLeft(),
                Outcome.of(found -> found.ifPresent(this::found), this::fail));
    }

    private void found(LeftWork left) {
        if (!left.damaged().isEmpty()) {
            tellDamage(left.damaged());
        }
        offered = left.work();
        if (offered.isNone()) {
            drop();
        } else {
            view.showOffer(Message.neutral(words(offered)));
        }
    }

    private void tellDamage(List<Damaged> damaged) {
        view.showMessage(Message.bad(damaged.stream()
                .map(one -> texts.text("unsaved.damaged", one.problem(), one.kept()))
                .collect(Collectors.joining("\n"))));
    }

    private String words(UnsavedWork work) {
        String draft = work.draft().map(RequestDraft::name).orElse("");
        return work.session().map(session -> texts.text(
                work.draft().isPresent() ? "unsaved.offer.both" : "unsaved.offer.session",
                session.steps().size(), session.grid(), draft))
                .orElseGet(() -> texts.text("unsaved.offer.request", draft));
    }

    /** Brings back what is offered, as changes that are not saved. */
    void restore() {
        UnsavedWork work = offered;
        if (!work.isNone()) {
            files.leavingAll(leaving -> restore(work, leaving));
        }
    }

    private void restore(UnsavedWork work, DeskFiles.Leaving leaving) {
        view.hideOffer();
        offered = UnsavedWork.none();
        work.session().ifPresentOrElse(session -> with.tasks().run(texts.text("unsaved.restoring"),
                progress -> Restored.from(session, with.brokers(), with.eventThread()),
                new Outcome<Restored>() {
                    @Override
                    public void succeeded(Restored restored) {
                        leaving.askAll(() -> restored(work, session, restored), () -> {
                            restored.feed().stop();
                            found(new LeftWork(work, List.of()));
                        });
                    }

                    @Override
                    public void failed(Throwable problem) {
                        putSessionAside(place -> view.showMessage(Message.bad(
                                texts.text("unsaved.damaged", texts.problem(problem), place))));
                        takeUpDraft(work);
                    }

                    @Override
                    public void cancelled() {
                        found(new LeftWork(work, List.of()));
                    }
                }), () -> restoreDraft(work));
    }

    /** What was left behind is dropped only when it is kept as something of this window's own. */
    private void restoreDraft(UnsavedWork work) {
        takeUpDraft(work);
        safekeeping.keepThen(this::drop);
    }

    private void takeUpDraft(UnsavedWork work) {
        work.draft().ifPresent(draft -> files.takeUp(draft, work.requestFile()));
    }

    /** What came out otherwise does not replace the record of what it was. */
    private void restored(UnsavedWork work, Session recorded, Restored restored) {
        files.takeUp(restored, work.sessionFile());
        int steps = recorded.steps().size();
        if (restored.differences() == 0) {
            restoreDraft(work);
            view.showMessage(Message.good(texts.text("unsaved.restored", steps)));
        } else {
            takeUpDraft(work);
            putSessionAside(place -> {
                view.showReplayed(place.getFileName().toString(), recorded, restored);
                view.showMessage(Message.bad(texts.text("unsaved.differs", steps, restored.differences(),
                        place)));
            });
        }
    }

    private void putSessionAside(Consumer<Path> then) {
        quiet.run(texts.text("unsaved.looking"), progress -> folder.putLeftSessionAside(),
                Outcome.of(place -> {
                    then.accept(place);
                    safekeeping.keepThen(this::drop);
                }, this::fail));
    }

    /** The user does not want what is offered; asked once more, because it is gone then. */
    void discard() {
        if (with.questions().agrees(texts.text("unsaved.discard.title"),
                texts.text("unsaved.discard.question", words(offered)), texts.text("unsaved.discard.yes"))) {
            discardOffered();
        }
    }

    private void discardOffered() {
        view.hideOffer();
        offered = UnsavedWork.none();
        drop();
    }

    private void drop() {
        quiet.run(texts.text("unsaved.looking"), progress -> {
            folder.dropLeft();
            return folder;
        }, Outcome.of(dropped -> look(), this::fail));
    }

    private void fail(Throwable problem) {
        view.showMessage(Message.bad(texts.problem(problem)));
    }
}
