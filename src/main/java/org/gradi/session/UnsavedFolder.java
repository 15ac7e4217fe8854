package org.gradi.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gradi.request.FileProblem;
import org.gradi.request.RequestFiles;
import org.gradi.request.TextFiles;
import org.gradi.session.LeftWork.Damaged;

/**
 * A folder in which the windows of one user keep what is not saved yet, so that it outlives a program that
 * nobody had time to close. Each window has a folder of its own in it: locked as long as the window lives,
 * and there only as long as something is not saved. In it are a request file and a session file like any
 * others, and for each that has a file of the user's a text that names it.
 *
 * <p>Seen from one window. Safe for use by many threads, one at a time; it reads and writes files, so never
 * on the event thread.
 */
public final class UnsavedFolder implements AutoCloseable {
    private static final String WINDOW = "window-";
    private static final String ASIDE = "aside";
    private static final String REQUEST = "request.json";
    private static final String SESSION = "session.json";
    private static final String REQUEST_NAME = "request.file";
    private static final String SESSION_NAME = "session.file";
    private static final int NAME_BYTES_MAX = 1 << 16;

    private final Path folder;
    private Optional<OfWindow> own = Optional.empty();
    private Optional<OfWindow> left = Optional.empty();
    private boolean isClosed;

    /** @param folder made when there is something to keep */
    public UnsavedFolder(Path folder) {
        this.folder = Objects.requireNonNull(folder, "folder");
    }

    /** The folder of one window, locked by us. */
    private record OfWindow(Path place, FolderLock lock) {
        /** Names come last, so that none ever stands beside what is not of that file. */
        void write(UnsavedWork work) throws IOException, FileProblem {
            removeNames();
            if (work.session().isPresent()) {
                SessionFiles.write(place.resolve(SESSION), work.session().get());
            } else {
                Files.deleteIfExists(place.resolve(SESSION));
            }
            if (work.draft().isPresent()) {
                RequestFiles.write(place.resolve(REQUEST), work.draft().get());
            } else {
                Files.deleteIfExists(place.resolve(REQUEST));
            }
            writeName(work.requestFile(), REQUEST_NAME);
            writeName(work.sessionFile(), SESSION_NAME);
        }

        private void writeName(Optional<Path> file, String name) throws FileProblem {
            if (file.isPresent()) {
                TextFiles.write(place.resolve(name), file.get().toString(), NAME_BYTES_MAX);
            }
        }

        private void removeNames() throws IOException {
            Files.deleteIfExists(place.resolve(REQUEST_NAME));
            Files.deleteIfExists(place.resolve(SESSION_NAME));
        }

        void remove() throws IOException {
            removeNames();
            Files.deleteIfExists(place.resolve(REQUEST));
            Files.deleteIfExists(place.resolve(SESSION));
            lock.closeAndRemove();
            Files.deleteIfExists(place);
        }
    }

    /**
     * Puts this in the place of what this window kept before, of which nothing is left when there is nothing
     * to keep. Without effect once closed.
     */
    public synchronized void keep(UnsavedWork work) throws FileProblem {
        try {
            if (work.isNone() || isClosed) {
                forget();
                return;
            }
            if (own.isEmpty()) {
                own = Optional.of(begun());
            }
            own.get().write(work);
        } catch (IOException unusable) {
            throw problem(unusable);
        }
    }

    private OfWindow begun() throws IOException, FileProblem {
        Path place = Files.createDirectories(folder.resolve(WINDOW + UUID.randomUUID()));
        return new OfWindow(place, FolderLock.take(place).orElseThrow(() -> new FileProblem(
                "%s: another program has taken this folder, which is new.".formatted(place))));
    }

    private void forget() throws IOException {
        Optional<OfWindow> before = own;
        own = Optional.empty();
        if (before.isPresent()) {
            before.get().remove();
        }
    }

