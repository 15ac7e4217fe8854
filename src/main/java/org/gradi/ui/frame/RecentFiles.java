package org.gradi.ui.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.gradi.ui.Outcome;
import org.gradi.ui.frame.Questions.FileKind;

/** The files that were used last, the latest first, from one start to the next. On the event thread. */
final class RecentFiles {
    private static final int COUNT_MAX = 8;

    private final Surroundings with;
    private final WindowSettings kept;
    private final DeskView view;
    private Consumer<List<RecentFile>> listener = unused -> { };

    RecentFiles(Surroundings with, WindowSettings kept, DeskView view) {
        this.with = Objects.requireNonNull(with, "with");
        this.kept = Objects.requireNonNull(kept, "kept");
        this.view = Objects.requireNonNull(view, "view");
    }

    /** Hears which they are now, and after every change. */
    void onChange(Consumer<List<RecentFile>> hears) {
        listener = hears;
        listener.accept(kept.recent());
    }

    /** That file was opened or saved. */
    void used(FileKind kind, Path file) {
        RecentFile latest = new RecentFile(kind, file.toAbsolutePath().normalize());
        List<RecentFile> next = new ArrayList<>(List.of(latest));
        kept.recent().stream().filter(one -> !one.equals(latest)).limit(COUNT_MAX - 1).forEach(next::add);
        keep(next);
    }

    /** Opens it, if it is there; one that is gone is told, and not offered any more. */
    void open(RecentFile recent, Consumer<Path> opening) {
        Path file = recent.file();
        with.tasks().run(with.texts().text("files.opening", file.getFileName()),
                progress -> Files.exists(file), Outcome.of(exists -> {
                    if (exists) {
                        opening.accept(file);
                    } else {
                        keep(kept.recent().stream().filter(one -> !one.file().equals(file)).toList());
                        view.showMessage(Message.bad(with.texts().text("files.recent.gone", file)));
                    }
                }, problem -> view.showMessage(Message.bad(with.texts().problem(problem)))));
    }

    private void keep(List<RecentFile> next) {
        kept.recent(next);
        listener.accept(next);
    }
}
