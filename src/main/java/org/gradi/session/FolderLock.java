package org.gradi.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a folder for one user at a time, within this program and between programs. */
final class FolderLock implements AutoCloseable {
    /**
     * Found out with first, because the operating system gives up all locks that a program has on a file when
     * the program closes that file once, also through another channel.
     */
    private static final String WITHIN_PROGRAM = "lock-program";
    private static final String BETWEEN_PROGRAMS = "lock";

    private final Path folder;
    private final FileChannel within;
    private final FileChannel between;

    private FolderLock(Path folder, FileChannel within, FileChannel between) {
        this.folder = folder;
        this.within = within;
        this.between = between;
    }

    /** Locks a folder that is there; empty when somebody else has it. */
    static Optional<FolderLock> take(Path folder) throws IOException {
        Optional<FileChannel> within = locked(folder, WITHIN_PROGRAM);
        if (within.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<FileChannel> between = locked(folder, BETWEEN_PROGRAMS);
            if (between.isEmpty()) {
                within.get().close();
            }
            return between.map(channel -> new FolderLock(folder, within.get(), channel));
        } catch (IOException unusable) {
            within.get().close();
            throw unusable;
        }
    }

    /** Whether somebody has or had the folder. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(WITHIN_PROGRAM));
    }

    private static Optional<FileChannel> locked(Path folder, String name) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException usedInThisProgram) {
            return false;
        }
    }

    @Override
    public void close() {
        try (within) {
            between.close();
        } catch (IOException lost) {
            throw new UncheckedIOException("The lock of folder %s could not be given back.".formatted(folder),
                    lost);
        }
    }

    /** Gives the lock back and removes its files, so that an empty folder is left. */
    void closeAndRemove() throws IOException {
        close();
        Files.deleteIfExists(folder.resolve(BETWEEN_PROGRAMS));
        Files.deleteIfExists(folder.resolve(WITHIN_PROGRAM));
    }
}