    /**
     * What one of the windows that live no more had not saved, the latest first; empty when there is none.
     * It is left where it is, and no other window finds it, until it is dropped or this is closed. What
     * cannot be read is put aside.
     */
    public synchronized Optional<LeftWork> findLeft() throws FileProblem {
        try {
            for (Path place : isClosed || left.isPresent() ? List.<Path>of() : windows()) {
                left = take(place);
                if (left.isPresent()) {
                    return Optional.of(read(place));
                }
            }
            return Optional.empty();
        } catch (IOException unusable) {
            throw problem(unusable);
        }
    }

    /** Empty also when its window has saved, and removed it, meanwhile. */
    private static Optional<OfWindow> take(Path place) throws IOException {
        try {
            return FolderLock.take(place).map(lock -> new OfWindow(place, lock));
        } catch (NoSuchFileException savedMeanwhile) {
            return Optional.empty();
        }
    }

    /** The folders of all windows in which something is kept, the latest first. */
    private List<Path> windows() throws IOException {
        List<Path> places = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(place -> place.getFileName().toString().startsWith(WINDOW))
                        .filter(place -> Files.exists(place.resolve(REQUEST))
                                || Files.exists(place.resolve(SESSION)))
                        .forEach(places::add);
            }
        }
        places.sort(Comparator.comparing(UnsavedFolder::changed).reversed());
        return places;
    }

    private static FileTime changed(Path place) {
        try {
            return Files.getLastModifiedTime(place);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private LeftWork read(Path place) throws IOException {
        List<Damaged> damaged = new ArrayList<>();
        return new LeftWork(new UnsavedWork(read(place.resolve(REQUEST), RequestFiles::read, damaged),
                read(place.resolve(SESSION), SessionFiles::read, damaged),
                read(place.resolve(REQUEST_NAME), UnsavedFolder::readName, damaged),
                read(place.resolve(SESSION_NAME), UnsavedFolder::readName, damaged)), damaged);
    }

    private static Path readName(Path file) throws FileProblem {
        String name = TextFiles.read(file, NAME_BYTES_MAX);
        try {
            return Path.of(name);
        } catch (InvalidPathException unusable) {
            throw new FileProblem("%s: this must name a file, not (%s).".formatted(file,
                    unusable.getReason()), unusable);
        }
    }

    private interface Reading<T> {
        T read(Path file) throws FileProblem;
    }

    private <T> Optional<T> read(Path file, Reading<T> reading, List<Damaged> damaged) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(file));
        } catch (FileProblem unreadable) {
            damaged.add(new Damaged(unreadable.getMessage(), putAside(file)));
            return Optional.empty();
        }
    }

    private Path putAside(Path file) throws IOException {
        Path aside = Files.createDirectories(folder.resolve(ASIDE))
                .resolve(file.getParent().getFileName() + "-" + file.getFileName());
        return Files.move(file, aside);
    }

    /** Removes what was found. Without effect when nothing was. */
    public synchronized void dropLeft() throws FileProblem {
        Optional<OfWindow> found = left;
        left = Optional.empty();
        try {
            if (found.isPresent()) {
                found.get().remove();
            }
        } catch (IOException unusable) {
            throw problem(unusable);
        }
    }

    /** Keeps the session that was found out of what {@link #dropLeft} removes; says where it is now. */
    public synchronized Path putLeftSessionAside() throws FileProblem {
        try {
            return putAside(left.orElseThrow(() -> new IllegalStateException(
                    "A session can be put aside only after one was found.")).place.resolve(SESSION));
        } catch (IOException unusable) {
            throw problem(unusable);
        }
    }

    /** An orderly end: nothing of this window is kept any more, and what was found is there to be found. */
    @Override
    public synchronized void close() throws FileProblem {
        isClosed = true;
        left.ifPresent(found -> found.lock.close());
        left = Optional.empty();
        try {
            forget();
        } catch (IOException unusable) {
            throw problem(unusable);
        }
    }

    private FileProblem problem(IOException unusable) {
        return new FileProblem("%s: what is not saved cannot be kept there: %s.".formatted(folder,
                TextFiles.reason(unusable)), unusable);
    }
}
